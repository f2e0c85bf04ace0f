import type { Context } from '#app/platform/context.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import {
  formatMoney,
  type Language,
  localeTag,
  MARKET_CURRENCY,
  type MarketCode,
} from '#app/modules/market/market.ts'
import { mediaPicture, type PictureFile } from '#app/modules/media/media.ts'
import { ON_SALE } from './card-sql.ts'
import { CATEGORIES, categoryKey } from './categories.ts'
import { correctedText, parseQuery, tsquery } from './search-query.ts'
import { fold } from './search-terms.ts'
import type { Suggestions } from './suggestions.ts'
import { resolveQuery } from './search.server.ts'

const PRODUCTS = 5
const MERCHANTS = 2
/** While typing, the first matches will do. */
const MAX_MATCHES = 200

const SUGGEST = `
  WITH hit AS (
    SELECT product_id, max(rank) AS rank FROM (
      SELECT product_id, ts_rank('{0.05, 0.2, 0.6, 1}', head, $4::tsquery) AS rank FROM search_document
       WHERE language = ANY($3::text[]) AND head @@ $4::tsquery LIMIT ${MAX_MATCHES}) found
     GROUP BY product_id
  ), best AS (
    SELECT l.product_id, l.from_price_minor, l.merchant_id,
           row_number() OVER (ORDER BY (l.stock <> 'none') DESC, hit.rank DESC, l.popularity DESC, l.product_id) AS place
      FROM hit JOIN listing l ON l.product_id = hit.product_id AND l.market = $1 AND ${ON_SALE}
  )
  SELECT p.slug, text.title, m.slug AS "merchantSlug", m.name AS merchant, best.from_price_minor AS "fromMinor",
         pictured.file AS picture
    FROM best JOIN product p ON p.id = best.product_id JOIN merchant m ON m.id = p.merchant_id
    JOIN LATERAL (
      SELECT title FROM product_text t WHERE t.product_id = p.id AND t.language IN ($2, 'en')
       ORDER BY t.language = $2 DESC LIMIT 1
    ) text ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('stem', i.stem, 'width', i.width, 'height', i.height, 'widths', i.widths,
                                'dominantColor', i.dominant_color) AS file
        FROM product_image pi JOIN image i ON i.id = pi.image_id
       WHERE pi.product_id = p.id ORDER BY pi.position LIMIT 1
    ) pictured ON true
   WHERE best.place <= ${PRODUCTS * 2} ORDER BY best.place`

interface Row {
  slug: string
  title: string
  merchantSlug: string
  merchant: string
  fromMinor: number
  picture: PictureFile | null
}

/** What the reader may mean, while typing: categories, brands and products, in two statements. */
export async function suggest(
  ctx: Pick<Context, 'sql'>,
  input: { text: string; market: MarketCode; language: Language },
): Promise<Suggestions> {
  const { market, language } = input
  const query = parseQuery(input.text, market, language)
  if (!query) return { corrected: null, categories: [], merchants: [], products: [] }
  const terms = await resolveQuery(ctx, query)
  const rows = await ctx.sql.rows<Row>('catalog-suggest', SUGGEST, [
    market,
    language,
    query.languages,
    tsquery(terms, '&'),
  ])
  const typed = fold(query.text)
  const merchants = new Map(
    rows
      .filter(({ merchant }) => begins(merchant, terms.at(-1)?.term ?? typed))
      .map(({ merchantSlug, merchant }) => [merchantSlug, { slug: merchantSlug, name: merchant }]),
  )
  const t = i18nFor(language).getFixedT(language, 'catalog')
  return {
    corrected: correctedText(terms),
    categories: CATEGORIES.map((code) => ({ code, name: t(categoryKey(code)) })).filter(
      ({ name }) => begins(name, typed),
    ),
    merchants: [...merchants.values()].slice(0, MERCHANTS),
    products: rows.slice(0, PRODUCTS).map((row) => ({
      slug: row.slug,
      title: row.title,
      merchant: row.merchant,
      price: formatMoney(
        { amountMinor: row.fromMinor, currency: MARKET_CURRENCY[market] },
        localeTag(language, market),
      ),
      picture: row.picture && mediaPicture(row.picture),
    })),
  }
}

/** Whether a word of the name begins with what is typed; Thai and Chinese names have no spaces to begin after. */
function begins(name: string, typed: string): boolean {
  const folded = fold(name)
  if (/[\p{Script=Thai}\p{Script=Han}]/u.test(typed)) return folded.includes(typed)
  return folded.split(/[\s,]+/).some((word) => word.startsWith(typed))
}
