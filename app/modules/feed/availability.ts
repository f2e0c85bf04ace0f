import { allocateDemands, type Level, sellableUnits } from '#app/modules/inventory/inventory.ts'
import {
  deliveryOptions,
  estimateDates,
  market,
  type DateRange,
  type MarketCode,
} from '#app/modules/market/market.ts'
import type { Money } from '#app/shared/money.ts'

/** Whether and how one variant reaches a buyer in a market today. */
export type Availability =
  | { isSoldOut: true }
  | {
      isSoldOut: false
      /** Units that may be sold into the market. */
      units: number
      /** ISO country the next unit leaves from. */
      shipsFrom: string
      isCrossBorder: boolean
      /** What the cheapest delivery of a parcel with this unit costs; an address may change it. */
      deliveryMinor: number
      arrives: DateRange
    }

/** From what lies in the warehouses: what a single unit ordered now would mean. */
export function availabilityOf(
  variant: { id: string; price: Money; merchantId: string; weightGrams: number },
  levels: readonly Level[],
  code: MarketCode,
  now: Date,
): Availability {
  const own = levels.filter((level) => level.variantId === variant.id)
  const units = sellableUnits(own, code, variant.price.amountMinor, now)
  const demand = {
    variantId: variant.id,
    merchantId: variant.merchantId,
    quantity: 1,
    unitMinor: variant.price.amountMinor,
  }
  const route = allocateDemands([demand], own, code, now)
  const shipsFrom = route.ok ? route.allocations[0]?.country : undefined
  if (!shipsFrom) return { isSoldOut: true }
  const facts = market(code)
  const [delivery] = deliveryOptions(code, {
    shipsFromCountry: shipsFrom,
    weightGrams: variant.weightGrams,
  })
  if (!delivery) return { isSoldOut: true }
  return {
    isSoldOut: false,
    units,
    shipsFrom,
    isCrossBorder: delivery.isCrossBorder,
    deliveryMinor: delivery.priceMinor,
    arrives: estimateDates(delivery, now, facts.timeZones[0], facts.delivery.cutOffHour),
  }
}
