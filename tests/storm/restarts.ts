import { setTimeout as pause } from 'node:timers/promises'
import { aProduct } from '#tests/support/builders.ts'
import { paymentsOf } from './books.ts'
import { Buyer } from './buyer.ts'
import { kindOfFailure } from './failure.ts'
import type { StormShop } from './shop.ts'
import { never, type Size, type Storm } from './storm.ts'
import { Tally } from './tally.ts'

const PER_SECOND: Record<Size, number> = { small: 10, full: 50 }
const BETWEEN_MS: Record<Size, number> = { small: 500, full: 8_000 }
const ROUNDS: Record<Size, number> = { small: 1, full: 3 }
/** One arrival in so many is a whole purchase, the others look at a page. */
const PURCHASE_EVERY = 10
const PARTS = ['renewed web', 'worker', 'sandbox', 'web', 'postgres'] as const
const NOTHING = 'nothing away'
const RENEWED_WITHIN_MS = 8_000
/** Postgres' "fast shutdown"; the others drain on SIGTERM. */
const ending = (part: string) => (part === 'postgres' ? 'SIGINT' : 'SIGTERM')

/**
 * A restart of each part in turn under a steady stream of visitors: nothing that was acknowledged is lost. Who met a
 * part that was away got an error at once and could try again; how many did, and how, is told.
 */
export const restarts: Storm = {
  name: 'restarts',
  injects: true,
  async run(shop, size) {
    const { db } = shop.ctx
    const product = await aProduct(db, { stock: { ES: 100_000 } })
    const failures = new Tally()
    const acknowledged: { email: string; path: string }[] = []
    const carts: Buyer[] = []
    const visits: Promise<void>[] = []
    let served = 0
    const visit = async (nth: number) => {
      const buyer = new Buyer(shop)
      const began = now.part
      try {
        if (nth % PURCHASE_EVERY !== 0) {
          const { status } = await buyer.get(pageOf(nth, product.slug))
          if (status >= 400) throw new Error(`HTTP ${status}`)
        } else if ((await buyer.add(product.variantId)) === 303) {
          carts.push(buyer)
          const path = await orderOf(buyer)
          if (path) acknowledged.push({ email: buyer.email, path })
          else throw new Error('not ordered')
        } else throw new Error('not added')
        served += 1
      } catch (error) {
        const part = now.part === NOTHING ? began : now.part
        failures.add(`${part}: ${kindOfFailure(error)}`)
      }
    }
    const now = { part: NOTHING }
    const over = new AbortController()
    const stream = (async () => {
      for (let nth = 0; !over.signal.aborted; nth += 1) {
        visits.push(visit(nth))
        await pause(1_000 / PER_SECOND[size])
      }
    })()
    for (let round = 0; round < ROUNDS[size]; round += 1) {
      for (const name of PARTS) {
        await pause(BETWEEN_MS[size])
        now.part = name
        if (name === 'renewed web') {
          shop.parts.web.renew()
          await pause(RENEWED_WITHIN_MS)
        } else {
          await shop.parts[name].end(ending(name))
          await shop.parts[name].start()
        }
        now.part = NOTHING
      }
    }
    await pause(BETWEEN_MS[size])
    over.abort()
    await stream
    await Promise.all(visits)
    await shop.settle()
    return [
      {
        promise: `${visits.length} visits at ${PER_SECOND[size]}/s through ${ROUNDS[size] * PARTS.length} restarts`,
        seen: `${served} served, ${acknowledged.length} of them orders; failed: ${failures}`,
        holds: acknowledged.length > 0,
      },
      never('acknowledged orders that are lost', await lostOrders(shop, acknowledged)),
      never(
        'acknowledged cart lines that are lost',
        await lostCarts(shop, carts, product.variantId),
      ),
    ]
  },
}

function pageOf(nth: number, slug: string): string {
  const pages = ['', `/products/${slug}`, '/shop', '/cart']
  return pages[nth % pages.length] ?? ''
}

async function orderOf(buyer: Buyer): Promise<string | null> {
  if ((await buyer.openCheckout()) === '') return null
  const pressed = await buyer.press()
  const returnUrl = pressed.kind === 'pay' ? await buyer.pay(pressed.url) : null
  const back = returnUrl ? await buyer.comeBack(returnUrl) : null
  return back?.kind === 'order' ? back.path : null
}

/** Every order page that somebody was sent to is still there, and its payment with it. */
async function lostOrders(
  { ctx, origin }: StormShop,
  acknowledged: readonly { email: string; path: string }[],
): Promise<number> {
  let lost = 0
  for (const { email, path } of acknowledged) {
    const [payment] = await paymentsOf(ctx, email)
    const number = new URL(path, origin).pathname.split('/').at(-1)
    if (payment?.order?.number !== number) lost += 1
  }
  return lost
}

/** What was put into a cart is in it, or has been bought. */
async function lostCarts(
  { ctx }: StormShop,
  carts: readonly Buyer[],
  variantId: string,
): Promise<number> {
  let lost = 0
  for (const buyer of carts) {
    const payments = await paymentsOf(ctx, buyer.email)
    if (payments.some(({ order }) => order !== null)) continue
    if (!(await buyer.get('/cart')).body.includes(variantId)) lost += 1
  }
  return lost
}
