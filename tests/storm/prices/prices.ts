import { MARKET_CODES } from '#app/modules/market/market.ts'
import { kindOfFailure } from '../failure.ts'
import { type Claim, eachOf, exactly, never, type Size, type Storm } from '../storm.ts'
import { Tally } from '../tally.ts'
import { buyByPages } from './buy-by-pages.ts'
import { buyByUseCases } from './buy-by-use-cases.ts'
import { compareBooks, type Shown } from './compare-books.ts'
import { randomCart, type RandomCart, someCodes, somePricedProducts } from './random-carts.ts'
import { TAMPERINGS } from './tampering.ts'

/** Some as a browser does it, page by page, the others by the same use cases without pages; both against Stripe. */
const CARTS: Record<Size, { byPages: number; byUseCases: number }> = {
  small: { byPages: 9, byUseCases: 27 },
  full: { byPages: 1_000, byUseCases: 9_000 },
}
const PAGES_AT_ONCE = 6
const USE_CASES_AT_ONCE = 6

/**
 * The price shown is the price charged: random carts in every market and currency, with codes, imports, express
 * parcels and places of other taxes, are bought and cancelled. What was shown, what was stored, what Stripe charged and
 * what it gave back are the same amount, and no field that a browser sends can change it.
 */
export const prices: Storm = {
  name: 'prices',
  async run(shop, size) {
    const { byPages, byUseCases } = CARTS[size]
    const products = await somePricedProducts(shop.ctx.db)
    const codes = await someCodes(shop.ctx.db)
    const since = new Date()
    const told = new Tally()
    const tampered = new Tally()
    const sold: Shown[] = []
    const buyMany = (
      count: number,
      width: number,
      buy: (cart: RandomCart, nth: number) => Promise<Shown | string>,
    ) =>
      eachOf(Array.from({ length: count }), width, async (_, nth) => {
        const end = await buy(randomCart(nth, products, codes), nth).catch(kindOfFailure)
        if (typeof end !== 'string') sold.push(end)
        told.add(typeof end === 'string' ? end : 'ordered and cancelled')
      })
    await Promise.all([
      buyMany(byPages, PAGES_AT_ONCE, (cart, nth) => buyByPages(shop, cart, { nth, tampered })),
      buyMany(byUseCases, USE_CASES_AT_ONCE, (cart) => buyByUseCases(shop.ctx, cart)),
    ])
    await shop.settle()
    const markets = new Set(sold.map(({ market }) => market))
    return [
      seenOf(`${byPages + byUseCases} random carts, ${byPages} of them page by page`, told),
      never(
        'neither ordered nor forbidden by law',
        told.matching(/^(?!ordered and cancelled$|forbidden$|not sold here$)/),
      ),
      exactly('markets with orders', markets.size, MARKET_CODES.length),
      ...(await compareBooks(shop.ctx, sold, since)),
      seenOf(`${TAMPERINGS} kinds of tampered forms`, tampered),
      never('tampered forms that were taken', tampered.matching(/^(?!400$|the true total$)/)),
    ]
  },
}

function seenOf(promise: string, seen: Tally): Claim {
  return { promise, seen: `${seen}`, holds: true }
}
