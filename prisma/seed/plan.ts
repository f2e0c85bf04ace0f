import { MARKET_CODES, type MarketCode } from '#app/modules/market/market.ts'

/** A product of the demo shop as `products.json` holds it. */
export interface DemoProduct {
  slug: string
  merchant: string
  category: string
  shape: string
  option: { code: string; values: string[] } | null
  baseUsd: number
  weightGrams: number
}

/** A small stable hash: the demo shop is the same on every machine. */
export function hash(text: string): number {
  let value = 2166136261
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16777619)
  return value >>> 0
}

/** Food crosses borders less than anything else. */
const SKIPPED_PER_TEN: Readonly<Record<string, number>> = { food: 4, beauty: 2 }
const FOREIGN_MINIMUM_USD = 100

/** Markets in which a product is offered: always its home, most of the others. */
export function marketsOf(product: DemoProduct, home: MarketCode): MarketCode[] {
  const skipped = SKIPPED_PER_TEN[product.category] ?? 1
  return MARKET_CODES.filter(
    (market) => market === home || hash(`${product.slug}/${market}`) % 10 >= skipped,
  )
}

export interface StockPlan {
  warehouse: string
  onHand: number
}

/**
 * Where a variant lies. The home warehouse has most; local fulfilment centres hold it where the market's law
 * wants domestic stock (US; Indonesia below US$100) and in about half of the other markets, so that the rest
 * is sold across the border. A few are nearly or wholly sold out.
 */
export function stockOf(
  product: DemoProduct,
  sku: string,
  home: MarketCode,
  markets: readonly MarketCode[],
): StockPlan[] {
  const scarce = hash(`scarce/${sku}`) % 12
  const isNearlyGone = hash(`few/${product.slug}`) % 10 === 0
  const plans: StockPlan[] = [
    {
      warehouse: homeWarehouse(product.merchant),
      onHand: isNearlyGone || scarce === 0 ? 3 : 40 + (hash(sku) % 160),
    },
  ]
  for (const market of markets) {
    if (market === home) continue
    const isLawful = market === 'US' || (market === 'ID' && product.baseUsd < FOREIGN_MINIMUM_USD)
    const isLocal = isLawful || hash(`local/${product.slug}/${market}`) % 2 === 0
    if (!isLocal) continue
    const level = isNearlyGone ? 4 : hash(`${sku}@${market}`) % 60
    plans.push({
      warehouse: fulfilmentCentre(market),
      onHand: scarce === 1 ? 2 : level < 3 ? 0 : level,
    })
  }
  return plans
}

export function homeWarehouse(merchant: string): string {
  return `${merchant}-home`
}

export function fulfilmentCentre(market: MarketCode): string {
  return `fc-${market.toLowerCase()}`
}

/** More in the pack costs more, a colour does not. */
const SIZED_OPTIONS: ReadonlySet<string> = new Set(['volume', 'pack', 'weight', 'capacity'])

export function priceFactor(product: DemoProduct, index: number): number {
  if (!product.option || !SIZED_OPTIONS.has(product.option.code) || index === 0) return 1
  const first = Number.parseFloat(product.option.values[0] ?? '1')
  const own = Number.parseFloat(product.option.values[index] ?? '1')
  // Twice the content for about 1.7 times the price.
  return (own / first) ** 0.77
}
