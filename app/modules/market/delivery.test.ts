import { describe, expect, it } from 'vitest'
import { MARKET_CODES } from './codes.ts'
import { deliveryOptions, estimateDates } from './delivery.ts'
import { market } from './registry.ts'

describe('deliveryOptions', () => {
  it('offers standard first, and express faster and dearer', () => {
    for (const code of MARKET_CODES) {
      for (const shipsFromCountry of [code, 'SG', 'CN']) {
        const [standard, express] = deliveryOptions(code, { shipsFromCountry, weightGrams: 400 })
        expect(standard?.code).toBe('standard')
        if (!standard || !express) continue
        expect(express.priceMinor).toBeGreaterThan(standard.priceMinor)
        expect(express.maxDays).toBeLessThanOrEqual(standard.maxDays)
      }
    }
  })

  it('takes longer across a border, and longest from far away', () => {
    const days = (shipsFromCountry: string) =>
      deliveryOptions('ES', { shipsFromCountry, weightGrams: 400 })[0]?.maxDays ?? 0
    expect(days('ES')).toBeLessThan(days('FR'))
    expect(days('FR')).toBeLessThan(days('US'))
  })

  it('knows islands by postcode and provinces by code', () => {
    const canary = deliveryOptions('ES', {
      shipsFromCountry: 'ES',
      weightGrams: 400,
      address: { area: 'GC', postalCode: '35001' },
    })
    expect(canary).toHaveLength(1)
    expect(canary[0]?.priceMinor).toBe(1_295)
    const hanoi = deliveryOptions('VN', {
      shipsFromCountry: 'VN',
      weightGrams: 400,
      address: { area: '01' },
    })
    expect(hanoi[0]?.priceMinor).toBe(22_000)
    const alaska = deliveryOptions('US', {
      shipsFromCountry: 'US',
      weightGrams: 400,
      address: { area: 'AK', postalCode: '99501' },
    })
    expect(alaska[0]?.priceMinor).toBe(999)
  })

  it('charges each further kilogram begun', () => {
    const price = (weightGrams: number) =>
      deliveryOptions('GB', { shipsFromCountry: 'GB', weightGrams })[0]?.priceMinor
    expect(price(1_000)).toBe(399)
    expect(price(1_001)).toBe(479)
    expect(price(0)).toBe(399)
  })

  it('covers every place: the last zone has no condition', () => {
    for (const code of MARKET_CODES) {
      const rest = market(code).delivery.zones.at(-1)
      expect(rest).not.toHaveProperty('areas')
      expect(rest).not.toHaveProperty('postalPrefixes')
    }
  })
})

describe('estimateDates', () => {
  const next = { minDays: 1, maxDays: 2 }

  it('counts working days in the market’s own zone', () => {
    // Friday 10:00 in Madrid.
    const friday = new Date('2026-11-20T09:00:00Z')
    expect(estimateDates(next, friday, 'Europe/Madrid')).toEqual({
      from: '2026-11-21',
      to: '2026-11-23',
    })
    // The same instant is already evening in Manila, after the cut-off.
    expect(estimateDates(next, friday, 'Asia/Manila')).toEqual({
      from: '2026-11-23',
      to: '2026-11-24',
    })
  })

  it('hands nothing over on a Sunday', () => {
    const sunday = new Date('2026-11-22T01:00:00Z')
    expect(estimateDates(next, sunday, 'Asia/Singapore')).toEqual({
      from: '2026-11-24',
      to: '2026-11-25',
    })
  })
})
