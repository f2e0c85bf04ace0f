import { money, scale, zero, type Currency, type Money } from '#app/shared/money.ts'
import type { MarketCode } from './codes.ts'
import { CURRENCIES, MARKET_CURRENCY } from './currencies.ts'
import { market } from './registry.ts'
import type { PriceBand } from './types.ts'

/**
 * Units of each currency for one US dollar, ×10⁴, of one day. They price demonstration goods and
 * read dollar limits in law; a running shop is paid in the buyer's currency and never converts.
 */
export const DEMO_RATES = {
  asOf: '2026-11-20',
  source: 'recommendation',
  perUsdE4: {
    USD: 10_000,
    EUR: 8_650,
    GBP: 7_600,
    IDR: 166_000_000,
    THB: 325_000,
    MYR: 41_500,
    VND: 263_000_000,
    PHP: 586_000,
    SGD: 13_000,
  },
} as const satisfies {
  asOf: string
  source: string
  perUsdE4: Readonly<Record<Currency, number>>
}

/** US cents to minor units of another currency, rounded to what a card can be charged. */
export function convertFromUsd(usdCents: number, currency: Currency): Money {
  const { stripeExponent, chargeStepMinor } = CURRENCIES[currency]
  const numerator = DEMO_RATES.perUsdE4[currency] * 10 ** stripeExponent
  return money(scale(usdCents, numerator, 10_000 * 100, 'half-up', chargeStepMinor), currency)
}

/** Minor units of a currency to US cents. */
export function convertToUsdCents(amount: Money): number {
  const { stripeExponent } = CURRENCIES[amount.currency]
  const denominator = DEMO_RATES.perUsdE4[amount.currency] * 10 ** stripeExponent
  return scale(amount.amountMinor, 10_000 * 100, denominator)
}

/**
 * A dollar price as a shop in the market would write it: converted by the demo rates, then moved to
 * the nearest customary ending (19.99, 18,95 €, Rp199.000, ฿590, ₱899). Zero stays zero.
 * @param usdCents price in US cents, not negative
 */
export function customaryPrice(code: MarketCode, usdCents: number): Money {
  const currency = MARKET_CURRENCY[code]
  const { amountMinor } = convertFromUsd(usdCents, currency)
  if (amountMinor <= 0) return zero(currency)
  return money(landOn(amountMinor, market(code).priceBands), currency)
}

/** The nearest amount with a customary ending; a tie goes to the buyer. */
function landOn(amountMinor: number, bands: readonly PriceBand[]): number {
  const candidates = bands.flatMap((band, index) => {
    const from = bands[index - 1]?.belowMinor ?? 0
    const base = Math.floor(amountMinor / band.stepMinor) * band.stepMinor
    return [base - band.stepMinor, base, base + band.stepMinor].flatMap((start) =>
      band.endingsMinor
        .map((ending) => start + ending)
        .filter((candidate) => candidate > 0 && candidate >= from && candidate < band.belowMinor),
    )
  })
  return candidates.reduce((best, candidate) => {
    const difference = Math.abs(candidate - amountMinor) - Math.abs(best - amountMinor)
    return difference < 0 || (difference === 0 && candidate < best) ? candidate : best
  })
}
