import { CURRENCIES } from '#app/modules/market/market.ts'
import type { Currency } from '#app/shared/money.ts'

/** How a list of products is narrowed and ordered; all of it stands in the address. */
export interface ListQuery {
  minMinor: number | null
  maxMinor: number | null
  /** Only what can be bought now. */
  isAvailable: boolean
  /** Slug of a merchant. */
  merchant: string | null
  /** ISO country of a warehouse it can leave from. */
  shipsFrom: string | null
  sort: Sort
  /** From 1. */
  page: number
}

export const SORTS = ['popular', 'newest', 'cheapest', 'dearest'] as const
export type Sort = (typeof SORTS)[number]

export const PAGE_SIZE = 24
/** Beyond this a reader wants filters, not pages. */
const MAX_PAGE = 200

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/
const COUNTRY = /^[A-Z]{2}$/

/** Reads a list's address. What makes no sense is as if it were not there: old links still show products. */
export function parseListQuery(search: URLSearchParams, currency: Currency): ListQuery {
  const merchant = search.get('seller') ?? ''
  const shipsFrom = search.get('from') ?? ''
  const sort = search.get('sort')
  const page = Number(search.get('page') ?? 1)
  return {
    minMinor: parseAmount(search.get('min'), currency),
    maxMinor: parseAmount(search.get('max'), currency),
    isAvailable: search.get('stock') === 'in',
    merchant: SLUG.test(merchant) ? merchant : null,
    shipsFrom: COUNTRY.test(shipsFrom) ? shipsFrom : null,
    sort: SORTS.find((each) => each === sort) ?? 'popular',
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, MAX_PAGE) : 1,
  }
}

/** The query as an address writes it, without what is the rule anyway; `''` if nothing is left. */
export function listSearch(
  query: ListQuery,
  currency: Currency,
  extra: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(extra)
  if (query.minMinor !== null) search.set('min', plainAmount(query.minMinor, currency))
  if (query.maxMinor !== null) search.set('max', plainAmount(query.maxMinor, currency))
  if (query.isAvailable) search.set('stock', 'in')
  if (query.merchant) search.set('seller', query.merchant)
  if (query.shipsFrom) search.set('from', query.shipsFrom)
  if (query.sort !== 'popular') search.set('sort', query.sort)
  if (query.page > 1) search.set('page', String(query.page))
  const text = search.toString()
  return text && `?${text}`
}

export function hasFilters(query: ListQuery): boolean {
  return (
    query.minMinor !== null ||
    query.maxMinor !== null ||
    query.isAvailable ||
    query.merchant !== null ||
    query.shipsFrom !== null
  )
}

/**
 * An amount as people type it, in minor units: `19.95`, `19,95`, `1.200`, `199.000` where the currency has no cents
 * in use. Null for anything else.
 */
export function parseAmount(text: string | null, currency: Currency): number | null {
  const typed = text?.trim() ?? ''
  if (!/^\d[\d.,\s]{0,14}$/.test(typed)) return null
  const { decimals, stripeExponent } = CURRENCIES[currency]
  const cents = decimals === 'never' ? null : /[.,](\d{1,2})$/.exec(typed)
  const whole = (cents ? typed.slice(0, cents.index) : typed).replace(/\D/g, '')
  const minor = Number(whole + (cents?.[1] ?? '').padEnd(2, '0').slice(0, stripeExponent))
  const scaled = stripeExponent === 0 ? Number(whole) : minor
  return Number.isSafeInteger(scaled) ? scaled : null
}

/** The amount for a text field: no symbol, no grouping, cents only if there are any. */
export function plainAmount(amountMinor: number, currency: Currency): string {
  const scale = 10 ** CURRENCIES[currency].stripeExponent
  const cents = amountMinor % scale
  const whole = String((amountMinor - cents) / scale)
  return cents === 0 ? whole : `${whole}.${String(cents).padStart(2, '0')}`
}
