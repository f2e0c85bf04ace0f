import { describe, expect, it } from 'vitest'
import { money, roundToStep } from '#app/shared/money.ts'
import type { MarketCode } from './codes.ts'
import { convertFromUsd } from './pricing.ts'
import { taxFor } from './tax.ts'
import type { TaxableLine, TaxRequest } from './tax-quote.ts'

const abroad = (code: MarketCode, lines: Partial<TaxableLine>[], rest: Partial<TaxRequest> = {}) =>
  taxFor({
    market: code,
    date: '2026-11-23',
    address: code === 'US' ? { area: 'OR', postalCode: '97201' } : null,
    lines: lines.map((each) => ({ category: 'standard', goodsMinor: 0, quantity: 1, ...each })),
    shippingMinor: 0,
    shipsFromCountry: 'CN',
    ...rest,
  })

const withTax = (netMinor: number, percent: number) =>
  Math.round((netMinor * (100 + percent)) / 100)

describe('Spain, from outside the Union', () => {
  it('charges three euros for each tariff heading: one silk and two wool blouses are six', () => {
    const result = abroad('ES', [
      { goodsMinor: 3_000, tariffHeading: '620610' },
      { goodsMinor: 6_000, quantity: 2, tariffHeading: '620620' },
    ])
    expect(result.dutyMinor).toBe(600)
    expect(result.dutyLines).toMatchObject([{ code: 'eu-flat-duty', amountMinor: 600 }])
    expect(result.perLine.map((share) => share.dutyMinor)).toEqual([300, 300])
    expect(result.totalMinor).toBe(9_600)
    expect(result.notes).toContain('market:notes.dutyPaidNow')
  })

  it('counts a heading once, however many lines share it', () => {
    const shirt = { goodsMinor: 1_000, tariffHeading: '610910' }
    expect(abroad('ES', [shirt, shirt, shirt]).dutyMinor).toBe(300)
  })

  it('starts and ends on its days', () => {
    const due = (date: string) => abroad('ES', [{ goodsMinor: 1_000 }], { date }).dutyMinor
    expect(due('2026-06-30')).toBe(0)
    expect(due('2026-07-01')).toBe(300)
    expect(due('2028-06-30')).toBe(300)
    expect(due('2028-07-01')).toBe(0)
  })

  it('leaves tax to the border above 150.00 euros without IVA, and takes it off the price', () => {
    const at = abroad('ES', [{ goodsMinor: withTax(15_000, 21) }])
    expect(at).toMatchObject({ taxMinor: 3_150, reliefMinor: 0, dutyMinor: 300 })
    const above = abroad('ES', [{ goodsMinor: withTax(15_001, 21) }])
    expect(above).toMatchObject({ taxMinor: 0, dutyMinor: 0, totalMinor: 15_001 })
    expect(above.notes).toEqual(['market:notes.importTaxOnDelivery'])
  })

  it('imports nothing from a member state', () => {
    const result = abroad('ES', [{ goodsMinor: 50_000 }], { shipsFromCountry: 'FR' })
    expect(result).toMatchObject({ dutyMinor: 0, reliefMinor: 0, notes: [] })
  })
})

describe('United Kingdom', () => {
  it('charges VAT now at 135.00 pounds without VAT, and at the border at 135.01', () => {
    const at = abroad('GB', [{ goodsMinor: withTax(13_500, 20) }])
    expect(at).toMatchObject({ taxMinor: 2_700, reliefMinor: 0, totalMinor: 16_200 })
    const above = abroad('GB', [{ goodsMinor: withTax(13_501, 20) }])
    expect(above).toMatchObject({ taxMinor: 0, reliefMinor: 2_700, totalMinor: 13_501 })
    expect(above.notes).toEqual(['market:notes.importTaxOnDelivery'])
  })

  it('adds up the parcel, not the piece', () => {
    const half = { goodsMinor: withTax(7_000, 20) }
    expect(abroad('GB', [half, half]).reliefMinor).toBe(2_800)
  })
})

describe('Singapore', () => {
  it('looks at each item alone: 400.00 dollars without GST are taxed now, 400.01 at the border', () => {
    const at = { goodsMinor: withTax(40_000, 9) }
    expect(abroad('SG', [at]).taxMinor).toBe(3_600)
    expect(abroad('SG', [at, at]).taxMinor).toBe(7_200)
    expect(abroad('SG', [{ goodsMinor: 2 * withTax(40_000, 9), quantity: 2 }]).taxMinor).toBe(7_200)
    const above = abroad('SG', [{ goodsMinor: withTax(40_001, 9) }])
    expect(above).toMatchObject({ taxMinor: 0, totalMinor: 40_001 })
  })
})

