import { describe, expect, it } from 'vitest'
import type { Level } from '#app/modules/inventory/inventory.ts'
import { money } from '#app/shared/money.ts'
import { availabilityOf } from './availability.ts'

const MONDAY = new Date('2026-11-23T09:00:00Z')
const level = (country: string, available: number, ownerId: string | null = 'm'): Level => ({
  variantId: 'v',
  warehouseId: `${country}-${ownerId}`,
  country,
  ownerId,
  available,
})
const variant = { id: 'v', price: money(1895, 'EUR'), merchantId: 'm', weightGrams: 300 }

describe('availability', () => {
  it('sells from the market’s own shelf first', () => {
    const found = availabilityOf(variant, [level('GB', 50), level('ES', 2)], 'ES', MONDAY)
    expect(found).toMatchObject({
      isSoldOut: false,
      units: 52,
      shipsFrom: 'ES',
      isCrossBorder: false,
    })
  })

  it('comes from abroad, later, when the shelf here is empty', () => {
    const here = availabilityOf(variant, [level('ES', 1)], 'ES', MONDAY)
    const abroad = availabilityOf(variant, [level('TH', 9)], 'ES', MONDAY)
    if (here.isSoldOut || abroad.isSoldOut) throw new Error('both are in stock')
    expect(abroad.isCrossBorder).toBe(true)
    expect(abroad.arrives.to > here.arrives.to).toBe(true)
  })

  it('is sold out without units, or with units that may not come here', () => {
    expect(availabilityOf(variant, [], 'ES', MONDAY)).toEqual({ isSoldOut: true })
    const inDollars = { ...variant, price: money(1999, 'USD') }
    expect(availabilityOf(inDollars, [level('TH', 9)], 'US', MONDAY)).toEqual({ isSoldOut: true })
    expect(availabilityOf(variant, [level('GB', 9, null)], 'ES', MONDAY).isSoldOut).toBe(true)
  })

  it('looks at its own shelf only', () => {
    const other = { ...level('ES', 5), variantId: 'other' }
    expect(availabilityOf(variant, [other], 'ES', MONDAY)).toEqual({ isSoldOut: true })
  })
})
