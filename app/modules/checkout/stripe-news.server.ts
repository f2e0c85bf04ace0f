import {
  findPaymentOfIntent,
  followRefunds,
  noteStripeEvent,
  recordDispute,
  unnotedEvents,
} from '#app/modules/payment/payment.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import type Stripe from 'stripe'
import { settlePayment } from './settle-payment.server.ts'

type NewsContext = Pick<Context, 'db' | 'sql' | 'clock' | 'stripe' | 'env'>

/**
 * An event of Stripe's is a nudge: its object is read afresh and our books follow, so that what comes late, twice or
 * in another order ends the same. The event is noted only after that, so that a failure is delivered again.
 * @throws Stripe's and the database's errors
 */
export async function followStripe(ctx: NewsContext, event: Stripe.Event): Promise<void> {
  const { object } = event.data
  switch (object.object) {
    case 'payment_intent':
      // An intent's making is no news to its maker.
      if (event.type === 'payment_intent.created') return
      await settlePayment(ctx, object.id)
      break
    case 'refund':
    case 'charge': {
      // Charges are followed by way of their intents, refunds by way of their charge's.
      const intentId = idOf(object.payment_intent)
      const isAboutRefunds = object.object === 'refund' || event.type.startsWith('charge.refund')
      if (!intentId || !isAboutRefunds) return
      await settlePayment(ctx, intentId)
      await followRefunds(ctx, intentId)
      break
    }
    case 'dispute': {
      const intentId = idOf(object.payment_intent) ?? ''
      await settlePayment(ctx, intentId)
      const payment = await findPaymentOfIntent(ctx.sql, { id: intentId, paymentId: null })
      // Whose payment is not ours, their dispute is not either.
      if (!payment) return
      await recordDispute(ctx, payment.id, object.id)
      break
    }
    default:
      return
  }
  await noteStripeEvent(ctx.sql, { id: event.id, type: event.type, objectId: object.id })
}

/** News that nothing but an event tells: a bank takes money back, or does not take it. */
const RARE_NEWS = [
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
]

/** Follows what Stripe told since `since` while nobody heard it. @returns how many events that were */
export async function followMissedNews(
  ctx: NewsContext & Pick<Context, 'log'>,
  since: Date,
): Promise<number> {
  const created = { gte: Math.floor(since.getTime() / 1000) }
  const told: Stripe.Event[] = []
  for await (const event of ctx.stripe.events.list({ types: RARE_NEWS, created, limit: 100 })) {
    told.push(event)
  }
  const missed = await unnotedEvents(
    ctx.sql,
    told.map(({ id }) => id),
  )
  for (const event of told.filter(({ id }) => missed.has(id))) {
    try {
      await followStripe(ctx, event)
    } catch (error) {
      ctx.log.warn({ err: error, event: event.id }, 'missed news not followed')
    }
  }
  return missed.size
}

function idOf(reference: string | { id: string } | null): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null)
}
