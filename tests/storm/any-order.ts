import { setTimeout as pause } from 'node:timers/promises'
import { aProduct } from '#tests/support/builders.ts'
import { paymentsOf } from './books.ts'
import { Buyer } from './buyer.ts'
import type { StormShop } from './shop.ts'
import { eachOf, exactly, never, type Size, type Storm } from './storm.ts'
import { Tally } from './tally.ts'

const EVENTS = [
  'payment_intent.created',
  'payment_intent.succeeded',
  'charge.refunded',
  'charge.dispute.created',
] as const
const COPIES = 5
const AT_ONCE: Record<Size, number> = { small: 3, full: 3 }
/** Of the 24 orders of four events. */
const ORDERS: Record<Size, number> = { small: 4, full: 24 }
const HANDLED_WITHIN_MS = 60_000

/**
 * Events come lost, late, five times over and in any order: a payment that was made, cancelled and refunded, and then
 * disputed, ends the same for each of the 24 orders of its four events. The answer to the refund's call is lost as
 * well, so that only the news of it can tell that it was made.
 */
export const anyOrder: Storm = {
  name: 'any-order',
  injects: true,
  async run(shop, size) {
    const orders = permutations(EVENTS).slice(0, ORDERS[size])
    const product = await aProduct(shop.ctx.db, { stock: { ES: orders.length } })
    const states = new Tally()
    // Nothing is delivered but what the storm delivers itself.
    await shop.sandbox('POST', 'faults', { target: 'webhook', kind: 'drop' })
    await eachOf(orders, AT_ONCE[size], async (order) => {
      const buyer = new Buyer(shop)
      const intentId = await buyCancelDispute(shop, buyer, product.variantId)
      const ids = await eventsOf(shop, intentId)
      for (const type of order) {
        const copies = Array.from({ length: COPIES }, () => deliver(shop, ids.get(type)))
        await Promise.all(copies)
      }
      states.add(await stateOf(shop, buyer))
    })
    const final = 'succeeded, canceled, 1 refund succeeded, 1 dispute open, 2 mails'
    return [
      exactly(`final state "${final}"`, states.of(final), orders.length),
      never('another state', orders.length - states.of(final)),
      { promise: 'states seen', seen: `${states}`, holds: true },
    ]
  },
}

/** An order, its cancellation with the answer to the refund lost, and a dispute all the same. @returns the intent */
async function buyCancelDispute(shop: StormShop, buyer: Buyer, variantId: string): Promise<string> {
  const orderPath = await buyer.order(variantId)
  await shop.sandbox('POST', 'faults', {
    target: 'api',
    method: 'POST',
    path: '/v1/refunds',
    kind: 'reset',
    next: 3,
  })
  await buyer.cancel(orderPath)
  const [payment] = await paymentsOf(shop.ctx, buyer.email)
  const intentId = payment?.stripePaymentIntentId ?? ''
  const deadline = Date.now() + HANDLED_WITHIN_MS
  while ((await shop.ctx.stripe.refunds.list({ payment_intent: intentId })).data.length === 0) {
    if (Date.now() > deadline) throw new Error('the refund was not sent')
    await pause(100)
  }
  await shop.sandbox('POST', 'disputes', { payment_intent: intentId })
  return intentId
}

/** Ids of the payment's events at Stripe, by type. */
async function eventsOf({ ctx }: StormShop, intentId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for await (const { id, type, data } of ctx.stripe.events.list({ types: [...EVENTS] })) {
    const { object } = data
    const about = 'payment_intent' in object ? object.payment_intent : Reflect.get(object, 'id')
    if (about === intentId) ids.set(type, id)
  }
  if (ids.size < EVENTS.length) throw new Error(`${intentId} has only ${[...ids.keys()].join()}`)
  return ids
}

/** Sends a stored event to the shop's webhook, signed as Stripe does, until it is taken. */
async function deliver({ ctx, origin }: StormShop, eventId = ''): Promise<void> {
  const payload = JSON.stringify(await ctx.stripe.events.retrieve(eventId))
  const secret = ctx.env.STRIPE_WEBHOOK_SECRET
  const signature = ctx.stripe.webhooks.generateTestHeaderString({ payload, secret })
  for (;;) {
    const { status } = await fetch(`${origin}/webhooks/stripe`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Stripe-Signature': signature },
      body: payload,
    })
    if (status < 300) return
    await pause(250)
  }
}

/** All that the books say of a buyer's payment, in words. */
async function stateOf({ ctx, settle }: StormShop, { email }: Buyer): Promise<string> {
  await settle()
  const payments = await paymentsOf(ctx, email)
  const disputes = await ctx.db.dispute.findMany({
    where: { paymentId: { in: payments.map(({ id }) => id) } },
  })
  const mails = await ctx.db.mailMessage.count({ where: { recipient: email } })
  return [
    ...payments.map(({ state, order }) => `${state}, ${order?.state ?? 'no order'}`),
    ...payments.map(({ refunds }) => `${refunds.length} refund ${refunds[0]?.state}`),
    `${disputes.length} dispute ${disputes[0]?.state}`,
    `${mails} mails`,
  ].join(', ')
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((first, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [first, ...rest]),
  )
}
