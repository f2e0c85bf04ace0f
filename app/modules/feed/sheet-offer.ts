import type { MediaPicture } from '#app/modules/media/media.ts'

/** A product as the sheet shows it: everything in words, so that browser and server say the same. */
export interface SheetOffer {
  productId: string
  slug: string
  title: string
  description: string
  highlights: string[]
  imageAlt: string
  merchant: { slug: string; name: string; logo: string }
  /** What there is to choose, in words: "Colour", "Size"; null where there is nothing. */
  choice: string | null
  variants: SheetVariant[]
  pictures: MediaPicture[]
  /** Whether the shown price holds the tax, as the market's law has it. */
  isTaxIncluded: boolean
  market: string
}

export interface SheetVariant {
  id: string
  /** Empty where there is nothing to choose. */
  label: string
  /** Formatted. */
  price: string
  /** Which of the offer's pictures show it, best first. */
  pictures: number[]
  stock: SheetStock | null
}

/** Null on a variant = sold out. */
export interface SheetStock {
  units: number
  /** Days of arrival, formatted: "Tue 24 – Thu 26 Nov". */
  arrives: string
  /** ISO country. */
  shipsFrom: string
  isCrossBorder: boolean
  /** Formatted, or null where delivery is free. */
  deliveryFee: string | null
}
