import { setTimeout as pause } from 'node:timers/promises'
import { aProduct } from '#tests/support/builders.ts'
import { Buyer } from './buyer.ts'
import { kindOfFailure } from './failure.ts'
import { send } from './http.ts'
import type { StormShop } from './shop.ts'
import { type Claim, eachOf, exactly, never, type Size, type Storm } from './storm.ts'
import { Tally } from './tally.ts'

const SIZES: Record<Size, { rounds: number; visitors: number; buyers: number }> = {
  small: { rounds: 1, visitors: 40, buyers: 4 },
  full: { rounds: 10, visitors: 200, buyers: 20 },
}
const PREPARING_AT_ONCE = 8
const ANSWER_WITHIN_MS = 1_000
const GOES_ON_WITHIN_MS = 5_000

/**
 * Postgres stops in the middle of what it does and says nothing, which is worse than to refuse: nobody waits for it
 * longer than a second, and as soon as it goes on so does the shop. Who pressed the order button at that moment
 * presses again and has one order.
 */
export const silence: Storm = {
  name: 'silence',
  injects: true,
  async run(shop, size) {
    const { rounds, visitors, buyers } = SIZES[size]
    const product = await aProduct(shop.ctx.db, { stock: { ES: rounds * buyers } })
    const told = new Tally()
    const ends = new Tally()
    const paths = pagesOf(product.slug)
    const wave = (tally: Tally) =>
      Promise.all(
        Array.from({ length: visitors }, (_, nth) =>
          knock(shop, tally, paths[nth % paths.length] ?? '/'),
        ),
      )
    await wave(new Tally())
    const seen = { slowestMs: 0, knownMs: 0, goesOnMs: 0, usualMs: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const crowd = Array.from({ length: buyers }, () => new Buyer(shop))
      await eachOf(crowd, PREPARING_AT_ONCE, async (buyer) => {
        await buyer.add(product.variantId)
        await buyer.openCheckout()
      })
      const pressing = crowd.map((buyer) => buyer.press().catch(kindOfFailure))
      // Somewhere between the first statement of a press and its last.
      await pause(Math.random() * 40)
      shop.parts.postgres.freeze()
      try {
        seen.slowestMs = Math.max(seen.slowestMs, ...(await wave(told)))
        // By now it is known: nobody waits at all.
        for (const each of paths)
          seen.knownMs = Math.max(seen.knownMs, await knock(shop, told, each))
      } finally {
        shop.parts.postgres.thaw()
      }
      seen.goesOnMs = Math.max(seen.goesOnMs, await untilReady(shop))
      seen.usualMs = Math.max(seen.usualMs, ...(await wave(new Tally())))
      await Promise.all(pressing)
      await eachOf(crowd, PREPARING_AT_ONCE, async (buyer) => ends.add(await buyer.buy()))
    }
    await shop.settle()
    const orders = await shop.ctx.db.order.count({
      where: { lines: { some: { variantId: product.variantId } } },
    })
    return [
      {
        promise: `${visitors} visitors at once: the last waits for Postgres`,
        seen: `${ms(seen.slowestMs)} in all, ${ms(seen.usualMs)} when Postgres answers`,
        // What its own work takes on a busy machine it takes anyway.
        holds: seen.slowestMs - seen.usualMs <= ANSWER_WITHIN_MS,
      },
      within('one who comes later is answered after', seen.knownMs, ANSWER_WITHIN_MS),
      never('answers but 503 with Retry-After', told.matching(/^(?!503 with Retry-After$)/)),
      within('the shop goes on after', seen.goesOnMs, GOES_ON_WITHIN_MS),
      exactly('buyers with their order in the end', ends.of('order'), rounds * buyers),
      exactly('orders', orders, rounds * buyers),
    ]
  },
}

/** Pages by either way to the database, and what a load balancer asks. */
const pagesOf = (slug: string) => [
  `/es/es/products/${slug}?storm=silence`,
  '/es/es/checkout',
  '/es/es/cart.data',
  '/account',
  '/readyz',
]

/** @returns after how many ms the answer was there */
async function knock({ origin }: StormShop, told: Tally, path: string): Promise<number> {
  const startedMs = performance.now()
  // Signed in, by what it says: only the database knows better. And no page for everyone.
  const cookies = new Map([
    ['session', 'A'.repeat(43)],
    ['cart', 'A'.repeat(43)],
  ])
  try {
    const { status, retryAfter } = await send(`${origin}${path}`, { cookies })
    told.add(`${status}${retryAfter ? ' with Retry-After' : ''}`)
  } catch (error) {
    told.add(kindOfFailure(error))
  }
  return performance.now() - startedMs
}

async function untilReady({ origin }: StormShop): Promise<number> {
  const startedMs = performance.now()
  // All of the web's processes: each asks for itself.
  for (let row = 0; row < 6;) {
    const { status } = await send(`${origin}/readyz`)
    row = status === 200 ? row + 1 : 0
    if (status !== 200) await pause(50)
    if (performance.now() - startedMs > 2 * GOES_ON_WITHIN_MS) break
  }
  return performance.now() - startedMs
}

const ms = (time: number) => `${Math.round(time)} ms`

const within = (promise: string, time: number, limit: number): Claim => ({
  promise,
  seen: `${ms(time)} of ${ms(limit)}`,
  holds: time <= limit,
})
