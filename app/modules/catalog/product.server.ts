import type { Context } from '#app/platform/context.server.ts'
import { isMarketCode, type Language, type MarketCode } from '#app/modules/market/market.ts'
import { mediaPicture, type PictureFile } from '#app/modules/media/media.ts'
import { identityOf, type IdentityRow } from '#app/modules/merchants/merchants.ts'
import { CARD_COLUMNS, cardJoins, ON_SALE } from './card-sql.ts'
import { OFFER_COLUMNS, OFFER_FROM, type OfferRow, toOffer } from './offer-sql.ts'
import { type CardRow, toCard } from './product-card.ts'
import type { ProductElsewhere, ProductPage } from './product.ts'

interface Row extends OfferRow {
  originCountry: string
  hsCode: string
  seller: IdentityRow & { about: string | null; foundedYear: number }
  markets: string[]
  films: {
    slug: string
    title: string
    creator: string
    durationMs: number
    poster: PictureFile
  }[]
  related: (Omit<CardRow, 'publishedAt'> & { publishedAt: string })[]
}

const RELATED = 8
const FILMS = 8

/**
 * The offer with all that stands around it. Films are read here although their module stands above this one: it is
 * the reading of two tables, and a statement of its own would cost more than all of them.
 */
const PRODUCT = `
  SELECT ${OFFER_COLUMNS}, p.origin_country AS "originCountry", p.hs_code AS "hsCode",
         jsonb_build_object('legalName', m.legal_name, 'addressLines', m.address_lines,
                            'postalCode', m.postal_code, 'city', m.city, 'country', m.country,
                            'registrationNumber', m.registration_number, 'email', m.email, 'phone', m.phone,
                            'foundedYear', m.founded_year,
                            'about', (SELECT about FROM merchant_text mt
                                       WHERE mt.merchant_id = m.id AND mt.language IN ($3, 'en')
                                       ORDER BY mt.language = $3 DESC LIMIT 1)) AS seller,
         ARRAY(SELECT x.market FROM listing x
                WHERE x.product_id = p.id AND x.state = 'live' AND x.from_price_minor IS NOT NULL) AS markets,
         (SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]') FROM (
            SELECT v.slug, c.name AS creator, vf.duration_ms AS "durationMs",
                   (SELECT title FROM video_text vt WHERE vt.video_id = v.id AND vt.language IN ($3, 'en')
                     ORDER BY vt.language = $3 DESC LIMIT 1) AS title,
                   jsonb_build_object('stem', vf.poster_stem, 'width', vf.width, 'height', vf.height,
                                      'widths', vf.poster_widths, 'dominantColor', vf.dominant_color) AS poster
              FROM video v JOIN creator c ON c.id = v.creator_id JOIN video_file vf ON vf.id = v.video_file_id
             WHERE v.id IN (SELECT video_id FROM video_tag WHERE product_id = p.id) AND v.published_at <= $4
             ORDER BY v.like_count DESC, v.published_at DESC LIMIT ${FILMS}) f) AS films,
         (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM (
            SELECT ${CARD_COLUMNS} FROM (
              SELECT * FROM (
                (SELECT n.* FROM listing n WHERE n.market = $2 AND n.category = l.category AND n.state = 'live'
                    AND n.from_price_minor IS NOT NULL AND n.popularity <= l.popularity AND n.product_id <> l.product_id
                  ORDER BY n.popularity DESC, n.product_id LIMIT ${RELATED})
                UNION
                (SELECT n.* FROM listing n WHERE n.market = $2 AND n.category = l.category AND n.state = 'live'
                    AND n.from_price_minor IS NOT NULL AND n.product_id <> l.product_id
                  ORDER BY n.popularity DESC, n.product_id LIMIT ${RELATED})) n
               ORDER BY (n.stock <> 'none') DESC, abs(n.from_price_minor - l.from_price_minor), n.product_id
               LIMIT ${RELATED}) s
            ${cardJoins('$2', '$3')}) r) AS related
  ${OFFER_FROM}`

/** A product's page but for its stock, in one statement. @returns null if it is not sold in the market */
export async function readProductPage(
  ctx: Pick<Context, 'sql' | 'clock'>,
  input: { slug: string; market: MarketCode; language: Language },
): Promise<ProductPage | null> {
  const { slug, market, language } = input
  const now = ctx.clock.now()
  const [row] = await ctx.sql.rows<Row>('catalog-product', PRODUCT, [slug, market, language, now])
  if (!row) return null
  return {
    offer: toOffer(row, market),
    originCountry: row.originCountry,
    hsCode: row.hsCode,
    seller: {
      ...identityOf(row.seller),
      about: row.seller.about ?? '',
      foundedYear: row.seller.foundedYear,
      city: row.seller.city,
    },
    markets: row.markets.filter(isMarketCode),
    films: row.films.map((film) => ({ ...film, poster: mediaPicture(film.poster) })),
    related: row.related.map((card) =>
      toCard({ ...card, publishedAt: new Date(card.publishedAt) }, { market, language, now }),
    ),
  }
}

const ELSEWHERE = `
  SELECT text.title, text.image_alt AS "imageAlt", p.category, pictured.file AS picture,
         ARRAY(SELECT l.market FROM listing l WHERE l.product_id = p.id AND ${ON_SALE}) AS markets
    FROM product p
    JOIN LATERAL (
      SELECT title, image_alt FROM product_text t WHERE t.product_id = p.id AND t.language IN ($2, 'en')
       ORDER BY t.language = $2 DESC LIMIT 1
    ) text ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('stem', i.stem, 'width', i.width, 'height', i.height, 'widths', i.widths,
                                'dominantColor', i.dominant_color) AS file
        FROM product_image pi JOIN image i ON i.id = pi.image_id
       WHERE pi.product_id = p.id ORDER BY pi.position LIMIT 1
    ) pictured ON true
   WHERE p.slug = $1`

/** What to tell those who ask for a product that their market does not have. @returns null if there is no such thing */
export async function readElsewhere(
  ctx: Pick<Context, 'sql'>,
  input: { slug: string; language: Language },
): Promise<ProductElsewhere | null> {
  const [row] = await ctx.sql.rows<
    Omit<ProductElsewhere, 'picture' | 'markets'> & {
      picture: PictureFile | null
      markets: string[]
    }
  >('catalog-elsewhere', ELSEWHERE, [input.slug, input.language])
  if (!row) return null
  return {
    ...row,
    picture: row.picture && mediaPicture(row.picture),
    markets: row.markets.filter(isMarketCode),
  }
}
