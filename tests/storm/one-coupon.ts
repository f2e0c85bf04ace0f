import { aProduct } from '#tests/support/builders.ts'
import { Buyer } from './buyer.ts'
import { kindOfFailure } from './failure.ts'
import { eachOf, exactly, never, type Size, type Storm } from './storm.ts'
import { Tally } from './tally.ts'

const BUYERS: Record<Size, number> = { small: 20, full: 100 }
const PREPARING_AT_ONCE = 16
const DAY_MS = 24 * 3_600_000

/**
 * A code that may be used once is used once: everybody has it in the cart and orders at one moment. The others are
 * told that it has gone, and are charged nothing.
 */
export const oneCoupon: Storm = {
  name: 'one-coupon',
  async run(shop, size) {
    const { db } = shop.ctx
    const buyers = BUYERS[size]
    const product = await aProduct(db, { stock: { ES: buyers } })
    const code = `ONCE${Date.now()}`
    await db.coupon.create({
      data: {
        code,
        amountMinor: 300,
        currency: 'EUR',
        maxUses: 1,
        validFrom: new Date(Date.now() - DAY_MS),
        validTo: new Date(Date.now() + DAY_MS),
      },
    })
    const crowd = Array.from({ length: buyers }, () => new Buyer(shop))
    await eachOf(crowd, PREPARING_AT_ONCE, async (buyer) => {
      await buyer.add(product.variantId)
      await buyer.useCoupon(code)
      await buyer.openCheckout()
    })
    const told = new Tally()
    await Promise.all(crowd.map(async (buyer) => told.add(await buyer.buy().catch(kindOfFailure))))
    const title = `${buyers} buyers, one use`
    return [
      exactly(`${title}: ordered with it`, told.of('order'), 1),
      exactly(`${title}: told that it has gone`, told.of('coupon-gone'), buyers - 1),
      never(`${title}: told anything else`, told.matching(/^(?!order$|coupon-gone$)/)),
    ]
  },
}
