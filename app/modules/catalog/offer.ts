import type { MediaPicture } from '#app/modules/media/media.ts'
import type { Money } from '#app/shared/money.ts'

/** What is offered of one product in one market, in the reader's language, without its stock. */
export interface Offer {
  productId: string
  slug: string
  title: string
  description: string
  highlights: string[]
  /** Says what the pictures show. */
  imageAlt: string
  category: string
  weightGrams: number
  merchant: OfferMerchant
  options: OfferOption[]
  /** In the merchant's order; never empty. */
  variants: OfferVariant[]
  /** In the merchant's order; the first is the product's face. */
  pictures: OfferPicture[]
}

export interface OfferMerchant {
  id: string
  slug: string
  name: string
  country: string
  logo: string
}

/** Something to choose: `{ code: 'color', label: 'Colour', values: [{ code: 'sand', label: 'Sand' }] }`. */
export interface OfferOption {
  code: string
  label: string
  values: { code: string; label: string }[]
}

export interface OfferVariant {
  id: string
  sku: string
  /** Option code → value code; empty where there is nothing to choose. */
  optionValues: Record<string, string>
  /** The values in words, "Sand · M"; empty where there is nothing to choose. */
  label: string
  price: Money
}

export interface OfferPicture extends MediaPicture {
  /** The option value it shows; null = all. */
  optionValue: string | null
}

/** The pictures to show for a variant: its own first, then those of no variant in particular. */
export function picturesOf(offer: Offer, variant: OfferVariant | undefined): OfferPicture[] {
  const values = new Set(Object.values(variant?.optionValues ?? {}))
  const own = offer.pictures.filter(({ optionValue }) => optionValue && values.has(optionValue))
  const general = offer.pictures.filter(({ optionValue }) => optionValue === null)
  const shown = [...own, ...general]
  return shown.length > 0 ? shown : offer.pictures
}
