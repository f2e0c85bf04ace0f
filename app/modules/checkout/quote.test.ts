import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CartItem } from '#app/modules/cart/cart.ts'
import type { Level } from '#app/modules/inventory/inventory.ts'
import { CURRENCIES, MARKET_CODES, MARKET_CURRENCY } from '#app/modules/market/market.ts'
import { saleBreakdownSchema, saleEntries } from '#app/modules/orders/orders.ts'
import type { Coupon } from '#app/modules/promotions/promotions.ts'
import { ADDRESSES } from '#tests/support/addresses.ts'
import { quoteCart, type QuoteRequest } from './quote.ts'

const NOW = new Date('2026-11-23T03:00:00Z')
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const anItem = (n: number, rest: Partial<CartItem> = {}): CartItem => ({
  variantId: uuid(n),
  productSlug: `product-${n}`,
  sku: `SKU-${n}`,
  title: `Product ${n}`,
  optionText: '',
  picture: null,
  videoId: null,
  quantity: 1,
  unitMinor: 1_999,
  merchantId: uuid(900),
  merchantName: 'Lumbre',
  category: 'home',
  hsCode: '691200',
  weightGrams: 400,
  soldIn: [],
  ...rest,
})

const aLevel = (n: number, country: string, available = 2_000): Level => ({
  variantId: uuid(n),
  warehouseId: uuid(country.charCodeAt(0) * 100 + country.charCodeAt(1)),
  country,
  ownerId: uuid(900),
  available,
})

const aCoupon = (rest: Partial<Coupon> = {}): Coupon => ({
  code: 'HOLA10',
  percentBp: 1_000,
  amountMinor: null,
  currency: null,
  market: null,
  minimumGoodsMinor: 0,
  validFrom: new Date('2026-01-01'),
  validTo: new Date('2027-01-01'),
  maxUses: null,
  usedCount: 0,
  ...rest,
})

const quote = (rest: Partial<QuoteRequest>) =>
  quoteCart({
    market: 'ES',
    now: NOW,
    items: [anItem(1)],
    levels: [aLevel(1, 'ES')],
    place: null,
    delivery: {},
    couponCode: null,
    coupon: null,
    ...rest,
  })

/** Carts of one to six lines, from here and abroad, in every market, with and without a coupon. */
const requests = fc.constantFrom(...MARKET_CODES).chain((market) => {
  const step = CURRENCIES[MARKET_CURRENCY[market]].chargeStepMinor
  const goods = fc.record({
    quantity: fc.integer({ min: 1, max: 999 }),
    unitMinor: fc.integer({ min: 1, max: 3_000_000 }).map((steps) => steps * step),
    category: fc.constantFrom('beauty', 'fashion', 'food', 'home', 'electronics', 'sport'),
    hsCode: fc.constantFrom('330499', '621410', '640411', '420222', '090121', '691200'),
    weightGrams: fc.integer({ min: 5, max: 20_000 }),
    merchantId: fc.constantFrom(uuid(900), uuid(901)),
  })
  const country = fc.constantFrom(market, market, 'ES', 'US', 'ID', 'SG')
  const line = fc.record({ goods, country })
  const coupon = fc.option(
    fc.oneof(
      fc.integer({ min: 1, max: 10_000 }).map((percentBp) => aCoupon({ percentBp })),
      fc
        .integer({ min: 1, max: 500_000_000 })
        .map((amountMinor) => aCoupon({ percentBp: null, amountMinor })),
    ),
  )
  return fc.record({
    market: fc.constant(market),
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    coupon,
    isPlaced: fc.boolean(),
    isExpress: fc.boolean(),
  })
})

