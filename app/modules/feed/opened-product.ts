import type { FeedCard, FeedProduct } from './feed.ts'
import type { SheetOffer } from './sheet-offer.ts'

/** A product looked at over its video; `offer` is null until the shop has told stock and variants. */
export interface OpenedProduct {
  card: FeedCard
  product: FeedProduct
  offer: SheetOffer | null
}
