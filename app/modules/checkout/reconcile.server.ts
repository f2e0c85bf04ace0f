import { releaseExpired } from '#app/modules/inventory/inventory.server.ts'
import {
  cancelIntent,
  findPaymentOfIntent,
  listSucceededIntents,
  markLookedAt,
  openIntent,
  reconcileRefunds,
  unsettledPayments,
} from '#app/modules/payment/payment.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { lockCheckout, moveCheckout, releaseClaims } from './stored-quote.server.ts'
import { settlePayment } from './settle-payment.server.ts'
import { followMissedNews } from './stripe-news.server.ts'

type ReconcileContext = Pick<Context, 'db' | 'sql' | 'clock' | 'stripe' | 'env' | 'log'>

const QUIET_MS = 60_000
const ABANDONED_MS = 60 * 60_000
const BATCH = 50

/**
 * Compares our unfinished payments with Stripe and mends: lost webhooks, closed browsers, processes that died
 * between two steps. An attempt nobody has touched for an hour is cancelled, so that it cannot be paid any more.
 */
export async function reconcilePayments(ctx: ReconcileContext): Promise<number> {
  const now = ctx.clock.now().getTime()
  const payments = await unsettledPayments(ctx, new Date(now - QUIET_MS), BATCH)
  for (const payment of payments) {
    try {
      await markLookedAt(ctx, payment.id)
      const intentId =
        payment.stripePaymentIntentId ??
        (await openIntent(ctx, payment, { description: `Pasarela ${payment.checkoutId}` })).id
      const outcome = await settlePayment(ctx, intentId)
      const isAbandoned = payment.createdAt.getTime() < now - ABANDONED_MS
      const isOnBuyer =
        outcome.kind === 'declined' || (outcome.kind === 'waiting' && outcome.isOnBuyer)
      if (isOnBuyer && isAbandoned) {
        await cancelIntent(ctx, intentId)
        await settlePayment(ctx, intentId)
      }
    } catch (error) {
      ctx.log.warn({ err: error, payment: payment.id }, 'payment not reconciled')
    }
  }
  await reconcileRefunds(ctx, BATCH)
  return payments.length
}

/**
 * Stripe's own lists against ours: a charge without an order or a refund is settled as if its webhook had just come,
 * and so is what it told of refunds and disputes.
 */
export async function reconcileWithStripe(ctx: ReconcileContext, since: Date): Promise<number> {
  let mended = 0
  for await (const intent of listSucceededIntents(ctx, since)) {
    const known = await findPaymentOfIntent(ctx.sql, { id: intent.id, paymentId: null })
    if (known && known.capturedMinor > 0) continue
    const outcome = await settlePayment(ctx, intent.id)
    if (outcome.kind !== 'unknown') mended += 1
  }
  return mended + (await followMissedNews(ctx, since))
}

/** Checkouts nobody has finished: their units go back on sale and their cart may start another. */
export async function expireCheckouts(ctx: ReconcileContext): Promise<number> {
  const released = await releaseExpired(ctx)
  const before = new Date(ctx.clock.now().getTime() - 24 * ABANDONED_MS)
  const stale = await ctx.sql.rows<{ id: string }>(
    'checkout-stale',
    `SELECT id FROM checkout WHERE state IN ('open', 'paying') AND updated_at < $1 LIMIT ${BATCH}`,
    [before],
  )
  for (const { id } of stale) {
    await ctx.sql.transaction(async (tx) => {
      const checkout = await lockCheckout(tx, id)
      if (checkout.state !== 'open' && checkout.state !== 'paying') return
      await releaseClaims(tx, id)
      await moveCheckout(tx, id, { state: 'expired', now: ctx.clock.now() })
    })
  }
  return released
}
