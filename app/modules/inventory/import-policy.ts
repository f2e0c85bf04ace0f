import { isoDateIn, market, type MarketCode, taxFor } from '#app/modules/market/market.ts'

/**
 * Markets sold from stock in the country only: buyers there are promised local delivery (our launch policy for
 * the United States, not a law). Dated like every rule.
 */
const LOCAL_STOCK_ONLY: readonly { market: MarketCode; validFrom: string; source: string }[] = [
  { market: 'US', validFrom: '2026-01-01', source: 'launch policy: local delivery' },
]

/** Whether goods of this unit price may be sold into `to` from a warehouse in another country. */
export function isImportAllowed(
  to: MarketCode,
  fromCountry: string,
  unitMinor: number,
  on: Date,
): boolean {
  const facts = market(to)
  const date = isoDateIn(on, facts.timeZones[0])
  if (LOCAL_STOCK_ONLY.some((rule) => rule.market === to && rule.validFrom <= date)) return false
  if (facts.tax.importBans.length === 0) return true
  const quote = taxFor({
    market: to,
    date,
    address: null,
    lines: [{ category: 'standard', goodsMinor: unitMinor, quantity: 1 }],
    shippingMinor: 0,
    shipsFromCountry: fromCountry,
  })
  return quote.blocked === null
}
