import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARKET_CODES, type MarketCode } from './codes.ts'
import { market } from './registry.ts'
import { rateFor, taxFor, unconfirmedFacts } from './tax.ts'
import type { TaxableLine, TaxRequest } from './tax-quote.ts'
import { TAX_CATEGORIES } from './types.ts'

const TODAY = '2026-11-23'

const line = (goodsMinor: number, rest: Partial<TaxableLine> = {}): TaxableLine => ({
  category: 'standard',
  goodsMinor,
  quantity: 1,
  ...rest,
})

const quote = (code: MarketCode, lines: TaxableLine[], rest: Partial<TaxRequest> = {}) =>
  taxFor({
    market: code,
    date: TODAY,
    address: null,
    lines,
    shippingMinor: 0,
    shipsFromCountry: code,
    ...rest,
  })

describe('rates inside the price', () => {
  it.each([
    ['ES', 12_100, 2_100],
    ['GB', 12_000, 2_000],
    ['ID', 11_100_000, 1_100_000],
    ['TH', 10_700, 700],
    ['MY', 10_000, 0],
    ['VN', 108_000, 8_000],
    ['PH', 11_200, 1_200],
    ['SG', 10_900, 900],
  ] as const)('%s: %i contains %i', (code, goodsMinor, taxMinor) => {
    const result = quote(code, [line(goodsMinor)])
    expect(result).toMatchObject({ included: true, taxMinor, addedTaxMinor: 0, dutyMinor: 0 })
    expect(result.totalMinor).toBe(goodsMinor)
    expect(result.notes).toEqual([])
  })

  it('changes on the day the law says', () => {
    expect(rateFor('VN', 'standard', '2026-12-31')).toBe(80_000)
    expect(rateFor('VN', 'standard', '2027-01-01')).toBe(100_000)
    expect(rateFor('TH', 'standard', '2026-09-30')).toBe(70_000)
    expect(rateFor('TH', 'standard', '2027-10-01')).toBe(100_000)
    expect(() => rateFor('ID', 'standard', '1999-01-01')).toThrow(RangeError)
  })

  it('says which rates await confirmation', () => {
    expect(unconfirmedFacts('TH', '2026-09-30').join()).not.toContain('decree')
    expect(unconfirmedFacts('TH', TODAY).join()).toContain('decree')
    expect(unconfirmedFacts('SG', TODAY)).toEqual([])
  })

  it('has one rate for every category, every day from now on', () => {
    for (const code of MARKET_CODES) {
      for (const category of TAX_CATEGORIES) {
        for (const date of [TODAY, '2027-01-01', '2030-06-30']) {
          expect(rateFor(code, category, date)).toBeGreaterThanOrEqual(0)
        }
      }
    }
  })

  it('knows reduced and zero rates', () => {
    expect(rateFor('ES', 'food', TODAY)).toBe(100_000)
    expect(rateFor('ES', 'basic-food', TODAY)).toBe(40_000)
    expect(rateFor('GB', 'childrens-clothing', TODAY)).toBe(0)
    expect(rateFor('ID', 'luxury', TODAY)).toBe(120_000)
    const mixed = quote('ES', [line(12_100), line(11_000, { category: 'food' })])
    expect(mixed.lines.map((each) => [each.ratePpm, each.taxMinor])).toEqual([
      [210_000, 2_100],
      [100_000, 1_000],
    ])
  })

  it('takes the shipping with the goods it carries', () => {
    const result = quote('GB', [line(8_000), line(4_000, { category: 'books' })], {
      shippingMinor: 300,
    })
    // 200 of the 300 travel with the taxed goods.
    expect(result.taxMinor).toBe(Math.round(8_200 / 6))
    expect(result.totalMinor).toBe(12_300)
  })
})

describe('Spanish territory outside the VAT area', () => {
  it.each([
    ['35001', 'market:notes.canaryIslands'],
    ['38001', 'market:notes.canaryIslands'],
    ['51001', 'market:notes.ceutaMelilla'],
    ['52001', 'market:notes.ceutaMelilla'],
  ])('%s pays the net price and no IVA', (postalCode, note) => {
    const result = quote('ES', [line(12_100)], { address: { postalCode }, shippingMinor: 1_210 })
    expect(result).toMatchObject({ taxMinor: 0, reliefMinor: 2_310, totalMinor: 11_000 })
    expect(result.notes).toEqual([note])
    expect(result.lines).toEqual([])
  })

  it('does not touch the Balearic Islands', () => {
    expect(quote('ES', [line(12_100)], { address: { postalCode: '07001' } }).taxMinor).toBe(2_100)
  })
})

