import { type MarketCode, MARKET_CURRENCY } from '#app/modules/market/market.ts'
import { mediaPicture, mediaUrl, type PictureFile } from '#app/modules/media/media.ts'
import { money } from '#app/shared/money.ts'
import type { Offer, OfferOption } from './offer.ts'

/** A row of `OFFER_COLUMNS`. */
export interface OfferRow {
  id: string
  slug: string
  category: string
  weightGrams: number
  title: string
  description: string
  highlights: string[]
  imageAlt: string
  optionLabels: Record<string, string>
  options: { code: string; values: string[] }[]
  merchant: { id: string; slug: string; name: string; country: string; logoKey: string }
  variants: { id: string; sku: string; optionValues: Record<string, string>; amount: number }[]
  pictures: (PictureFile & { optionValue: string | null })[] | null
}

/** $1 slug, $2 market, $3 language. */
export const OFFER_COLUMNS = `
p.id, p.slug, p.category, p.weight_grams AS "weightGrams", p.options,
         text.title, text.description, text.highlights,
         text.image_alt AS "imageAlt", text.option_labels AS "optionLabels",
         jsonb_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'country', m.country,
                            'logoKey', m.logo_key) AS merchant,
         offered.variants, pictured.pictures`

export const OFFER_FROM = `
    FROM product p
    JOIN listing l ON l.product_id = p.id AND l.market = $2 AND l.state = 'live'
    JOIN merchant m ON m.id = p.merchant_id
    JOIN LATERAL (
      SELECT * FROM product_text t WHERE t.product_id = p.id AND t.language IN ($3, 'en')
       ORDER BY t.language = $3 DESC LIMIT 1
    ) text ON true
    JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'optionValues', v.option_values,
                                          'amount', vp.amount_minor) ORDER BY v.position) AS variants
        FROM variant v JOIN variant_price vp ON vp.variant_id = v.id AND vp.market = $2
       WHERE v.product_id = p.id
    ) offered ON offered.variants IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('stem', i.stem, 'width', i.width, 'height', i.height,
                                          'widths', i.widths, 'dominantColor', i.dominant_color,
                                          'optionValue', pi.option_value) ORDER BY pi.position) AS pictures
        FROM product_image pi JOIN image i ON i.id = pi.image_id
       WHERE pi.product_id = p.id
    ) pictured ON true
   WHERE p.slug = $1`

/** An offer in words: options and values by their labels, prices in the market's currency. */
export function toOffer(row: OfferRow, market: MarketCode): Offer {
  const label = (key: string, fallback: string) => row.optionLabels[key] ?? fallback
  const options: OfferOption[] = row.options.map(({ code, values }) => ({
    code,
    label: label(code, code),
    values: values.map((value) => ({ code: value, label: label(`${code}.${value}`, value) })),
  }))
  return {
    productId: row.id,
    slug: row.slug,
    title: row.title,
    description: row.description,
    highlights: row.highlights,
    imageAlt: row.imageAlt,
    category: row.category,
    weightGrams: row.weightGrams,
    merchant: {
      id: row.merchant.id,
      slug: row.merchant.slug,
      name: row.merchant.name,
      country: row.merchant.country,
      logo: mediaUrl(row.merchant.logoKey),
    },
    options,
    variants: row.variants.map(({ id, sku, optionValues, amount }) => ({
      id,
      sku,
      optionValues,
      label: Object.entries(optionValues)
        .map(([code, value]) => label(`${code}.${value}`, value))
        .join(' · '),
      price: money(amount, MARKET_CURRENCY[market]),
    })),
    pictures: (row.pictures ?? []).map(({ optionValue, ...file }) => ({
      ...mediaPicture(file),
      optionValue,
    })),
  }
}
