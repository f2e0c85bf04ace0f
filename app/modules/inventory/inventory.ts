/**
 * Where goods lie and who may be promised them. A variant has units in several warehouses; a market is served
 * from the warehouses in it first and from merchants' own warehouses abroad second.
 */
import type { MarketCode } from '#app/modules/market/market.ts'
import { isImportAllowed } from './import-policy.ts'

/** Sellable units of one variant in one warehouse. */
export interface Level {
  variantId: string
  warehouseId: string
  /** ISO country the warehouse is in. */
  country: string
  /** Null = a shared local fulfilment centre, which serves its own country only. */
  ownerId: string | null
  available: number
}

export interface Demand {
  variantId: string
  merchantId: string
  quantity: number
  /** Price of one unit in the market, which decides whether it may come from abroad. */
  unitMinor: number
}

/** Units of a demand that leave from one warehouse. */
export interface Allocation {
  variantId: string
  warehouseId: string
  country: string
  merchantId: string
  quantity: number
}

/** Whether goods of this price may be sold into the market from this warehouse. */
export function servesMarket(
  level: Pick<Level, 'country' | 'ownerId'>,
  market: MarketCode,
  unitMinor: number,
  on: Date,
): boolean {
  if (level.country === market) return true
  return level.ownerId !== null && isImportAllowed(market, level.country, unitMinor, on)
}

/** Units of a variant that may be sold into the market: what an "only 3 left" rests on. */
export function sellableUnits(
  levels: readonly Level[],
  market: MarketCode,
  unitMinor: number,
  on: Date,
): number {
  return levels
    .filter((level) => servesMarket(level, market, unitMinor, on))
    .reduce((sum, level) => sum + level.available, 0)
}

/**
 * Routes each demand: stock in the market first, then one warehouse abroad; a demand is split over warehouses only if
 * none can send it whole. Deterministic: same input, same parcels.
 * @returns the allocations, or the variants that cannot be sent in full with what there is of them
 */
export function allocateDemands(
  demands: readonly Demand[],
  levels: readonly Level[],
  market: MarketCode,
  on: Date,
):
  | { ok: true; allocations: Allocation[] }
  | { ok: false; shortages: { variantId: string; available: number }[] } {
  const allocations: Allocation[] = []
  const shortages: { variantId: string; available: number }[] = []
  for (const demand of demands) {
    const usable = levels
      .filter((level) => level.variantId === demand.variantId && level.available > 0)
      .filter((level) => servesMarket(level, market, demand.unitMinor, on))
      .toSorted((a, b) => byPreference(a, b, demand.quantity, market))
    const available = usable.reduce((sum, level) => sum + level.available, 0)
    if (available < demand.quantity) {
      shortages.push({ variantId: demand.variantId, available })
      continue
    }
    let missing = demand.quantity
    for (const level of usable) {
      const quantity = Math.min(missing, level.available)
      allocations.push({
        variantId: demand.variantId,
        warehouseId: level.warehouseId,
        country: level.country,
        merchantId: demand.merchantId,
        quantity,
      })
      missing -= quantity
      if (missing === 0) break
    }
  }
  return shortages.length > 0 ? { ok: false, shortages } : { ok: true, allocations }
}

/**
 * In the market before abroad; whole before split; then by id, so that what others buy meanwhile does not move a parcel,
 * and its price, from one warehouse to another. Of those that cannot send it whole, the fullest first.
 */
function byPreference(a: Level, b: Level, quantity: number, market: MarketCode): number {
  const isWhole = [a.available >= quantity, b.available >= quantity] as const
  return (
    Number(b.country === market) - Number(a.country === market) ||
    Number(isWhole[1]) - Number(isWhole[0]) ||
    (isWhole[0] ? 0 : b.available - a.available) ||
    a.warehouseId.localeCompare(b.warehouseId)
  )
}
