import type { MarketCode } from '#app/modules/market/market.ts'

export interface CartPicture {
  stem: string
  width: number
  height: number
  widths: readonly number[]
  dominantColor: string
}

/** One line of a cart with all that pricing, parcels and pages need of its product. */
export interface CartItem {
  variantId: string
  productSlug: string
  sku: string
  title: string
  /** "Colour: sand"; empty where the product has no options. */
  optionText: string
  picture: CartPicture | null
  videoId: string | null
  quantity: number
  /** Price of one unit in the market, in minor units; null = not sold there. */
  unitMinor: number | null
  merchantId: string
  merchantName: string
  category: string
  hsCode: string
  weightGrams: number
  /** Markets it is sold in; filled only where it is not sold in the market of the request. */
  soldIn: readonly MarketCode[]
}

export interface Cart {
  id: string
  version: number
  couponCode: string | null
  items: readonly CartItem[]
}
