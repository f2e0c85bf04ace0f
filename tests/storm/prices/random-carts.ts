import { MARKET_CODES, MARKET_LANGUAGES, type MarketCode } from '#app/modules/market/market.ts'
import type { Db } from '#app/platform/db.server.ts'
import { aMerchant, aProduct } from '#tests/support/builders.ts'
import type { BuyerPlace } from '../buyer.ts'

/** A product that is sold everywhere, with its price in each market. */
export interface PricedProduct {
  variantId: string
  prices: Record<MarketCode, number>
}

export interface RandomCart {
  place: BuyerPlace
  lines: { variantId: string; quantity: number; unitMinor: number }[]
  code: string | null
  /** What differs from the market's usual address: where tax is another one. */
  address: Readonly<Record<string, string>>
  /** Whether parcels come the dearer, faster way where there is one. */
  isExpress: boolean
}

const PRODUCTS = 60
const DEAREST_EUROCENTS = 40_000
const MOST_LINES = 5
const MOST_UNITS = 5
const DAY_MS = 24 * 3_600_000

/** Minor units for one euro cent, about, and the steps prices come in. */
const SCALE: Readonly<Record<MarketCode, { rate: number; step: number }>> = {
  US: { rate: 1.08, step: 1 },
  ES: { rate: 1, step: 1 },
  GB: { rate: 0.86, step: 1 },
  ID: { rate: 17_000, step: 100 },
  TH: { rate: 38, step: 1 },
  MY: { rate: 5, step: 1 },
  VN: { rate: 270, step: 1 },
  PH: { rate: 62, step: 1 },
  SG: { rate: 1.45, step: 1 },
}

/** Goods that one law or another treats apart, and ordinary ones. */
const KINDS = [
  { category: 'home', hsCode: '691200' },
  { category: 'fashion', hsCode: '621410' },
  { category: 'fashion', hsCode: '640411' },
  { category: 'fashion', hsCode: '420221' },
  { category: 'beauty', hsCode: '330499' },
  { category: 'food', hsCode: '090121' },
  { category: 'tech', hsCode: '851830' },
]

const ELSEWHERE: Partial<Record<MarketCode, readonly Readonly<Record<string, string>>[]>> = {
  US: [
    { city: 'Los Angeles', area: 'CA', postalCode: '90012' },
    { city: 'Portland', area: 'OR', postalCode: '97204' },
    { city: 'Denver', area: 'CO', postalCode: '80202' },
  ],
  ES: [
    { city: 'Las Palmas', area: 'GC', postalCode: '35003' },
    { city: 'Ceuta', area: 'CE', postalCode: '51001' },
  ],
}

/** Products of a merchant in each market, stored in one to three countries, so that carts become imports and parcels. */
export async function somePricedProducts(db: Db): Promise<PricedProduct[]> {
  const merchants = await Promise.all(MARKET_CODES.map((country) => aMerchant(db, country)))
  const products: PricedProduct[] = []
  for (let nth = 0; nth < PRODUCTS; nth += 1) {
    const eurocents = 100 + Math.random() * DEAREST_EUROCENTS
    const prices = Object.fromEntries(
      MARKET_CODES.map((market) => [market, priceIn(market, eurocents)]),
    ) as Record<MarketCode, number>
    const home = nth % MARKET_CODES.length
    const countries = [pick(MARKET_CODES), pick(MARKET_CODES), MARKET_CODES[home] ?? 'ES']
    const { variantId } = await aProduct(db, {
      ...pick(KINDS),
      prices,
      merchantId: merchants[home] ?? '',
      weightGrams: 50 + Math.floor(Math.random() * 4_000),
      stock: Object.fromEntries(countries.map((country) => [country, 1_000_000])),
    })
    products.push({ variantId, prices })
  }
  return products
}

/** Codes that may be used as often as anyone likes. @returns them by market; `any` holds everywhere */
export async function someCodes(db: Db): Promise<Record<MarketCode | 'any', string>> {
  const stamp = Date.now()
  const validFrom = new Date(stamp - DAY_MS)
  const validTo = new Date(stamp + DAY_MS)
  const any = `SHARE${stamp}`
  await db.coupon.create({ data: { code: any, percentBp: 1_234, validFrom, validTo } })
  const own = MARKET_CODES.map((market) => [market, `${market}${stamp}`] as const)
  for (const [market, code] of own) {
    await db.coupon.create({ data: { code, market, percentBp: 777, validFrom, validTo } })
  }
  return { any, ...(Object.fromEntries(own) as Record<MarketCode, string>) }
}

/** The nth of many: markets take turns, the rest is chance. */
export function randomCart(
  nth: number,
  products: readonly PricedProduct[],
  codes: Record<MarketCode | 'any', string>,
): RandomCart {
  const market = MARKET_CODES[nth % MARKET_CODES.length] ?? 'ES'
  const chosen = new Set(Array.from({ length: 1 + random(MOST_LINES) }, () => pick(products)))
  return {
    place: { market, language: pick(MARKET_LANGUAGES[market]) },
    lines: [...chosen].map(({ variantId, prices }) => ({
      variantId,
      quantity: 1 + random(MOST_UNITS),
      unitMinor: prices[market],
    })),
    code: pick([null, null, codes.any, codes[market]]),
    address: pick([{}, ...(ELSEWHERE[market] ?? [])]),
    isExpress: Math.random() < 0.3,
  }
}

function priceIn(market: MarketCode, eurocents: number): number {
  const { rate, step } = SCALE[market]
  return Math.max(step, Math.round((eurocents * rate) / step) * step)
}

const random = (below: number) => Math.floor(Math.random() * below)

function pick<Item>(items: readonly Item[]): Item {
  const item = items[random(items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}
