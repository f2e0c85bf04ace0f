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
