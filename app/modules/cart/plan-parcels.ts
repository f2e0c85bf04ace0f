import { allocateDemands, type Level } from '#app/modules/inventory/inventory.ts'
import {
  type DateRange,
  deliveryOptions,
  type DeliveryCode,
  type DeliveryOption,
  estimateDates,
  isImport,
  isMarketCode,
  market,
  type MarketCode,
} from '#app/modules/market/market.ts'
import type { CartItem } from './cart-item.ts'
import type { PlannedLine } from './plan-cart.ts'

/** Units of a cart line that travel in one parcel. */
export interface ParcelLine {
  item: CartItem & { unitMinor: number }
  quantity: number
  totalMinor: number
}

/** One parcel: what one merchant sends from one warehouse, and the ways it can be brought. */
export interface ParcelPlan {
  /** Names the parcel in forms: stays the same while merchant and warehouse do. */
  key: string
  merchantId: string
  merchantName: string
  warehouseId: string
  /** ISO country the parcel leaves from. */
  shipsFrom: string
  isImport: boolean
  lines: ParcelLine[]
  options: (DeliveryOption & { dates: DateRange })[]
  chosen: DeliveryOption & { dates: DateRange }
}

/** Delivery code by parcel key; a parcel without a choice, or with one it does not have, is sent the standard way. */
export type DeliveryChoices = Readonly<Record<string, DeliveryCode>>

export interface ParcelRequest {
  market: MarketCode
  now: Date
  /** Null until the buyer has said where they live. */
  place: { area?: string | undefined; postalCode?: string | undefined } | null
  delivery: DeliveryChoices
}

/** Groups lines into parcels by merchant and warehouse, in the order of the cart. */
export function planParcels(
  lines: readonly PlannedLine[],
  levels: readonly Level[],
  request: ParcelRequest,
): ParcelPlan[] {
  const items = new Map(lines.map(({ item }) => [item.variantId, item]))
  const routed = allocateDemands(
    lines.map(({ item, quantity }) => ({ ...item, quantity })),
    levels,
    request.market,
    request.now,
  )
  // planCart asked the same levels; fewer units now means that they were not those it was given.
  if (!routed.ok) throw new RangeError('lines were planned on other stock levels')
  const parcels = new Map<string, Omit<ParcelPlan, 'options' | 'chosen'>>()
  for (const part of routed.allocations) {
    const item = items.get(part.variantId)
    if (!item) continue
    const key = `${part.warehouseId}.${part.merchantId}`
    const parcel = parcels.get(key) ?? {
      key,
      merchantId: part.merchantId,
      merchantName: item.merchantName,
      warehouseId: part.warehouseId,
      shipsFrom: part.country,
      isImport: isImport(market(request.market), part.country),
      lines: [],
    }
    parcels.set(key, parcel)
    const totalMinor = item.unitMinor * part.quantity
    parcel.lines.push({ item, quantity: part.quantity, totalMinor })
  }
  return [...parcels.values()].map((parcel) => ({ ...parcel, ...delivery(parcel, request) }))
}

function delivery(
  parcel: Pick<ParcelPlan, 'key' | 'shipsFrom' | 'lines'>,
  request: ParcelRequest,
): Pick<ParcelPlan, 'options' | 'chosen'> {
  const { place, now } = request
  const isPlaced = place?.area !== undefined || place?.postalCode !== undefined
  const sender = market(isMarketCode(parcel.shipsFrom) ? parcel.shipsFrom : request.market)
  const options = deliveryOptions(request.market, {
    shipsFromCountry: parcel.shipsFrom,
    weightGrams: parcel.lines.reduce(
      (sum, { item, quantity }) => sum + item.weightGrams * quantity,
      0,
    ),
    ...(place && isPlaced && { address: place }),
  }).map((option) => ({
    ...option,
    dates: estimateDates(option, now, sender.timeZones[0], sender.delivery.cutOffHour),
  }))
  const chosen = options.find(({ code }) => code === request.delivery[parcel.key]) ?? options[0]
  if (!chosen) throw new RangeError(`no delivery into ${request.market}`)
  return { options, chosen }
}