describe('United States', () => {
  const us = (area: string, postalCode: string, lines: TaxableLine[], shippingMinor = 0) =>
    quote('US', lines, { address: { area, postalCode }, shippingMinor })

  it('adds nothing and says "plus tax" before the ZIP code', () => {
    const result = quote('US', [line(10_000)])
    expect(result).toMatchObject({ isFinal: false, taxMinor: 0, totalMinor: 10_000 })
    expect(result.notes).toEqual(['market:notes.plusTax'])
    expect(quote('US', [line(10_000)], { address: { area: 'CA' } }).isFinal).toBe(false)
  })

  it('adds the tax of the place', () => {
    expect(us('NY', '10001', [line(10_000)])).toMatchObject({
      isFinal: true,
      included: false,
      taxMinor: 888,
      totalMinor: 10_888,
    })
    expect(us('constructor', '10001', [line(10_000)]).taxMinor).toBe(0)
    expect(us('OR', '97201', [line(10_000)]).taxMinor).toBe(0)
    expect(us('CA', '90012', [line(10_000)]).taxMinor).toBe(975)
    expect(us('CA', '95014', [line(10_000)]).taxMinor).toBe(880)
  })

  it('follows the exemptions of the states', () => {
    const shirt = (goodsMinor: number, quantity = 1) =>
      line(goodsMinor, { category: 'clothing', quantity })
    expect(us('PA', '15201', [shirt(20_000)]).taxMinor).toBe(0)
    expect(us('NY', '10001', [shirt(10_999)]).taxMinor).toBe(0)
    expect(us('NY', '10001', [shirt(11_000)]).taxMinor).toBe(976)
    expect(us('NY', '10001', [shirt(21_998, 2)]).taxMinor).toBe(0)
    expect(us('MA', '02108', [shirt(17_500)]).taxMinor).toBe(0)
    expect(us('MA', '02108', [shirt(18_500)]).taxMinor).toBe(63)
    expect(us('CA', '95014', [line(10_000, { category: 'food' })]).taxMinor).toBe(0)
    expect(us('TN', '38103', [line(10_000, { category: 'food' })]).taxMinor).toBe(661)
  })

  it('taxes delivery where the state does', () => {
    expect(us('TX', '77002', [line(10_000)], 1_000).taxMinor).toBe(908)
    expect(us('CA', '95014', [line(10_000)], 1_000).taxMinor).toBe(880)
  })
})

describe('every quote', () => {
  it('adds up, line by line and in total', () => {
    const lines = fc.array(
      fc.record({
        category: fc.constantFrom(...TAX_CATEGORIES),
        goodsMinor: fc.integer({ min: 1, max: 50_000_000 }),
        quantity: fc.integer({ min: 1, max: 9 }),
        tariffHeading: fc.constantFrom('610910', '640399', '330499', undefined),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...MARKET_CODES),
        fc.constantFrom('self', 'CN', 'FR', 'SG'),
        lines,
        fc.nat(1_000_000),
        fc.constantFrom(null, { area: 'NY', postalCode: '10001' }, { postalCode: '35001' }),
        (code, from, goods, shippingMinor, address) => {
          const result = quote(code, goods, {
            shippingMinor,
            address,
            shipsFromCountry: from === 'self' ? code : from,
          })
          const sum = (key: 'taxMinor' | 'reliefMinor' | 'dutyMinor') =>
            result.perLine.reduce((acc, share) => acc + share[key], 0)
          expect(sum('taxMinor')).toBe(result.taxMinor)
          expect(sum('reliefMinor')).toBe(result.reliefMinor)
          expect(sum('dutyMinor')).toBe(result.dutyMinor)
          const goodsMinor = goods.reduce((acc, each) => acc + each.goodsMinor, 0)
          expect(result.totalMinor).toBe(
            goodsMinor +
              shippingMinor -
              result.reliefMinor +
              result.addedTaxMinor +
              result.dutyMinor,
          )
          for (const tax of result.lines.filter((each) => each.included)) {
            const gross = tax.baseMinor + tax.taxMinor
            expect(gross).toBeLessThanOrEqual(goodsMinor + shippingMinor)
          }
          if (market(code).tax.isIncluded && address === null && from === 'self') {
            expect(result.totalMinor).toBe(goodsMinor + shippingMinor)
          }
        },
      ),
    )
  })

  it('takes an empty parcel', () => {
    expect(quote('ES', []).totalMinor).toBe(0)
  })
})
