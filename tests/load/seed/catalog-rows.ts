/** Merchants with identity, texts and a home warehouse; creators with texts. */
export const SELLERS = [
  `CREATE OR REPLACE FUNCTION bench_seed.pick(i bigint, salt bigint, n integer) RETURNS integer
     LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN ((hashint8extended(i, salt) & 9223372036854775807) % n)::integer`,
  `INSERT INTO merchant (slug, name, country, legal_name, address_lines, postal_code, city, registration_number,
                         email, phone, founded_year, logo_key)
   SELECT s.slug, s.name, m.country, s.name || ' ' || split_part(m.legal_name, ' ', -1), m.address_lines,
          m.postal_code, m.city, m.registration_number, 'hello@' || s.slug || '.example', m.phone,
          m.founded_year, m.logo_key
     FROM bench_seed.seller s JOIN merchant m ON m.slug = s.model WHERE s.slug <> s.model
   ON CONFLICT (slug) DO NOTHING`,
  `INSERT INTO merchant_text (merchant_id, language, about)
   SELECT own.id, t.language, t.about
     FROM bench_seed.seller s JOIN merchant own ON own.slug = s.slug JOIN merchant m ON m.slug = s.model
     JOIN merchant_text t ON t.merchant_id = m.id WHERE s.slug <> s.model`,
  `INSERT INTO warehouse (code, merchant_id, country, city)
   SELECT own.slug || '-home', own.id, own.country, own.city
     FROM bench_seed.seller s JOIN merchant own ON own.slug = s.slug WHERE s.slug <> s.model`,
  `INSERT INTO creator (handle, name, country, avatar_key)
   SELECT k.handle, k.name, c.country, c.avatar_key
     FROM bench_seed.maker k JOIN creator c ON c.handle = k.model WHERE k.handle <> k.model`,
  `INSERT INTO creator_text (creator_id, language, bio)
   SELECT own.id, t.language, t.bio
     FROM bench_seed.maker k JOIN creator own ON own.handle = k.handle JOIN creator c ON c.handle = k.model
     JOIN creator_text t ON t.creator_id = c.id WHERE k.handle <> k.model`,
]

/**
 * One line for each product beyond the demo's: what it is like and what sets it apart. `fulfilled` are the markets
 * whose fulfilment centre holds it; `depth` 0 = gone, 1 = nearly gone, 2 = plenty.
 */
export const PLAN = [
  `DROP TABLE IF EXISTS bench_seed.plan`,
  `CREATE TABLE bench_seed.plan AS
   SELECT i, uuidv7() AS id, b.number AS base, demo.id AS base_id, demo.category, demo.weight_grams, demo.hs_code,
          pick.series, pick.code, CASE WHEN pick.edition < 10 THEN pick.edition END AS edition,
          bench_seed.pick(i, 4, 12) AS price_step, s.number AS seller, m.id AS merchant_id, m.country AS home,
          h.id AS home_warehouse,
          least(1 + (bench_seed.pick(i, 6, 3) > 0)::int, shape.variants) AS variants,
          ARRAY(SELECT market FROM unnest(ARRAY['US','ES','GB','ID','TH','MY','VN','PH','SG'])
                       WITH ORDINALITY AS each (market, n)
                 WHERE market <> m.country AND (market IN ('US', 'ID') OR bench_seed.pick(i, 20 + n, 3) = 0)) AS fulfilled,
          CASE WHEN pick.scarce = 0 THEN 0 WHEN pick.scarce < 6 THEN 1 ELSE 2 END AS depth,
          b.slug || '-' || lower(series.words) || '-' || i AS slug,
          date_trunc('minute', now()) - interval '1 hour' - bench_seed.pick(i, 9, 1000000) * interval '1 minute' AS since
     FROM generate_series((SELECT count(*) FROM bench_seed.base), :products - 1) AS i
     JOIN bench_seed.base b ON b.number = i % (SELECT count(*) FROM bench_seed.base)
     JOIN product demo ON demo.slug = b.slug
     JOIN LATERAL (SELECT count(*)::int AS variants FROM variant v WHERE v.product_id = demo.id) shape ON true
     JOIN LATERAL (SELECT bench_seed.pick(i, 1, 4000) AS series, 100 + bench_seed.pick(i, 2, 900) AS code,
                          bench_seed.pick(i, 3, 16) AS edition, bench_seed.pick(i, 5, 100) AS scarce) pick ON true
     JOIN bench_seed.fragment series
       ON series.kind = 'series' AND series.language = 'en' AND series.number = pick.series
     JOIN bench_seed.seller s ON s.number = bench_seed.pick(i, 7, (SELECT count(*) FROM bench_seed.seller)::int)
     JOIN merchant m ON m.slug = s.slug
     JOIN warehouse h ON h.code = m.slug || '-home'
    ORDER BY i`,
  `CREATE UNIQUE INDEX ON bench_seed.plan (i)`,
  `ANALYZE bench_seed.plan`,
]

export const PRODUCTS = [
  `INSERT INTO product (id, slug, merchant_id, category, origin_country, hs_code, weight_grams, options, created_at)
   SELECT p.id, p.slug, p.merchant_id, p.category, p.home, p.hs_code, p.weight_grams,
          CASE WHEN p.variants = 1 THEN '[]'::jsonb
               ELSE jsonb_build_array(jsonb_build_object(
                      'code', d.options -> 0 -> 'code',
                      'values', jsonb_build_array(d.options -> 0 -> 'values' -> 0, d.options -> 0 -> 'values' -> 1)))
          END, p.since
     FROM bench_seed.plan p JOIN product d ON d.id = p.base_id ORDER BY p.i`,
  `INSERT INTO product_text (product_id, language, title, description, highlights, option_labels, image_alt)
   SELECT p.id, t.language,
          t.title || ' ' || series.words || ' ' || p.code ||
            CASE WHEN edition.words IS NULL THEN ''
                 WHEN t.language = 'zh' THEN '（' || edition.words || '）'
                 WHEN t.language = 'th' THEN ' ' || edition.words
                 ELSE ', ' || edition.words END,
          t.description, t.highlights, t.option_labels, t.image_alt
     FROM bench_seed.plan p
     JOIN product_text t ON t.product_id = p.base_id
     JOIN bench_seed.fragment series
       ON series.kind = 'series' AND series.language = 'en' AND series.number = p.series
     LEFT JOIN bench_seed.fragment edition
       ON edition.kind = 'edition' AND edition.language = t.language AND edition.number = p.edition
    ORDER BY p.i`,
  `INSERT INTO product_image (product_id, image_id, position, option_value)
   SELECT p.id, d.image_id, d.position, CASE WHEN p.variants > 1 THEN d.option_value END
     FROM bench_seed.plan p JOIN product_image d ON d.product_id = p.base_id ORDER BY p.i`,
  `INSERT INTO variant (product_id, sku, option_values, position)
   SELECT p.id, upper(p.slug) || '-' || d.position,
          CASE WHEN p.variants = 1 THEN '{}'::jsonb ELSE d.option_values END, d.position
     FROM bench_seed.plan p JOIN variant d ON d.product_id = p.base_id AND d.position < p.variants
    ORDER BY p.i`,
  `DROP TABLE IF EXISTS bench_seed.variant`,
  `CREATE TABLE bench_seed.variant AS
   SELECT p.i, v.id, v.position, p.base, p.price_step, p.depth, p.fulfilled, p.home, p.home_warehouse, p.since
     FROM bench_seed.plan p JOIN variant v ON v.product_id = p.id`,
  `ANALYZE bench_seed.variant`,
]
