import { aProduct } from '#tests/support/builders.ts'
import { Buyer } from './buyer.ts'
import { kindOfFailure } from './failure.ts'
import type { StormShop } from './shop.ts'
import { type Claim, eachOf, exactly, never, type Size, type Storm } from './storm.ts'
import { Tally } from './tally.ts'

const SIZES: Record<Size, readonly { runs: number; buyers: number; units: number }[]> = {
  small: [{ runs: 1, buyers: 40, units: 10 }],
  full: [
    { runs: 25, buyers: 200, units: 20 },
    { runs: 1, buyers: 2_000, units: 20 },
  ],
}
/** Getting ready is not the storm: it is done a few at a time. */
const PREPARING_AT_ONCE = 16

/**
 * Never sells more than there is: every buyer has the goods in the cart and the total before them, and all press
 * "order" at one moment. As many are served as there are units; each of the others is told that they are gone, and
 * none of them is charged.
 */
export const lastUnits: Storm = {
  name: 'last-units',
  async run(shop, size) {
    const claims: Claim[] = []
    for (const { runs, buyers, units } of SIZES[size]) {
      const told = new Tally()
      let slowestMs = 0
      for (let run = 0; run < runs; run += 1) {
        slowestMs = Math.max(slowestMs, await rush(shop, told, { buyers, units }))
      }
      const title = `${runs} × ${buyers} buyers for ${units} units`
      claims.push(
        exactly(`${title}: paid and ordered`, told.of('order'), runs * units),
        exactly(`${title}: told "sold out"`, told.of('sold-out'), runs * (buyers - units)),
        never(`${title}: told anything else`, told.matching(/^(?!order$|sold-out$)/)),
        {
          promise: `${title}: last answer`,
          seen: `after ${(slowestMs / 1000).toFixed(1)} s; ${told}`,
          holds: true,
        },
      )
    }
    return claims
  },
}

/** @returns how long it took until everybody had been told, in ms */
async function rush(
  shop: StormShop,
  told: Tally,
  { buyers, units }: { buyers: number; units: number },
): Promise<number> {
  const product = await aProduct(shop.ctx.db, { stock: { ES: units } })
  const crowd = Array.from({ length: buyers }, () => new Buyer(shop))
  await eachOf(crowd, PREPARING_AT_ONCE, async (buyer) => {
    await buyer.add(product.variantId)
    await buyer.openCheckout()
  })
  const startedAt = performance.now()
  await Promise.all(crowd.map(async (buyer) => told.add(await buyer.buy().catch(kindOfFailure))))
  return performance.now() - startedAt
}
