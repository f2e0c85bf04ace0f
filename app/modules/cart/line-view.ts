import type { MarketCode } from '#app/modules/market/market.ts'
import type { CartItem, CartPicture } from './cart-item.ts'

/** A line as pages show it: without what only pricing needs. Amounts are minor units of the market's currency. */
export interface LineView {
  variantId: string
  productSlug: string
  title: string
  optionText: string
  picture: CartPicture | null
  videoId: string | null
  /** Units in this parcel. */
  quantity: number
  /** Units in the cart, in all parcels and beyond what is left. */
  wanted: number
  /** Units that may be sold into the market. */
  available: number
  unitMinor: number
  totalMinor: number
}

export interface AsideView {
  variantId: string
  productSlug: string
  title: string
  optionText: string
  picture: CartPicture | null
  videoId: string | null
  wanted: number
  reason: 'not-sold-here' | 'sold-out'
  soldIn: readonly MarketCode[]
}

export function toAsideView(aside: { item: CartItem; reason: AsideView['reason'] }): AsideView {
  const { variantId, productSlug, title, optionText, picture, videoId, quantity, soldIn } =
    aside.item
  const { reason } = aside
  return {
    variantId,
    productSlug,
    title,
    optionText,
    picture,
    videoId,
    wanted: quantity,
    reason,
    soldIn,
  }
}
