import { type ApiError, invalidRequest } from './errors.ts'

/** Amounts without decimals; source: https://docs.stripe.com/currencies */
const ZERO_DECIMAL = new Set(
  'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '),
)
const THREE_DECIMAL = new Set('bhd jod kwd omr tnd'.split(' '))
/** Sent with two decimals that must be 00, although the currency has none. */
const WHOLE_UNITS_ONLY = new Set(['isk', 'ugx'])
const KNOWN = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()))

/**
 * Smallest charge in minor units. Listed by Stripe for usd, eur, gbp, sgd and myr; the others are
 * what half a US dollar was worth in 2026, since Stripe checks the minimum after conversion too.
 */
const MINIMUM_MINOR: Readonly<Record<string, number>> = {
  usd: 50,
  eur: 50,
  gbp: 30,
  sgd: 50,
  myr: 200,
  thb: 1_700,
  idr: 800_000,
  php: 3_000,
  vnd: 13_000,
}
const MAXIMUM_MINOR = 999_999_999_999

/** Power of ten between the major unit and the integer Stripe works with. */
export function stripeExponent(currency: string): number {
  if (ZERO_DECIMAL.has(currency)) return 0
  return THREE_DECIMAL.has(currency) ? 3 : 2
}

/** Lower-case ISO code; throws Stripe's 400 for a code that is no currency. */
export function parseCurrency(code: string): string {
  const currency = code.toLowerCase()
  if (KNOWN.has(currency)) return currency
  throw invalidRequest(`${code} is not a currency the sandbox knows.`, { param: 'currency' })
}

/** Throws Stripe's 400 unless `amountMinor` can be charged to a card in this currency. */
export function checkChargeAmount(amountMinor: number, currency: string) {
  const minimum = MINIMUM_MINOR[currency] ?? 1
  if (amountMinor < minimum) {
    const shown = formatAmount(minimum, currency, 'en')
    throw amountError('amount_too_small', `The amount must come to at least ${shown}.`)
  }
  if (amountMinor > MAXIMUM_MINOR) {
    throw amountError('amount_too_large', 'The amount may have at most 12 digits.')
  }
  const step = WHOLE_UNITS_ONLY.has(currency) ? 100 : THREE_DECIMAL.has(currency) ? 10 : 1
  if (amountMinor % step !== 0) {
    throw amountError('parameter_invalid_integer', `The amount must be a multiple of ${step}.`)
  }
}

interface Home {
  region: string
  symbol: string
  /** Whole amounts are customarily written without decimals. */
  isShort: boolean
}

/** Where a currency is at home: its amounts are written the same way as in the shop. */
const HOMES: Readonly<Record<string, Home>> = {
  eur: { region: 'ES', symbol: '€', isShort: false },
  gbp: { region: 'GB', symbol: '£', isShort: false },
  idr: { region: 'ID', symbol: 'Rp', isShort: true },
  myr: { region: 'MY', symbol: 'RM', isShort: false },
  php: { region: 'PH', symbol: '₱', isShort: true },
  sgd: { region: 'SG', symbol: 'S$', isShort: false },
  thb: { region: 'TH', symbol: '฿', isShort: true },
  usd: { region: 'US', symbol: '$', isShort: false },
  vnd: { region: 'VN', symbol: '₫', isShort: true },
}

const formatters = new Map<string, Intl.NumberFormat>()

/** "Rp1.249.000", "18,95 €": minor units as a price, in a language, by the custom of its market. */
export function formatAmount(amountMinor: number, currency: string, language: string): string {
  const exponent = stripeExponent(currency)
  const home = HOMES[currency]
  const digits = home?.isShort && amountMinor % 10 ** exponent === 0 ? 0 : exponent
  const locale = home ? `${language}-${home.region}` : language
  const key = `${locale} ${currency} ${digits}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    formatters.set(key, formatter)
  }
  // Intl reads decimal text exactly, where a division would bring in floating point.
  const parts = formatter.formatToParts(`${amountMinor}E-${exponent}` as Intl.StringNumericLiteral)
  if (!home) return parts.map(({ value }) => value).join('')
  const isLeading = parts[0]?.type === 'currency'
  return parts
    .filter(
      ({ type, value }, index) =>
        !(isLeading && index === 1 && type === 'literal' && !value.trim()),
    )
    .map(({ type, value }) => (type === 'currency' ? home.symbol : value))
    .join('')
}

function amountError(code: string, message: string): ApiError {
  return invalidRequest(message, { code, param: 'amount' })
}
