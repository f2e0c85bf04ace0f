import { ApiError, invalidRequest } from './errors.ts'

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

const formatters = new Map<string, Intl.NumberFormat>()

/** "Rp 99.000", "$19.99": whole amounts in a currency written without decimals stay whole. */
export function formatAmount(amountMinor: number, currency: string, locale: string): string {
  const exponent = stripeExponent(currency)
  const isWhole = amountMinor % 10 ** exponent === 0
  const key = `${locale} ${currency} ${isWhole}`
  let formatter = formatters.get(key)
  if (!formatter) {
    const digits = isWhole
      ? {}
      : { minimumFractionDigits: exponent, maximumFractionDigits: exponent }
    formatter = new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits })
    formatters.set(key, formatter)
  }
  // Intl reads decimal text exactly, where a division would bring in floating point.
  return formatter.format(`${amountMinor}E-${exponent}` as Intl.StringNumericLiteral)
}

function amountError(code: string, message: string): ApiError {
  return invalidRequest(message, { code, param: 'amount' })
}
