/** A first-level division as it stands in addresses: state, province, region. */
export type Area = {
  /** ISO 3166-2 without the country, or the statistics office's code in Vietnam. */
  readonly code: string
  /** In the local language. */
  readonly name: string
  /** In Latin letters, where the local name is not. */
  readonly latinName?: string
  /** Pattern its postcodes begin with, where known. */
  readonly postalPattern?: string
  /** Former names and merged neighbours. */
  readonly legacy?: readonly string[]
}
