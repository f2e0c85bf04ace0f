import type { MarketCode } from './codes.ts'
import { addDays, hourIn, isoDateIn, type IsoDate } from './dated.ts'
import { market } from './registry.ts'
import type { DeliveryRules, DeliveryService, DeliveryZone } from './types.ts'

export type DeliveryCode = 'standard' | 'express'

/** A way to have a parcel brought, priced in the market's currency, tax as in its shown prices. */
export type DeliveryOption = {
  readonly code: DeliveryCode
  readonly labelKey: string
  readonly priceMinor: number
  /** Working days after hand-over, first to last. */
  readonly minDays: number
  readonly maxDays: number
  readonly isCrossBorder: boolean
}

export type DeliveryRequest = {
  readonly shipsFromCountry: string
  readonly weightGrams: number
  readonly address?: {
    readonly area?: string | undefined
    readonly postalCode?: string | undefined
  }
}

const REGIONS: Readonly<Record<DeliveryRules['region'], readonly string[]>> = {
  americas: ['US', 'CA', 'MX', 'PR'],
  europe:
    'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK'.split(
      ' ',
    ),
  'south-east-asia': 'BN ID KH LA MM MY PH SG TH TL VN'.split(' '),
}

/**
 * Delivery of one parcel, cheapest first. Before the address is known the market's main zone is
 * assumed, so the price may rise for islands and remote places.
 */
export function deliveryOptions(code: MarketCode, request: DeliveryRequest): DeliveryOption[] {
  const { delivery } = market(code)
  const isCrossBorder = request.shipsFromCountry !== code
  const services = isCrossBorder
    ? delivery.crossBorder[isNear(delivery, request.shipsFromCountry) ? 'near' : 'far']
    : zoneOf(delivery, request.address)
  const extraKg = Math.max(0, Math.ceil(request.weightGrams / 1000) - 1)
  const option = (code: DeliveryCode, service: DeliveryService): DeliveryOption => ({
    code,
    labelKey: `market:delivery.${code}`,
    priceMinor: service.priceMinor + extraKg * service.extraKgMinor,
    minDays: service.minDays,
    maxDays: service.maxDays,
    isCrossBorder,
  })
  const standard = option('standard', services.standard)
  return services.express ? [standard, option('express', services.express)] : [standard]
}

export type DateRange = { readonly from: IsoDate; readonly to: IsoDate }

/**
 * First and last day a parcel may arrive. Orders after the cut-off hour are handed over the next
 * working day; Sundays do not count, as no carrier here promises them.
 */
export function estimateDates(
  option: Pick<DeliveryOption, 'minDays' | 'maxDays'>,
  now: Date,
  timeZone: string,
  cutOffHour = 14,
): DateRange {
  const today = isoDateIn(now, timeZone)
  const isLate = hourIn(now, timeZone) >= cutOffHour
  const handOver = nextWorkingDay(isLate ? addDays(today, 1) : today)
  return {
    from: addWorkingDays(handOver, option.minDays),
    to: addWorkingDays(handOver, option.maxDays),
  }
}

function zoneOf(delivery: DeliveryRules, address: DeliveryRequest['address']): DeliveryZone {
  const rest = delivery.zones.at(-1)
  if (!rest) throw new Error('a market needs a delivery zone')
  if (!address) return mainZone(delivery) ?? rest
  const found = delivery.zones.find(
    (zone) =>
      (address.area !== undefined && zone.areas?.includes(address.area)) ||
      zone.postalPrefixes?.some((prefix) => address.postalCode?.toUpperCase().startsWith(prefix)),
  )
  return found ?? rest
}

/** The cheapest zone is where most people live in each of our markets. */
function mainZone(delivery: DeliveryRules): DeliveryZone | undefined {
  return delivery.zones.toSorted((a, b) => a.standard.priceMinor - b.standard.priceMinor)[0]
}

function isNear(delivery: DeliveryRules, country: string): boolean {
  return REGIONS[delivery.region].includes(country)
}

function isWorkingDay(date: IsoDate): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDay() !== 0
}

function nextWorkingDay(date: IsoDate): IsoDate {
  return isWorkingDay(date) ? date : addDays(date, 1)
}

function addWorkingDays(date: IsoDate, days: number): IsoDate {
  let day = date
  for (let left = days; left > 0; left -= 1) day = nextWorkingDay(addDays(day, 1))
  return day
}
