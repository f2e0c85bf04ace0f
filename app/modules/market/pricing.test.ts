import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES, money } from '#app/shared/money.ts'
import { MARKET_CODES } from './codes.ts'
import { CURRENCIES, MARKET_CURRENCY } from './currencies.ts'
import { convertFromUsd, convertToUsdCents, customaryPrice } from './pricing.ts'
import { market } from './registry.ts'
import { fromStripeAmount, toStripeAmount } from './stripe-amount.ts'

describe('customaryPrice', () => {
  it.each([
    ['US', 2_000, 1_999],
    ['ES', 2_200, 1_895],
    ['GB', 2_250, 1_699],
    ['ID', 1_200, 19_900_000],
    ['TH', 1_850, 59_000],
    ['MY', 1_200, 4_990],
    ['VN', 760, 199_000],
    ['PH', 1_530, 89_900],
    ['SG', 2_300, 2_990],
  ] as const)('%s', (code, usdCents, amountMinor) => {
    expect(customaryPrice(code, usdCents)).toEqual(money(amountMinor, MARKET_CURRENCY[code]))
  })

  it('keeps what is free free', () => {
    for (const code of MARKET_CODES) expect(customaryPrice(code, 0).amountMinor).toBe(0)
  })

  it('is positive, chargeable, near the converted price and never falls as the dollar price rises', () => {
    const dollars = fc.integer({ min: 300, max: 5_000_000 })
    fc.assert(
      fc.property(fc.constantFrom(...MARKET_CODES), dollars, fc.nat(10_000), (code, usd, more) => {
        const low = customaryPrice(code, usd)
        const high = customaryPrice(code, usd + more)
        const { chargeStepMinor } = CURRENCIES[low.currency]
        expect(low.amountMinor % chargeStepMinor).toBe(0)
        expect(low.amountMinor % market(code).priceStepMinor).toBe(0)
        expect(high.amountMinor).toBeGreaterThanOrEqual(low.amountMinor)
        const exact = convertFromUsd(usd, low.currency).amountMinor
        expect(Math.abs(low.amountMinor - exact) / exact).toBeLessThan(0.3)
      }),
    )
  })

  it('converts there and back within a cent or the currency’s own coarseness', () => {
    for (const currency of CURRENCY_CODES) {
      expect(Math.abs(convertToUsdCents(convertFromUsd(10_000, currency)) - 10_000)).toBeLessThan(2)
    }
  })
})

describe('Stripe amounts', () => {
  it('are the stored minor units: rupiah in hundredths, dong whole', () => {
    expect(toStripeAmount(money(9_900_000, 'IDR'))).toEqual({ amount: 9_900_000, currency: 'idr' })
    expect(toStripeAmount(money(99_000, 'VND'))).toEqual({ amount: 99_000, currency: 'vnd' })
  })

  it('go round without change', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CURRENCY_CODES),
        fc.nat(999_999_999),
        (currency, amountMinor) => {
          const { amount, currency: code } = toStripeAmount(money(amountMinor, currency))
          expect(fromStripeAmount(amount, code)).toEqual(money(amountMinor, currency))
        },
      ),
    )
  })

  it('refuse what Stripe cannot charge', () => {
    expect(() => toStripeAmount(money(-1, 'USD'))).toThrow(RangeError)
    expect(() => toStripeAmount(money(1_000_000_000_000, 'IDR'))).toThrow(RangeError)
    expect(() => fromStripeAmount(1, 'jpy')).toThrow(RangeError)
    expect(() => fromStripeAmount(1.5, 'usd')).toThrow(RangeError)
  })
})
