import type { Context } from '#app/platform/context.server.ts'
import {
  type Language,
  market as factsOf,
  MARKET_CODES,
  type MarketCode,
} from '#app/modules/market/market.ts'
import {
  mediaPicture,
  type MediaPicture,
  mediaUrl,
  type PictureFile,
} from '#app/modules/media/media.ts'
import { CARD_COLUMNS, cardJoins, ON_SALE } from './card-sql.ts'
import { CATEGORIES, type Category } from './categories.ts'
import { type CardRow, type ProductCard, toCard } from './product-card.ts'

const SHELF = 8
/** Among the films of late: the feed's own index is read from its end. */
const RECENT_FILMS = 200

const SHELVES = `
  WITH picked AS (
    SELECT shelf, product_id, max(place) AS place FROM (
      (SELECT 'new' AS shelf, l.product_id, row_number() OVER () AS place FROM (
         SELECT l.product_id FROM listing l WHERE l.market = $1 AND ${ON_SALE} AND l.stock <> 'none'
          ORDER BY l.published_at DESC, l.product_id LIMIT ${SHELF}) l)
      UNION ALL
      (SELECT 'scarce', l.product_id, row_number() OVER () FROM (
         SELECT l.product_id FROM listing l WHERE l.market = $1 AND ${ON_SALE} AND l.stock = 'few'
          ORDER BY l.popularity DESC, l.product_id LIMIT ${SHELF}) l)
      UNION ALL
      (SELECT 'watched', w.product_id, row_number() OVER () FROM (
         SELECT t.product_id, max(v.like_count) AS likes, max(v.published_at) AS seen
           FROM (SELECT id, like_count, published_at FROM video WHERE published_at <= $3
                  ORDER BY published_at DESC LIMIT ${RECENT_FILMS}) v
           JOIN video_tag t ON t.video_id = v.id
           JOIN listing l ON l.product_id = t.product_id AND l.market = $1 AND ${ON_SALE} AND l.stock <> 'none'
          GROUP BY t.product_id ORDER BY likes DESC, seen DESC LIMIT ${SHELF}) w)
      UNION ALL
      (SELECT 'face:' || c.code, face.product_id, 1 FROM unnest($4::text[]) AS c (code)
         CROSS JOIN LATERAL (
           SELECT l.product_id FROM listing l WHERE l.market = $1 AND ${ON_SALE} AND l.category = c.code
            ORDER BY l.popularity DESC, l.product_id LIMIT 1) face)
    ) each GROUP BY shelf, product_id
  )
  SELECT picked.shelf, ${CARD_COLUMNS}
    FROM picked JOIN listing s ON s.product_id = picked.product_id AND s.market = $1
    ${cardJoins('$1', '$2')}
   ORDER BY picked.shelf, picked.place`

const MERCHANTS = `
  SELECT m.slug, m.name, m.country, m.city, m.logo_key AS "logoKey", face.file AS picture
    FROM (SELECT * FROM merchant ORDER BY country = $1 DESC, country = ANY($2::text[]) DESC, created_at, slug
           LIMIT 40) m
    JOIN LATERAL (
      SELECT jsonb_build_object('stem', i.stem, 'width', i.width, 'height', i.height, 'widths', i.widths,
                                'dominantColor', i.dominant_color) AS file
        FROM listing l JOIN product_image pi ON pi.product_id = l.product_id JOIN image i ON i.id = pi.image_id
       WHERE l.merchant_id = m.id AND l.market = $1 AND ${ON_SALE}
       ORDER BY l.popularity DESC, l.product_id, pi.position LIMIT 1
    ) face ON true
   ORDER BY m.country = $1 DESC, m.country = ANY($2::text[]) DESC, m.created_at, m.slug LIMIT 6`

export interface Landing {
  categories: { code: Category; picture: MediaPicture | null }[]
  newest: ProductCard[]
  watched: ProductCard[]
  scarce: ProductCard[]
  merchants: {
    slug: string
    name: string
    country: string
    city: string
    logo: string
    picture: MediaPicture
  }[]
}

/** The front of the shop, in two statements; merchants of the market first, then those of its region. */
export async function readLanding(
  ctx: Pick<Context, 'sql' | 'clock'>,
  input: { market: MarketCode; language: Language },
): Promise<Landing> {
  const { market, language } = input
  const { region } = factsOf(market).delivery
  const neighbours = MARKET_CODES.filter((code) => factsOf(code).delivery.region === region)
  const now = ctx.clock.now()
  const [rows, merchants] = await Promise.all([
    ctx.sql.rows<CardRow & { shelf: string }>('catalog-landing', SHELVES, [
      market,
      language,
      now,
      CATEGORIES,
    ]),
    ctx.sql.rows<{
      slug: string
      name: string
      country: string
      city: string
      logoKey: string
      picture: PictureFile
    }>('catalog-landing-merchants', MERCHANTS, [market, neighbours]),
  ])
  const shelf = (name: string) =>
    rows.filter((row) => row.shelf === name).map((row) => toCard(row, { market, language, now }))
  return {
    categories: CATEGORIES.flatMap((code) => {
      const [face] = shelf(`face:${code}`)
      return face ? [{ code, picture: face.pictures[0] ?? null }] : []
    }),
    newest: shelf('new'),
    watched: shelf('watched'),
    scarce: shelf('scarce'),
    merchants: merchants.map(({ logoKey, picture, ...merchant }) => ({
      ...merchant,
      logo: mediaUrl(logoKey),
      picture: mediaPicture(picture),
    })),
  }
}
