import {
  formatMoney,
  type Language,
  localeTag,
  MARKET_CURRENCY,
  type MarketCode,
} from '#app/modules/market/market.ts'
import { mediaPicture, type MediaPicture, type PictureFile } from '#app/modules/media/media.ts'

/** A product in a list. Prices are written out: browsers' own number data differ. */
export interface ProductCard {
  productId: string
  slug: string
  title: string
  imageAlt: string
  merchant: string
  /** The lowest price of its variants, formatted. */
  price: string
  hasManyPrices: boolean
  /** At most two: its face and what a pointer over it shows. */
  pictures: MediaPicture[]
  stock: 'none' | 'few' | 'plenty'
  isNew: boolean
  /** Leaves from another country only. */
  isFromAbroad: boolean
}

/** A row of `CARD_COLUMNS`. */
export interface CardRow {
  productId: string
  slug: string
  title: string
  imageAlt: string
  merchant: string
  fromMinor: number
  toMinor: number
  pictures: PictureFile[] | null
  stock: 'none' | 'few' | 'plenty'
  shipsFrom: string[]
  publishedAt: Date
}

const NEW_MS = 21 * 86_400_000

/** What is listed since three weeks is new. */
export function toCard(
  row: CardRow,
  place: { market: MarketCode; language: Language; now: Date },
): ProductCard {
  const { market, language, now } = place
  const amount = { amountMinor: row.fromMinor, currency: MARKET_CURRENCY[market] }
  return {
    productId: row.productId,
    slug: row.slug,
    title: row.title,
    imageAlt: row.imageAlt,
    merchant: row.merchant,
    price: formatMoney(amount, localeTag(language, market)),
    hasManyPrices: row.toMinor > row.fromMinor,
    pictures: (row.pictures ?? []).map(mediaPicture),
    stock: row.stock,
    isNew: now.getTime() - row.publishedAt.getTime() < NEW_MS,
    isFromAbroad: row.shipsFrom.length > 0 && !row.shipsFrom.includes(market),
  }
}