describe('quote', () => {
  it('adds up in every market, for every cart', () => {
    fc.assert(
      fc.property(requests, ({ market, lines, coupon, isPlaced, isExpress }) => {
        const items = lines.map(({ goods }, index) => anItem(index, goods))
        const levels = lines.map(({ country }, index) => aLevel(index, country))
        const { area, postalCode } = ADDRESSES[market]
        const request = {
          market,
          items,
          levels,
          coupon,
          couponCode: coupon?.code ?? null,
          place: isPlaced ? { area, postalCode } : null,
        }
        const first = quote(request)
        const delivery = Object.fromEntries(
          (isExpress ? (first?.parcels ?? []) : []).map(({ key }) => [key, 'express' as const]),
        )
        const result = quote({ ...request, delivery })
        if (!result) return
        const { totals, breakdown } = result
        const step = CURRENCIES[MARKET_CURRENCY[market]].chargeStepMinor
        const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
        expect(totals.totalMinor).toBe(
          totals.goodsMinor -
            totals.discountMinor +
            totals.shippingMinor -
            totals.reliefMinor +
            totals.addedTaxMinor +
            totals.dutyMinor,
        )
        expect(sum(breakdown.lines.map(({ totalMinor }) => totalMinor))).toBe(totals.goodsMinor)
        expect(sum(breakdown.parcels.map((parcel) => parcel.shippingMinor))).toBe(
          totals.shippingMinor,
        )
        expect(sum(breakdown.taxLines.map(({ taxMinor }) => taxMinor))).toBe(totals.taxMinor)
        expect(sum(breakdown.dutyLines.map(({ amountMinor }) => amountMinor))).toBe(
          totals.dutyMinor,
        )
        expect(totals.discountMinor).toBeGreaterThanOrEqual(0)
        expect(totals.discountMinor).toBeLessThanOrEqual(totals.goodsMinor)
        expect(totals.addedTaxMinor).toBeLessThanOrEqual(totals.taxMinor)
        for (const amount of Object.values(totals)) {
          if (typeof amount === 'number') expect(amount % step).toBe(0)
        }
        expect(saleBreakdownSchema.parse(breakdown)).toEqual(breakdown)
        const entries = saleEntries({ ...totals, market, breakdown }, 'stripe')
        expect(sum(entries.map(({ amountMinor }) => amountMinor))).toBe(0)
      }),
      { numRuns: 150 },
    )
  })

  it('says the same twice', () => {
    const request = { items: [anItem(1), anItem(2)], levels: [aLevel(1, 'ES'), aLevel(2, 'GB')] }
    expect(quote(request)).toEqual(quote(request))
  })

  it('takes stock of the market first and splits by warehouse', () => {
    const result = quote({
      items: [anItem(1, { quantity: 3 }), anItem(2)],
      levels: [aLevel(1, 'GB', 50), aLevel(1, 'ES', 3), aLevel(2, 'GB')],
    })
    expect(result?.parcels.map(({ shipsFrom }) => shipsFrom)).toEqual(['ES', 'GB'])
    expect(result?.breakdown.lines.map(({ parcel }) => parcel)).toEqual([0, 1])
    expect(result?.breakdown.parcels.map((parcel) => parcel.isImport)).toEqual([false, true])
  })

  it('counts what is left and keeps aside what cannot be had', () => {
    const result = quote({
      items: [
        anItem(1, { quantity: 5 }),
        anItem(2),
        anItem(3, { unitMinor: null, soldIn: ['US'] }),
      ],
      levels: [aLevel(1, 'ES', 2)],
    })
    expect(result?.breakdown.lines).toMatchObject([{ quantity: 2 }])
    expect(result?.available.get(uuid(1))).toBe(2)
    expect(result?.aside.map(({ reason }) => reason)).toEqual(['sold-out', 'not-sold-here'])
    expect(quote({ levels: [] })).toBeNull()
  })

  it('adds American sales tax only once the place is known', () => {
    const us = { market: 'US', levels: [aLevel(1, 'US')] } as const
    expect(quote(us)).toMatchObject({ isFinal: false, totals: { taxMinor: 0 } })
    const place = { area: 'NY', postalCode: '10118' }
    expect(quote({ ...us, place })).toMatchObject({ isFinal: true, ratePpm: 88_750 })
    expect(quote({ ...us, place })?.totals.addedTaxMinor).toBeGreaterThan(0)
  })

  it('takes Spanish tax off for the Canary Islands', () => {
    const result = quote({ place: { area: 'GC', postalCode: '35003' } })
    expect(result?.totals.taxMinor).toBe(0)
    expect(result?.totals.reliefMinor).toBeGreaterThan(0)
    expect(result?.breakdown.noteKeys).toContain('market:notes.canaryIslands')
  })

  it('takes a discount off before tax', () => {
    const plain = quote({ items: [anItem(1, { unitMinor: 12_100 })] })
    const cut = quote({
      items: [anItem(1, { unitMinor: 12_100 })],
      coupon: aCoupon({ percentBp: 5_000 }),
      couponCode: 'HOLA10',
    })
    expect(cut?.totals.discountMinor).toBe(6_050)
    expect((plain?.totals.taxMinor ?? 0) - (cut?.totals.taxMinor ?? 0)).toBe(1_050)
  })

  it('leaves a coupon out that does not count, and says why', () => {
    const rest = { couponCode: 'HOLA10', coupon: aCoupon({ market: 'US' }) }
    expect(quote(rest)).toMatchObject({
      coupon: { code: 'HOLA10', refusal: 'other-market' },
      totals: { discountMinor: 0 },
      breakdown: { discount: null },
    })
  })
})
