/** A creator is a person who shows products on video, known by a handle and named in every disclosure. */

export interface CreatorProfile {
  id: string
  handle: string
  name: string
  /** ISO country they film in. */
  country: string
  bio: string
  avatar: string
}
