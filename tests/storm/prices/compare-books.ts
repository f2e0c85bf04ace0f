import type { MarketCode } from '#app/modules/market/market.ts'
import type { RunningContext } from '#app/platform/context.server.ts'
import { type Claim, exactly } from '../storm.ts'
import type { RandomCart } from './random-carts.ts'

/** What a buyer saw of an order before paying for it. */
export interface Shown {
  number: string
  market: MarketCode
  /** "EUR:2495" */
  shown: string
  lines: RandomCart['lines']
}

const BATCH = 500

/** Compares what was shown with our rows and with Stripe's own lists of charges and refunds. */
export async function compareBooks(
  ctx: RunningContext,
  sold: readonly Shown[],
  since: Date,
): Promise<Claim[]> {
  const atStripe = await readStripe(ctx, since)
  const same = { stored: 0, charged: 0, refunded: 0, lines: 0 }
  for (let from = 0; from < sold.length; from += BATCH) {
    const batch = sold.slice(from, from + BATCH)
    const orders = await ctx.db.order.findMany({
      where: { number: { in: batch.map(({ number }) => number) } },
      include: { lines: true, payment: true },
    })
    const byNumber = new Map(orders.map((order) => [order.number, order]))
    for (const { number, shown, lines } of batch) {
      const order = byNumber.get(number)
      if (!order) continue
      const { payment, currency, totalMinor } = order
      const stored = `${currency}:${totalMinor}`
      if (stored === shown && payment.amountMinor === totalMinor) same.stored += 1
      if (areAmong(order.lines, lines)) same.lines += 1
      const intent = payment.stripePaymentIntentId ?? ''
      if (atStripe.charged.get(intent) === shown) same.charged += 1
      if (atStripe.refunded.get(intent) === shown) same.refunded += 1
    }
  }
  return [
    exactly('lines at the prices of their market', same.lines, sold.length),
    exactly('stored = shown', same.stored, sold.length),
    exactly('charged at Stripe = shown', same.charged, sold.length),
    exactly('refunded at Stripe = shown', same.refunded, sold.length),
  ]
}

/** Sums by intent, as "EUR:2495": two charges of one would show, as would half a refund. */
async function readStripe({ stripe }: RunningContext, since: Date) {
  const page = { created: { gte: Math.floor(since.getTime() / 1000) }, limit: 100 }
  const charged = new Map<string, number>()
  const refunded = new Map<string, number>()
  const currencies = new Map<string, string>()
  const add = (sums: Map<string, number>, intent: unknown, amount: number, currency: string) => {
    const id = String(intent)
    sums.set(id, (sums.get(id) ?? 0) + amount)
    currencies.set(id, currency.toUpperCase())
  }
  for await (const charge of stripe.charges.list(page)) {
    if (charge.paid) add(charged, charge.payment_intent, charge.amount, charge.currency)
  }
  for await (const refund of stripe.refunds.list(page)) {
    if (refund.status === 'succeeded') {
      add(refunded, refund.payment_intent, refund.amount, refund.currency)
    }
  }
  const named = (sums: Map<string, number>) =>
    new Map([...sums].map(([id, amount]) => [id, `${currencies.get(id)}:${amount}`]))
  return { charged: named(charged), refunded: named(refunded) }
}

/** Each line as it was put into the cart, at its market's price. What may not be sold there stays in the cart. */
function areAmong(
  stored: readonly { variantId: string; quantity: number; unitMinor: bigint }[],
  wanted: RandomCart['lines'],
): boolean {
  const asWanted = stored.filter((line) =>
    wanted.some(
      ({ variantId, quantity, unitMinor }) =>
        line.variantId === variantId &&
        line.quantity === quantity &&
        line.unitMinor === BigInt(unitMinor),
    ),
  )
  return stored.length > 0 && asWanted.length === stored.length
}
