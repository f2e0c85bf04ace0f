import { assertMinor, type Currency, type Money } from '#app/shared/money.ts'
import { CURRENCIES } from './currencies.ts'

/**
 * Numbers, prices and dates for reading. Formatters are cached: making one costs more than using it
 * a thousand times. Symbols are ours, as Intl prints "IDR", "THB" or a bare "$" by reader's language.
 */

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n|${locale}|${JSON.stringify(options)}`
  const known = cache.get(key)
  if (known instanceof Intl.NumberFormat) return known
  const made = new Intl.NumberFormat(locale, options)
  cache.set(key, made)
  return made
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d|${locale}|${JSON.stringify(options)}`
  const known = cache.get(key)
  if (known instanceof Intl.DateTimeFormat) return known
  const made = new Intl.DateTimeFormat(locale, options)
  cache.set(key, made)
  return made
}

/**
 * Node and the browsers carry different versions of the locale data, which differ in their spaces: thin ones around
 * the dash of a range, narrow ones before "PM". One kind, or the page that arrives is not the page that is hydrated.
 */
function withPlainSpaces(text: string): string {
  return text.replaceAll('\u2009', ' ').replaceAll('\u202f', '\u00a0')
}

/** Major units as an exact decimal string: floats would lose digits of large rupiah amounts. */
export function toMajorString(amountMinor: number, currency: Currency): string {
  assertMinor(amountMinor)
  const exponent = CURRENCIES[currency].stripeExponent
  const sign = amountMinor < 0 ? '-' : ''
  const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, '0')
  if (exponent === 0) return sign + digits
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/** Symbols written tight against the number when they come first: Rp199.000, RM49.90, S$29.90. */
const currencyParts = (amount: Money, locale: string): Intl.NumberFormatPart[] => {
  const { decimals, isoExponent } = CURRENCIES[amount.currency]
  const shown = decimals === 'never' ? 0 : isoExponent
  const exponentScale = 10 ** CURRENCIES[amount.currency].stripeExponent
  const isWhole = amount.amountMinor % exponentScale === 0
  const digits = decimals === 'when-needed' && isWhole ? 0 : shown
  const formatter = numberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  // TypeScript's lib lets only numeric string literals through; the value is one by construction.
  const value = toMajorString(amount.amountMinor, amount.currency) as `${number}`
  return formatter.formatToParts(value)
}

/**
 * A price as the reader of `locale` writes it: `$19.99`, `18,95 €`, `Rp199.000`, `199.000 ₫`, `฿590`.
 * Give the tag of `localeTag(language, market)`.
 */
export function formatMoney(amount: Money, locale: string): string {
  const parts = currencyParts(amount, locale)
  const symbolAt = parts.findIndex((part) => part.type === 'currency')
  const isLeading = symbolAt < parts.findIndex((part) => part.type === 'integer')
  return parts
    .filter((_, index) => !(isLeading && index === symbolAt + 1 && isSpace(parts[index])))
    .map((part) => (part.type === 'currency' ? CURRENCIES[amount.currency].symbol : part.value))
    .join('')
}

function isSpace(part: Intl.NumberFormatPart | undefined): boolean {
  return part?.type === 'literal' && part.value.trim() === ''
}

export function formatNumber(
  value: number,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): string {
  return withPlainSpaces(numberFormat(locale, options).format(value))
}

/** 1 250 → "1.3K": counts of views and followers. */
export function formatCompact(value: number, locale: string): string {
  return formatNumber(value, locale, { notation: 'compact', maximumFractionDigits: 1 })
}

/** Parts per million as a percentage with at most three decimals: 88 750 → "8.875%". */
export function formatRate(ratePpm: number, locale: string): string {
  return formatNumber(ratePpm / 1_000_000, locale, { style: 'percent', maximumFractionDigits: 3 })
}

/** A date without a time of day: an ISO date is read as that day everywhere, an instant in `timeZone`. */
export function formatDate(
  date: Date | string,
  locale: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' },
  timeZone = 'UTC',
): string {
  return withPlainSpaces(dateFormat(locale, { ...options, timeZone }).format(toDate(date)))
}

/** Date and time in a time zone, the zone being the reader's or the market's. */
export function formatDateTime(date: Date | string, locale: string, timeZone: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const
  return withPlainSpaces(dateFormat(locale, options).format(toDate(date)))
}

/** "Tue 24 – Thu 26 Nov" in the reader's manner; one day if both are the same. */
export function formatDateRange(
  from: Date | string,
  to: Date | string,
  locale: string,
  options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' },
  timeZone = 'UTC',
): string {
  const range = dateFormat(locale, { ...options, timeZone })
  return withPlainSpaces(range.formatRange(toDate(from), toDate(to)))
}

/** @throws RangeError on an invalid date. */
function toDate(date: Date | string): Date {
  const value = typeof date === 'string' ? new Date(date) : date
  if (Number.isNaN(value.getTime())) throw new RangeError('invalid date')
  return value
}

const GRAMS_PER_OUNCE = 28.349523125
const MILLIMETRES_PER_INCH = 25.4

type UnitSystem = 'metric' | 'us'

/** Weight: ounces and pounds in the United States, grams and kilograms elsewhere. */
export function formatWeight(grams: number, locale: string, system: UnitSystem): string {
  if (system === 'us') {
    const ounces = grams / GRAMS_PER_OUNCE
    return ounces < 16
      ? formatUnit(ounces, 'ounce', locale)
      : formatUnit(ounces / 16, 'pound', locale)
  }
  return grams < 1000
    ? formatUnit(grams, 'gram', locale)
    : formatUnit(grams / 1000, 'kilogram', locale)
}

/** Length: inches in the United States, centimetres elsewhere. */
export function formatLength(millimetres: number, locale: string, system: UnitSystem): string {
  return system === 'us'
    ? formatUnit(millimetres / MILLIMETRES_PER_INCH, 'inch', locale)
    : formatUnit(millimetres / 10, 'centimeter', locale)
}

function formatUnit(value: number, unit: string, locale: string): string {
  return formatNumber(value, locale, { style: 'unit', unit, maximumFractionDigits: 1 })
}
