import type { ListQuery } from './list-query.ts'
import type { ProductCard } from './product-card.ts'

/** A list as its page shows it: everything in words, addresses made. */
export interface ListView {
  base: string
  /** Path of the list itself. */
  action: string
  cards: ProductCard[]
  total: number
  /** There are more than are counted. */
  isMore: boolean
  query: ListQuery
  /** Parts of the address that the filter form must carry along. */
  hidden: Record<string, string>
  /** Filters that are on, with the address without them. */
  active: { key: ActiveFilter; value: string; to: string }[]
  clearTo: string
  previousTo: string | null
  nextTo: string | null
  /** Amounts for the fields. */
  min: string
  max: string
  lowest: string
  highest: string
  currency: string
  merchants: { slug: string; name: string; products: number }[]
  countries: { code: string; products: number }[]
}

export type ActiveFilter = 'min' | 'max' | 'stock' | 'seller' | 'from'
