/** A line below the search field: where it leads and how it looks. */
export interface Suggestion {
  to: string
  label: string
  detail: string | null
  kind: 'query' | 'place' | 'person' | 'product'
  /** Address of a small picture. */
  picture: string | null
}
