import { describe, expect, it } from 'vitest'
import { allocateDemands, type Level } from './inventory.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const level = (warehouseId: string, country: string, available: number): Level => ({
  variantId: 'mug',
  warehouseId,
  country,
  ownerId: 'lumbre',
  available,
})
const route = (levels: Level[], quantity: number) => {
  const demand = { variantId: 'mug', merchantId: 'lumbre', quantity, unitMinor: 20_000 }
  const routed = allocateDemands([demand], levels, 'ES', NOW)
  return routed.ok
    ? routed.allocations.map(({ warehouseId, quantity: units }) => `${units} from ${warehouseId}`)
    : routed.shortages
}

describe('where units leave from', () => {
  it('is in the market before abroad, and one place before two', () => {
    expect(route([level('a', 'GB', 9), level('b', 'ES', 2)], 2)).toEqual(['2 from b'])
    expect(route([level('a', 'GB', 1), level('b', 'US', 5)], 4)).toEqual(['4 from b'])
  })

  it('does not move, and the price with it, because others buy meanwhile', () => {
    const fuller = [level('a', 'GB', 5), level('b', 'US', 9)]
    const emptier = [level('a', 'GB', 5), level('b', 'US', 4)]
    expect(route(fuller, 2)).toEqual(route(emptier, 2))
  })

  it('is split over the fewest places where none has all of it', () => {
    const levels = [level('a', 'ES', 1), level('b', 'ES', 3), level('c', 'ES', 2)]
    expect(route(levels, 5)).toEqual(['3 from b', '2 from c'])
    expect(route(levels, 7)).toEqual([{ variantId: 'mug', available: 6 }])
  })
})
