import type { PictureFile } from '#app/modules/media/media.ts'
import type { DisclosureKind, VideoTag } from '#app/modules/videos/videos.ts'

/** A row of `FEED_SQL`. */
export interface FeedRow {
  id: string
  slug: string
  publishedAt: Date
  disclosure: DisclosureKind
  isAiMade: boolean
  likes: number
  shares: number
  isLiked: boolean
  isSaved: boolean
  title: string
  description: string
  creator: { handle: string; name: string; avatarKey: string }
  film: {
    masterKey: string
    durationMs: number
    width: number
    height: number
    posterStem: string
    posterWidths: number[]
    dominantColor: string
    captions: string | null
    renditions: { bandwidth: number; width: number; codecs: string; fileKey: string }[]
  }
  tags: VideoTag[]
  products: ProductRow[]
}

export interface ProductRow {
  id: string
  slug: string
  title: string
  fromMinor: number
  toMinor: number
  variants: number
  variantId: string
  picture: PictureFile | null
}

/**
 * $1 market, $2 language, $3 now, $4 and $5 the place to go on after, $6 the slug to begin with, $7 visitor, $8
 * rows, $9 account. The index on (published_at, id) is read backwards and the laterals run for the rows that are returned
 * (and for the few before them with nothing on sale here), so a page costs the same however many videos there are.
 */
export const FEED_SQL = `
  SELECT v.id, v.slug, v.published_at AS "publishedAt", v.disclosure, v.is_ai_made AS "isAiMade",
         v.like_count AS likes, v.share_count AS shares,
         EXISTS (SELECT FROM video_like k WHERE k.video_id = v.id AND k.visitor_id = $7::uuid) AS "isLiked",
         EXISTS (SELECT FROM saved_video k WHERE k.video_id = v.id
                    AND (k.user_id = $9::uuid OR $9::uuid IS NULL AND k.visitor_id = $7::uuid)) AS "isSaved",
         text.title, text.description,
         jsonb_build_object('handle', c.handle, 'name', c.name, 'avatarKey', c.avatar_key) AS creator,
         jsonb_build_object(
           'masterKey', f.master_key, 'durationMs', f.duration_ms, 'width', f.width, 'height', f.height,
           'posterStem', f.poster_stem, 'posterWidths', f.poster_widths, 'dominantColor', f.dominant_color,
           'captions', (SELECT file_key FROM caption WHERE video_file_id = f.id AND language = $2),
           'renditions', (SELECT coalesce(jsonb_agg(jsonb_build_object('bandwidth', r.bandwidth,
                                                                       'width', r.width, 'codecs', r.codecs,
                                                                       'fileKey', r.file_key)), '[]')
                            FROM rendition r WHERE r.video_file_id = f.id)) AS film,
         tagged.tags, sold.products
    FROM video v
    JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('productId', t.product_id, 'startMs', t.start_ms,
                                          'endMs', t.end_ms, 'x', t.x, 'y', t.y)
                       ORDER BY t.start_ms) AS tags
        FROM video_tag t
        JOIN listing l ON l.product_id = t.product_id AND l.market = $1 AND l.state = 'live'
       WHERE t.video_id = v.id AND l.from_price_minor IS NOT NULL
    ) tagged ON tagged.tags IS NOT NULL
    JOIN LATERAL (
      SELECT * FROM video_text t WHERE t.video_id = v.id AND t.language IN ($2, 'en')
       ORDER BY t.language = $2 DESC LIMIT 1
    ) text ON true
    JOIN creator c ON c.id = v.creator_id
    JOIN video_file f ON f.id = v.video_file_id
    JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object(
               'id', p.id, 'slug', p.slug, 'title', text.title, 'fromMinor', l.from_price_minor,
               'toMinor', offered.to_minor, 'variants', offered.variants, 'variantId', offered.first_id,
               'picture', pictured.file) ORDER BY t.start_ms) AS products
        FROM (SELECT product_id, min(start_ms) AS start_ms FROM video_tag
               WHERE video_id = v.id GROUP BY product_id) t
        JOIN listing l ON l.product_id = t.product_id AND l.market = $1 AND l.state = 'live'
        JOIN product p ON p.id = t.product_id
        JOIN LATERAL (
          SELECT title FROM product_text x WHERE x.product_id = p.id AND x.language IN ($2, 'en')
           ORDER BY x.language = $2 DESC LIMIT 1
        ) text ON true
        JOIN LATERAL (
          SELECT count(*) AS variants, max(vp.amount_minor) AS to_minor,
                 (array_agg(o.id ORDER BY o.position))[1] AS first_id
            FROM variant o JOIN variant_price vp ON vp.variant_id = o.id AND vp.market = $1
           WHERE o.product_id = p.id
        ) offered ON offered.variants > 0
        LEFT JOIN LATERAL (
          SELECT jsonb_build_object('stem', i.stem, 'width', i.width, 'height', i.height,
                                    'widths', i.widths, 'dominantColor', i.dominant_color) AS file
            FROM product_image pi JOIN image i ON i.id = pi.image_id
           WHERE pi.product_id = p.id ORDER BY pi.position LIMIT 1
        ) pictured ON true
    ) sold ON sold.products IS NOT NULL
   WHERE v.published_at <= $3
     AND ($4::timestamptz IS NULL OR (v.published_at, v.id) < ($4::timestamptz, $5::uuid))
     AND ($6::text IS NULL OR (v.published_at, v.id) <= (SELECT published_at, id FROM video WHERE slug = $6::text))
   ORDER BY v.published_at DESC, v.id DESC
   LIMIT $8`
