/**
 * Files that viewers see: pictures in several widths, films as HLS with renditions, captions. Rows hold
 * keys below the media store; this is where a key becomes an address.
 */
export { captionAt, parseWebVtt } from './captions.ts'
export type { CaptionCue } from './captions.ts'
export { chooseRendition, startOf } from './renditions.ts'
export type { Rendition } from './renditions.ts'

/** A picture as the views take it (the shape of `PictureSource` in the design system). */
export interface MediaPicture {
  src: string
  width: number
  height: number
  variants: { src: string; width: number }[]
  color: string
}

export interface PictureFile {
  stem: string
  width: number
  height: number
  widths: readonly number[]
  dominantColor: string
}

/** Address of a stored file. Keys are generated, so they need no escaping. */
export function mediaUrl(key: string): string {
  return `/media/${key}`
}

/** A stored picture with all its widths; `src` is the smallest, for browsers that know no `srcset`. */
export function mediaPicture(file: PictureFile): MediaPicture {
  const variants = file.widths
    .toSorted((a, b) => a - b)
    .map((width) => ({ src: mediaUrl(`${file.stem}-${width}.webp`), width }))
  const smallest = variants[0] ?? { src: mediaUrl(`${file.stem}.webp`), width: file.width }
  return {
    src: smallest.src,
    width: file.width,
    height: file.height,
    variants,
    color: file.dominantColor,
  }
}

/** The widest file of a picture: for sharing cards, which no browser chooses a width for. */
export function widestSource(picture: MediaPicture): string {
  return picture.variants.at(-1)?.src ?? picture.src
}

/** 8 320 ms → `PT8.32S`, as schema.org wants durations. */
export function isoDuration(durationMs: number): string {
  return `PT${durationMs / 1000}S`
}
