import type { MediaPicture } from '#app/modules/media/media.ts'

/** What the search field offers while something is typed. */
export interface Suggestions {
  /** The text as it should have been typed, or null. */
  corrected: string | null
  categories: { code: string; name: string }[]
  merchants: { slug: string; name: string }[]
  products: {
    slug: string
    title: string
    merchant: string
    /** Formatted. */
    price: string
    picture: MediaPicture | null
  }[]
}
