import { createContext } from '#app/platform/context.server.ts'
import { reconcilePayments, reconcileWithStripe } from '#app/modules/checkout/checkout.server.ts'
import type { StormShop } from './shop.ts'
import { type Claim, exactly, never } from './storm.ts'

const HOUR_MS = 3_600_000

/** What the worker does by the clock, now: the attempts of the last minute count as quiet. */
export async function reconcile({ ctx }: StormShop): Promise<void> {
  const later = createContext(ctx.env, { clock: { now: () => new Date(Date.now() + 2 * 60_000) } })
  try {
    await reconcilePayments(later)
    await reconcileWithStripe(later, new Date(Date.now() - HOUR_MS))
  } finally {
    await later.close()
  }
}

/** What the books say of the buyers of a variant: one order, one charge, one mail each. */
export async function booksOf({ ctx }: StormShop, variantId: string): Promise<Claim[]> {
  const orders = await ctx.db.order.findMany({
    where: { lines: { some: { variantId } } },
    select: {
      email: true,
      payment: { select: { stripePaymentIntentId: true } },
      lines: { select: { quantity: true } },
    },
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
  const units = orders.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.quantity, 0)
  return [
    exactly('buyers with exactly one order', emails.size, orders.length),
    exactly('units sold, one each', units, orders.length),
    never('orders without exactly one charge', wrong.length),
    exactly('mails', mails, orders.length),
  ]
}
