import type { MarketCode } from '#app/modules/market/market.ts'
import type { MediaPicture } from '#app/modules/media/media.ts'
import type { MerchantIdentity } from '#app/modules/merchants/merchants.ts'
import type { Offer, OfferVariant } from './offer.ts'
import type { ProductCard } from './product-card.ts'

/** A product's own page in one market, without its stock. */
export interface ProductPage {
  offer: Offer
  /** ISO country the product is made in. */
  originCountry: string
  hsCode: string
  seller: MerchantIdentity & { about: string; foundedYear: number; city: string }
  /** Where it is sold. */
  markets: MarketCode[]
  films: ProductFilm[]
  related: ProductCard[]
}

export interface ProductFilm {
  slug: string
  title: string
  creator: string
  durationMs: number
  poster: MediaPicture
}

/** A product that the reader's market does not have. */
export interface ProductElsewhere {
  title: string
  imageAlt: string
  picture: MediaPicture | null
  category: string
  /** Where it is sold; empty if nowhere now. */
  markets: MarketCode[]
}

/** How much of something a variant holds, for the price per kilogram or litre. */
export interface Content {
  /** Grams or millilitres. */
  amount: number
  unit: 'kg' | 'l'
}

const MEASURE = /^(\d+(?:\.\d+)?)(kg|g|ml|l)$/
/** Options whose values are contents; a dumbbell's weight is no content, nor is a bottle's capacity. */
const CONTENT_OPTIONS: ReadonlySet<string> = new Set(['volume', 'weight'])
const CONTENT_CATEGORIES: ReadonlySet<string> = new Set(['beauty', 'food'])

/** Null for what is not sold by weight or volume. */
export function contentOf(offer: Pick<Offer, 'category'>, variant: OfferVariant): Content | null {
  if (!CONTENT_CATEGORIES.has(offer.category)) return null
  for (const [option, value] of Object.entries(variant.optionValues)) {
    const [, digits, unit] = (CONTENT_OPTIONS.has(option) && MEASURE.exec(value)) || []
    const amount = Number(digits)
    if (!unit || !(amount > 0)) continue
    const scale = unit === 'kg' || unit === 'l' ? 1_000 : 1
    return { amount: amount * scale, unit: unit.endsWith('g') ? 'kg' : 'l' }
  }
  return null
}
