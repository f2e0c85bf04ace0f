import { setTimeout as pause } from 'node:timers/promises'
import { createContext } from '#app/platform/context.server.ts'
import { reconcilePayments, reconcileWithStripe } from '#app/modules/checkout/checkout.server.ts'
import { aProduct } from '#tests/support/builders.ts'
import { Buyer } from './buyer.ts'
import type { StormShop } from './shop.ts'
import { type Claim, exactly, never, type Size, type Storm } from './storm.ts'
import { Tally } from './tally.ts'

const VICTIMS = ['web', 'worker', 'postgres'] as const
const STEPS = ['add', 'checkout', 'press', 'pay', 'return'] as const
type Step = (typeof STEPS)[number]
type Victim = (typeof VICTIMS)[number]

/** Kills in all: every part at every step, again and again at another moment of it. */
const KILLS: Record<Size, number> = { small: 3, full: 200 }
const BUYERS_PER_KILL = 4
/** A step takes about so long; the kill falls somewhere within. */
const WITHIN_MS = 80
const TRIES = 40
const TRY_AGAIN_MS = 250
const HOUR_MS = 3_600_000

/**
 * `kill -9` of web, worker and Postgres while buyers are at each step of the checkout. People try again; in the end
 * everyone has their order, and every charge at Stripe has exactly one order or one full refund, after a restart and
 * one round of the reconciler.
 */
export const kills: Storm = {
  name: 'kills',
  injects: true,
  async run(shop, size) {
    const { db } = shop.ctx
    const product = await aProduct(db, { stock: { ES: KILLS[size] * BUYERS_PER_KILL } })
    const killed = new Tally()
    const told = new Tally()
    for (let nth = 0; nth < KILLS[size]; nth += 1) {
      const victim = VICTIMS[nth % VICTIMS.length] ?? 'web'
      const step = STEPS[Math.floor(nth / VICTIMS.length) % STEPS.length] ?? 'add'
      killed.add(victim)
      await strike(shop, { victim, step, variantId: product.variantId, told })
    }
    await shop.settle()
    await reconcile(shop)
    await shop.settle()
    return [
      { promise: 'kills', seen: `${killed}`, holds: true },
      exactly(
        'buyers with their order in the end',
        told.of('order'),
        KILLS[size] * BUYERS_PER_KILL,
      ),
      never('buyers told anything else', told.matching(/^(?!order$)/)),
      ...(await booksOf(shop, product.variantId)),
    ]
  },
}

/** Some buyers come to the same step at once, and a part is killed in the middle of it. */
async function strike(
  shop: StormShop,
  at: { victim: Victim; step: Step; variantId: string; told: Tally },
): Promise<void> {
  let strikeNow: () => void = () => undefined
  const isTime = new Promise<void>((resolve) => (strikeNow = resolve))
  const buying = Array.from({ length: BUYERS_PER_KILL }, async () => {
    const buyer = new Buyer(shop)
    at.told.add(
      await buyStubbornly(buyer, at.variantId, (step) => {
        if (step === at.step) strikeNow()
      }),
    )
  })
  await isTime
  await pause(Math.random() * WITHIN_MS)
  const victim = shop.parts[at.victim]
  await victim.end('SIGKILL')
  await victim.start()
  await Promise.all(buying)
}

/** Buys one unit, doing each step again until it works. */
async function buyStubbornly(
  buyer: Buyer,
  variantId: string,
  onStep: (step: Step) => void,
): Promise<string> {
  onStep('add')
  // Adding twice would be two units: whether the first came through is seen in the cart.
  await until(async () => {
    if ((await buyer.get('/cart')).body.includes(variantId)) return true
    const status = await buyer.add(variantId)
    return status === 303
  })
  onStep('checkout')
  await until(async () => (await buyer.openCheckout()) !== '')
  onStep('press')
  let payUrl = ''
  const pressed = await until(async () => {
    const press = await buyer.press()
    if (press.kind === 'pay') payUrl = press.url
    return press.kind === 'pay' || press.kind === 'order'
  })
  if (!pressed) return 'never came to pay'
  if (!payUrl) return 'order'
  onStep('pay')
  const returnUrl = await buyer.pay(payUrl)
  onStep('return')
  let end = 'never came back'
  await until(async () => {
    const back = await buyer.comeBack(returnUrl ?? '')
    end = back.kind
    return back.kind === 'order' || back.kind === 'refunded'
  })
  return end
}

async function until(attempt: () => Promise<boolean>): Promise<boolean> {
  for (let nth = 0; nth < TRIES; nth += 1) {
    if (await attempt().catch(() => false)) return true
    await pause(TRY_AGAIN_MS)
  }
  return false
}

/** What the worker does by the clock, now: the attempts of the last minute count as quiet. */
async function reconcile({ ctx }: StormShop): Promise<void> {
  const later = createContext(ctx.env, { clock: { now: () => new Date(Date.now() + 2 * 60_000) } })
  try {
    await reconcilePayments(later)
    await reconcileWithStripe(later, new Date(Date.now() - HOUR_MS))
  } finally {
    await later.close()
  }
}

async function booksOf({ ctx }: StormShop, variantId: string): Promise<Claim[]> {
  const orders = await ctx.db.order.findMany({
    where: { lines: { some: { variantId } } },
    select: { email: true, payment: { select: { stripePaymentIntentId: true } } },
  })
  const emails = new Set(orders.map(({ email }) => email))
  const charged = new Map<string, number>()
  for await (const charge of ctx.stripe.charges.list({ limit: 100 })) {
    const intent = typeof charge.payment_intent === 'string' ? charge.payment_intent : ''
    if (charge.paid) charged.set(intent, (charged.get(intent) ?? 0) + 1)
  }
  const wrong = orders.filter(
    ({ payment }) => charged.get(payment.stripePaymentIntentId ?? '') !== 1,
  )
  const mails = await ctx.db.mailMessage.count({ where: { recipient: { in: [...emails] } } })
  return [
    exactly('buyers with exactly one order', emails.size, orders.length),
    never('orders without exactly one charge', wrong.length),
    exactly('mails', mails, orders.length),
  ]
}
