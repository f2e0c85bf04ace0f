/** One size of a film: a fragmented MP4 file. */
export interface Rendition {
  /** Address of the file. */
  file: string
  /** MIME type with codecs, as Media Source Extensions ask for it. */
  type: string
  /** Pixels. */
  width: number
  /** Bits per second at its peak. */
  bandwidth: number
}

export interface Conditions {
  /** Device pixels that the film fills from side to side. */
  widthPx: number
  /** What the network brought lately; null before anything came. */
  bytesPerS: number | null
  savesData: boolean
}

/** A film must come this much faster than it plays, so that the next one can load beside it. */
const HEADROOM = 1.5

/**
 * Key or address of the file that holds a rendition's header and first segment by themselves. The rendition begins
 * with the same bytes, so whoever has the start goes on behind it.
 */
export function startOf(file: string): string {
  return file.replace(/(\.\w+)$/, '-start$1')
}

/**
 * The smallest rendition that fills the screen, or a smaller one if the network is too slow for it.
 * @param renditions from the smallest to the largest
 */
export function chooseRendition(
  renditions: readonly Rendition[],
  { widthPx, bytesPerS, savesData }: Conditions,
): Rendition | undefined {
  if (savesData) return renditions[0]
  const affordable = renditions.filter(
    ({ bandwidth }, index) =>
      index === 0 || bytesPerS === null || (bandwidth / 8) * HEADROOM <= bytesPerS,
  )
  return affordable.find(({ width }) => width >= widthPx) ?? affordable.at(-1)
}
