import type { Context } from '#app/platform/context.server.ts'
import { sendRefund, settleRefund } from './refund.server.ts'

type NewsContext = Pick<Context, 'db' | 'sql' | 'stripe'>

/**
 * Follows what became of an intent's refunds at Stripe. A refund is known by its id there or, where the answer to our
 * call was lost, by the id of ours that it carries. One made by hand at Stripe is not ours: the audit names it.
 */
export async function followRefunds(ctx: NewsContext, intentId: string): Promise<void> {
  for await (const refund of ctx.stripe.refunds.list({ payment_intent: intentId, limit: 100 })) {
    const ours = await ctx.sql.rows<{ id: string }>(
      'refund-of-stripe',
      `SELECT r.id FROM refund r JOIN payment p ON p.id = r.payment_id
        WHERE p.stripe_payment_intent_id = $1 AND (r.stripe_refund_id = $2 OR r.id::text = $3)`,
      [intentId, refund.id, refund.metadata?.['refund_id'] ?? ''],
    )
    if (ours[0]) await settleRefund(ctx, ours[0].id, refund)
  }
}

/**
 * Refunds that are not over (a bank takes days for some methods) or were never sent (Stripe was away for longer than
 * the outbox tries): asked about or sent now. Each is looked at ever less often, at least once an hour.
 */
export async function reconcileRefunds(
  ctx: NewsContext & Pick<Context, 'clock' | 'log'>,
  limit: number,
): Promise<void> {
  const waiting = await ctx.sql.rows<{ id: string; intentId: string }>(
    'refund-waiting',
    `WITH due AS (
       SELECT id FROM refund
        WHERE state = 'pending'
          AND updated_at + least(greatest(updated_at - created_at, interval '1 minute'), interval '1 hour') < $1
        ORDER BY updated_at LIMIT $2
     )
     UPDATE refund r SET updated_at = $1 FROM due, payment p
      WHERE r.id = due.id AND p.id = r.payment_id AND p.stripe_payment_intent_id IS NOT NULL
     RETURNING r.id, p.stripe_payment_intent_id AS "intentId"`,
    [ctx.clock.now(), limit],
  )
  for (const { id, intentId } of waiting) {
    try {
      // Stripe forgets a key after a day: whether it had been sent after all is seen in its own list.
      await followRefunds(ctx, intentId)
      await sendRefund(ctx, id)
    } catch (error) {
      ctx.log.warn({ err: error, refund: id }, 'refund not reconciled')
    }
  }
}
