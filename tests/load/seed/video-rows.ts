/** Videos made of the demo's films: files and captions are the demo's, master playlists their own. */
export const VIDEOS = [
  `DROP TABLE IF EXISTS bench_seed.film, bench_seed.tag, bench_seed.shown`,
  `CREATE TABLE bench_seed.film AS
   SELECT n, uuidv7() AS id, uuidv7() AS file_id, demo.id AS demo_id, demo.video_file_id AS demo_file_id,
          demo.slug || '-' || n AS slug, c.id AS creator_id, k.number AS maker,
          date_trunc('minute', now()) - n * interval '7 minutes' AS published_at
     FROM generate_series(1, :videos - (SELECT count(*)::int FROM video)) AS n
     JOIN (SELECT *, row_number() OVER (ORDER BY slug) - 1 AS place, count(*) OVER () AS films FROM video) demo
       ON demo.place = n % demo.films
     JOIN bench_seed.maker k ON k.number = bench_seed.pick(n, 60, (SELECT count(*) FROM bench_seed.maker)::int)
     JOIN creator c ON c.handle = k.handle`,
  `INSERT INTO video_file (id, master_key, duration_ms, width, height, poster_stem, poster_widths, dominant_color)
   SELECT v.file_id, 'films/volume/' || v.slug || '.m3u8', f.duration_ms, f.width, f.height, f.poster_stem,
          f.poster_widths, f.dominant_color
     FROM bench_seed.film v JOIN video_file f ON f.id = v.demo_file_id`,
  `INSERT INTO rendition (video_file_id, height, width, bandwidth, codecs, file_key)
   SELECT v.file_id, r.height, r.width, r.bandwidth, r.codecs, r.file_key
     FROM bench_seed.film v JOIN rendition r ON r.video_file_id = v.demo_file_id`,
  `INSERT INTO caption (video_file_id, language, file_key)
   SELECT v.file_id, c.language, c.file_key
     FROM bench_seed.film v JOIN caption c ON c.video_file_id = v.demo_file_id`,
  `INSERT INTO video (id, slug, creator_id, video_file_id, disclosure, published_at, like_count, share_count)
   SELECT v.id, v.slug, v.creator_id, v.file_id, 'commission', v.published_at,
          bench_seed.pick(v.n, 61, 20000), bench_seed.pick(v.n, 62, 2000)
     FROM bench_seed.film v`,
  `INSERT INTO video_text (video_id, language, title, description)
   SELECT v.id, t.language, t.title, t.description
     FROM bench_seed.film v JOIN video_text t ON t.video_id = v.demo_id`,
  // Each film shows goods like those of the demo film, no product in more than one of them.
  `CREATE TABLE bench_seed.tag AS
   SELECT shown.id AS video_id, p.id AS product_id, shown.maker, shown.start_ms, shown.end_ms, shown.x, shown.y
     FROM (SELECT v.id, v.maker, b.number AS base, t.start_ms, t.end_ms, t.x, t.y,
                  row_number() OVER (PARTITION BY b.number ORDER BY v.n, t.start_ms) AS turn
             FROM bench_seed.film v JOIN video_tag t ON t.video_id = v.demo_id
             JOIN product d ON d.id = t.product_id JOIN bench_seed.base b ON b.slug = d.slug) shown
     JOIN bench_seed.plan p ON p.i = shown.base + shown.turn * (SELECT count(*) FROM bench_seed.base)`,
  `INSERT INTO video_tag (video_id, product_id, start_ms, end_ms, x, y)
   SELECT video_id, product_id, start_ms, end_ms, x, y FROM bench_seed.tag`,
  `CREATE INDEX ON bench_seed.tag (video_id)`,
  `CREATE TABLE bench_seed.shown AS SELECT DISTINCT ON (product_id) product_id, maker FROM bench_seed.tag`,
  `ANALYZE bench_seed.shown`,
]

/** A month of viewers: half impressions, then ever fewer who watch on, tap and buy; new videos are seen most. */
export const EVENTS = [
  `INSERT INTO event (client_event_id, kind, occurred_at, received_at, visitor_id, market, language, video_id,
                      product_id, position_ms)
   SELECT gen_random_uuid(), each.kind, seen.at, seen.at + interval '2 seconds',
          CASE WHEN i % 3 > 0 THEN md5((bench_seed.pick(i, 70, 60000))::text)::uuid END,
          each.market, each.language, v.id, CASE WHEN each.kind IN ('tag-tap', 'sheet-open', 'add-to-cart')
          THEN (SELECT product_id FROM bench_seed.tag t WHERE t.video_id = v.id LIMIT 1) END,
          bench_seed.pick(i, 71, 15000)
     FROM generate_series(1, :events) AS each_event (i)
     JOIN LATERAL (
       SELECT (ARRAY['impression','impression','impression','impression','impression','progress-25','progress-25',
                     'progress-50','progress-75','progress-100','tag-tap','sheet-open','add-to-cart','like'])
                [1 + bench_seed.pick(i, 72, 14)] AS kind,
              (ARRAY['US','ES','GB','ID','TH','MY','VN','PH','SG'])[1 + bench_seed.pick(i, 73, 9)] AS market,
              (ARRAY['en','es','en','id','th','ms','vi','fil','en'])[1 + bench_seed.pick(i, 73, 9)] AS language
     ) each ON true
     JOIN LATERAL (SELECT now() - bench_seed.pick(i, 74, 43200) * interval '1 minute' AS at) seen ON true
     JOIN bench_seed.film v
       ON v.n = 1 + floor(power((SELECT count(*) FROM bench_seed.film), bench_seed.pick(i, 75, 10000) / 10000.0) - 0.001)::int`,
]