describe('Malaysia', () => {
  it('adds ten percent at 500.00 ringgit, on the price without shipping; nothing at 500.01', () => {
    const at = abroad('MY', [{ goodsMinor: 50_000 }], { shippingMinor: 1_000 })
    expect(at).toMatchObject({ addedTaxMinor: 5_000, totalMinor: 56_000 })
    const above = abroad('MY', [{ goodsMinor: 50_001 }], { shippingMinor: 1_000 })
    expect(above).toMatchObject({ addedTaxMinor: 0, totalMinor: 51_001 })
    expect(above.notes).toEqual(['market:notes.importTaxOnDelivery'])
  })

  it('did not exist before 2024', () => {
    expect(abroad('MY', [{ goodsMinor: 50_000 }], { date: '2023-12-31' }).addedTaxMinor).toBe(0)
  })
})

describe('no free threshold', () => {
  it('United States: duty on any value since the exemption ended', () => {
    expect(abroad('US', [{ goodsMinor: 1_000 }]).dutyMinor).toBe(50)
    expect(abroad('US', [{ goodsMinor: 1_000 }], { date: '2025-08-28' }).dutyMinor).toBe(0)
    expect(abroad('US', [{ goodsMinor: 1_000 }], { date: '2026-07-24' }).dutyMinor).toBe(150)
    expect(abroad('US', [{ goodsMinor: 1_000 }], { date: '2026-07-25' }).dutyMinor).toBe(50)
  })

  it('Thailand: duty and VAT above one baht, on goods and freight, since 2026', () => {
    const result = abroad('TH', [{ goodsMinor: 10_700 }], { shippingMinor: 1_070 })
    // Net 110.00: 10% duty is 11.00, and 7% VAT on that duty 0.77.
    expect(result).toMatchObject({ taxMinor: 770, dutyMinor: 1_177, totalMinor: 12_947 })
    expect(abroad('TH', [{ goodsMinor: 10_700 }], { date: '2025-12-31' }).dutyMinor).toBe(0)
  })

  it('Vietnam: duty and VAT on any value since 18 February 2025', () => {
    expect(abroad('VN', [{ goodsMinor: 108_000 }]).dutyMinor).toBe(16_200)
    expect(abroad('VN', [{ goodsMinor: 108_000, category: 'books' }]).dutyLines).toEqual([])
  })
})

describe('Philippines', () => {
  it('lets 10,000.00 pesos in free, and taxes 10,000.01', () => {
    const at = abroad('PH', [{ goodsMinor: 1_000_000 }])
    expect(at).toMatchObject({ taxMinor: 0, dutyMinor: 0, totalMinor: 1_000_000 })
    expect(at.notes).toEqual(['market:notes.importFree', 'market:notes.sameDayParcels'])
    const above = abroad('PH', [{ goodsMinor: 1_000_001 }])
    expect(above.taxMinor).toBeGreaterThan(0)
    expect(above.dutyMinor).toBeGreaterThan(0)
  })
})

describe('Indonesia', () => {
  const unit = (usdCents: number) =>
    roundToStep(withTax(convertFromUsd(usdCents, 'IDR').amountMinor, 11), 100, 'up')

  it('blocks foreign goods under 100 US dollars a unit', () => {
    const result = abroad('ID', [{ goodsMinor: unit(9_900) }, { goodsMinor: unit(10_000) }])
    expect(result.blocked).toMatchObject({ reason: 'below-import-minimum', lines: [0] })
    expect(abroad('ID', [{ goodsMinor: unit(10_000) }]).blocked).toBeNull()
    expect(abroad('ID', [{ goodsMinor: 5 * unit(9_900), quantity: 5 }]).blocked).not.toBeNull()
  })

  it('sells them from stock in the country', () => {
    expect(abroad('ID', [{ goodsMinor: unit(900) }], { shipsFromCountry: 'ID' }).blocked).toBeNull()
  })

  it('takes 7.5 percent, or the rate of the group, in whole rupiah', () => {
    const goodsMinor = withTax(200_000_000, 11)
    const duty = (category: TaxableLine['category']) =>
      abroad('ID', [{ goodsMinor, category }]).dutyLines[0]
    expect(duty('standard')?.amountMinor).toBe(15_000_000)
    expect(duty('clothing')?.amountMinor).toBe(50_000_000)
    expect(duty('books')).toBeUndefined()
    const odd = abroad('ID', [{ goodsMinor: unit(12_345) }], { shippingMinor: 4_500_000 })
    for (const amount of [odd.taxMinor, odd.dutyMinor, odd.totalMinor]) {
      expect(money(amount, 'IDR').amountMinor % 100).toBe(0)
    }
  })
})
