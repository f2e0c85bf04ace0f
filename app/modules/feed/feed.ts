/**
 * The feed is the endless row of videos a viewer swipes through. It shows only videos with something that is
 * sold in the viewer's market, with that market's prices and the reader's language.
 */
import type { MediaPicture, Rendition } from '#app/modules/media/media.ts'
import type { DisclosureKind, VideoTag } from '#app/modules/videos/videos.ts'

export { parseCursor } from './cursor.ts'
export type { FeedCursor } from './cursor.ts'
export { availabilityOf } from './availability.ts'
export { LOW_STOCK } from './low-stock.ts'
export type { Availability } from './availability.ts'
export type { SheetOffer, SheetVariant } from './sheet-offer.ts'

/** A video with all that its card shows. Prices are written out: browsers' own number data differ. */
export interface FeedCard {
  id: string
  slug: string
  title: string
  description: string
  /** ISO 8601. */
  publishedAt: string
  durationMs: number
  source: FilmSource
  poster: MediaPicture
  /** WebVTT in the page's language, or null. */
  captions: string | null
  creator: { handle: string; name: string; avatar: string }
  disclosure: DisclosureKind
  isAiMade: boolean
  likes: number
  shares: number
  /** By this visitor. */
  isLiked: boolean
  /** By this visitor or account. */
  isSaved: boolean
  tags: VideoTag[]
  products: FeedProduct[]
}

/** Where a film plays from. */
export interface FilmSource {
  /** HLS with all renditions. */
  hls: string
  /** From the smallest to the largest. */
  renditions: Rendition[]
}

/** Address of the best rendition by itself: plays in a bare `<video>`. */
export function progressiveOf({ hls, renditions }: FilmSource): string {
  return renditions.at(-1)?.file ?? hls
}

export interface FeedProduct {
  id: string
  slug: string
  title: string
  /** The lowest price of its variants, formatted. */
  price: string
  hasManyPrices: boolean
  picture: MediaPicture | null
  /** What the buy button adds; null where the buyer must choose first. */
  onlyVariantId: string | null
}

export interface FeedPage {
  cards: FeedCard[]
  /** Where the next page begins; null at the end, after which the feed starts over. */
  next: string | null
}

/** What the label on a video says: the market's own word, and the reader's beside it if it differs. */
export interface FeedDisclosure {
  officialLabel: string
  showsBoth: boolean
}
