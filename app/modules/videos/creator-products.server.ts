import type { Context } from '#app/platform/context.server.ts'
import {
  formatMoney,
  type Language,
  localeTag,
  MARKET_CURRENCY,
  type MarketCode,
} from '#app/modules/market/market.ts'
import { type MediaPicture, mediaPicture, type PictureFile } from '#app/modules/media/media.ts'

export interface CreatorProduct {
  slug: string
  title: string
  /** Formatted: the lowest price of its variants. */
  price: string
  hasManyPrices: boolean
  picture: MediaPicture | null
}

interface Row {
  slug: string
  title: string
  fromMinor: number
  hasManyPrices: boolean
  picture: PictureFile | null
}

const MAX_PRODUCTS = 48

/** What a creator shows and the market sells, most recently shown first. */
export async function readCreatorProducts(
  ctx: Pick<Context, 'sql' | 'clock'>,
  input: { creatorId: string; market: MarketCode; language: Language },
): Promise<CreatorProduct[]> {
  const { creatorId, market, language } = input
  const rows = await ctx.sql.rows<Row>(
    'creator-products',
    `SELECT p.slug, text.title, l.from_price_minor AS "fromMinor", pictured.file AS picture,
            (SELECT count(DISTINCT vp.amount_minor) > 1 FROM variant o
               JOIN variant_price vp ON vp.variant_id = o.id AND vp.market = $2
              WHERE o.product_id = p.id) AS "hasManyPrices"
       FROM (SELECT t.product_id, max(v.published_at) AS shown_at
               FROM video v JOIN video_tag t ON t.video_id = v.id
              WHERE v.creator_id = $1 AND v.published_at <= $4 GROUP BY t.product_id) shown
       JOIN product p ON p.id = shown.product_id
       JOIN listing l ON l.product_id = p.id AND l.market = $2 AND l.state = 'live'
       JOIN LATERAL (
         SELECT title FROM product_text x WHERE x.product_id = p.id AND x.language IN ($3, 'en')
          ORDER BY x.language = $3 DESC LIMIT 1
       ) text ON true
       LEFT JOIN LATERAL (
         SELECT jsonb_build_object('stem', i.stem, 'width', i.width, 'height', i.height,
                                   'widths', i.widths, 'dominantColor', i.dominant_color) AS file
           FROM product_image pi JOIN image i ON i.id = pi.image_id
          WHERE pi.product_id = p.id ORDER BY pi.position LIMIT 1
       ) pictured ON true
      WHERE l.from_price_minor IS NOT NULL
      ORDER BY shown.shown_at DESC, p.slug LIMIT $5`,
    [creatorId, market, language, ctx.clock.now(), MAX_PRODUCTS],
  )
  return rows.map(({ fromMinor, picture, ...product }) => ({
    ...product,
    price: formatMoney(
      { amountMinor: fromMinor, currency: MARKET_CURRENCY[market] },
      localeTag(language, market),
    ),
    picture: picture && mediaPicture(picture),
  }))
}
