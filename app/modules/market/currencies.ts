import type { Currency } from '#app/shared/money.ts'
import type { MarketCode } from './codes.ts'

/** What the nine currencies look like and how small they get. Kept apart from the markets because
 * every page formats money and few need a market's law. */
export type CurrencyFacts = {
  readonly code: Currency
  readonly symbol: string
  /** Digits after the point in ISO 4217. */
  readonly isoExponent: number
  /** Power of ten between a major unit and what Stripe, and so our database, counts. */
  readonly stripeExponent: number
  /** `when-needed`: whole amounts are customarily written without decimals (฿590, ₱899). */
  readonly decimals: 'always' | 'when-needed' | 'never'
  /** Smallest amount a card is charged, in minor units: a rupiah has no sen in practice. */
  readonly chargeStepMinor: number
  /** Smallest amount paid in cash, in minor units. */
  readonly cashStepMinor: number
  readonly source: string
}

const STRIPE_CURRENCIES = 'https://docs.stripe.com/currencies'

const facts = (
  code: Currency,
  symbol: string,
  decimals: CurrencyFacts['decimals'],
  cashStepMinor: number,
  steps: { exponent?: number; chargeStepMinor?: number } = {},
): CurrencyFacts => ({
  code,
  symbol,
  isoExponent: steps.exponent ?? 2,
  stripeExponent: steps.exponent ?? 2,
  decimals,
  chargeStepMinor: steps.chargeStepMinor ?? 1,
  cashStepMinor,
  source: STRIPE_CURRENCIES,
})

export const CURRENCIES: Readonly<Record<Currency, CurrencyFacts>> = {
  USD: facts('USD', '$', 'always', 1),
  EUR: facts('EUR', '€', 'always', 1),
  GBP: facts('GBP', '£', 'always', 1),
  IDR: facts('IDR', 'Rp', 'never', 10_000, { chargeStepMinor: 100 }),
  THB: facts('THB', '฿', 'when-needed', 100),
  MYR: facts('MYR', 'RM', 'always', 5),
  VND: facts('VND', '₫', 'never', 1_000, { exponent: 0 }),
  PHP: facts('PHP', '₱', 'when-needed', 100),
  SGD: facts('SGD', 'S$', 'always', 5),
}

export const MARKET_CURRENCY: Readonly<Record<MarketCode, Currency>> = {
  US: 'USD',
  ES: 'EUR',
  GB: 'GBP',
  ID: 'IDR',
  TH: 'THB',
  MY: 'MYR',
  VN: 'VND',
  PH: 'PHP',
  SG: 'SGD',
}
