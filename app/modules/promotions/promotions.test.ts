import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARKET_CODES } from '#app/modules/market/market.ts'
import { type Coupon, couponCodeSchema, couponRefusal, discountLines } from './promotions.ts'

const NOW = new Date('2026-11-23T03:00:00Z')
const coupon: Coupon = {
  code: 'HOLA10',
  percentBp: 1_000,
  amountMinor: null,
  currency: null,
  market: null,
  minimumGoodsMinor: 2_000,
  validFrom: new Date('2026-11-01'),
  validTo: new Date('2026-12-01'),
  maxUses: 2,
  usedCount: 1,
}
const sale = { market: 'ES', goodsMinor: 5_000, now: NOW } as const

describe('coupon', () => {
  it('counts within its window, market, minimum and uses', () => {
    expect(couponRefusal(coupon, sale)).toBeNull()
    expect(couponRefusal(null, sale)).toBe('unknown')
    expect(couponRefusal(coupon, { ...sale, now: new Date('2026-10-31') })).toBe('not-yet')
    expect(couponRefusal(coupon, { ...sale, now: coupon.validTo })).toBe('expired')
    expect(couponRefusal({ ...coupon, market: 'US' }, sale)).toBe('other-market')
    expect(couponRefusal({ ...coupon, currency: 'USD' }, sale)).toBe('other-market')
    expect(couponRefusal(coupon, { ...sale, goodsMinor: 1_999 })).toBe('below-minimum')
    expect(couponRefusal({ ...coupon, usedCount: 2 }, sale)).toBe('used-up')
  })

  it('is a short word as typed', () => {
    expect(couponCodeSchema.parse(' hola10 ')).toBe('hola10')
    for (const bad of ['', ' ', 'a b', "a'b", '\u0000', 'x'.repeat(41)]) {
      expect(couponCodeSchema.safeParse(bad).success).toBe(false)
    }
  })
})

describe('discount', () => {
  it('is shared in proportion', () => {
    expect(discountLines(coupon, [1_000, 3_000], 'ES')).toEqual([100, 300])
    const amount = { percentBp: null, amountMinor: 500 }
    expect(discountLines(amount, [1_000, 3_000], 'ES')).toEqual([125, 375])
    expect(discountLines(amount, [100, 200], 'ES')).toEqual([100, 200])
    expect(discountLines(coupon, [19_900_050], 'ID')).toEqual([1_990_000])
    expect(discountLines(coupon, [], 'ES')).toEqual([])
  })

  it('never takes more off a line than it costs', () => {
    const lines = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1 })
    const kind = fc.oneof(
      fc.integer({ min: 1, max: 10_000 }).map((percentBp) => ({ percentBp, amountMinor: null })),
      fc.integer({ min: 1 }).map((amountMinor) => ({ percentBp: null, amountMinor })),
    )
    fc.assert(
      fc.property(lines, kind, fc.constantFrom(...MARKET_CODES), (goods, cut, market) => {
        for (const [index, share] of discountLines(cut, goods, market).entries()) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(goods[index] ?? 0)
        }
      }),
    )
  })
})
