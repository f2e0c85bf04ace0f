/**
 * A video is a published film of a creator with products tagged on it: each tag is a product from one
 * moment to another, at a place of the picture. Viewers like videos and share them.
 */
import { z } from 'zod'

/** What a viewer must be told about the creator's interest. */
export type DisclosureKind = 'commission' | 'paid' | 'own-brand' | 'none'

/** A product on the video from `startMs` until before `endMs`; `x` and `y` are 0..1 of the picture. */
export interface VideoTag {
  productId: string
  startMs: number
  endMs: number
  x: number
  y: number
}

/** How many product cards stand over the picture at once: more would hide it. */
const MAX_TAGS_SHOWN = 2

/** The tags shown at a moment: those whose time it is, the latest to come first, one per product. */
export function tagsAt(tags: readonly VideoTag[], positionMs: number): VideoTag[] {
  const shown = new Map<string, VideoTag>()
  for (const tag of tags.toSorted((a, b) => b.startMs - a.startMs)) {
    const isShown = tag.startMs <= positionMs && positionMs < tag.endMs
    if (isShown && !shown.has(tag.productId)) shown.set(tag.productId, tag)
  }
  return [...shown.values()].slice(0, MAX_TAGS_SHOWN)
}

/** The form behind the heart. `returnTo` is where a browser without scripts goes next. */
export const likeForm = z.strictObject({
  videoId: z.uuid(),
  isLiked: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
  returnTo: z.string().max(2_000).optional(),
})

/** Said when a viewer sent the video on. */
export const shareForm = z.strictObject({ videoId: z.uuid() })
