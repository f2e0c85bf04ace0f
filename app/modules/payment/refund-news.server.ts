import type { Context } from '#app/platform/context.server.ts'
import { settleRefund } from './refund.server.ts'

/**
 * Follows what became of an intent's refunds at Stripe. A refund is known by its id there or, where the answer to our
 * call was lost, by the id of ours that it carries. One made by hand at Stripe is not ours: the audit names it.
 */
export async function followRefunds(
  ctx: Pick<Context, 'db' | 'sql' | 'stripe'>,
  intentId: string,
): Promise<void> {
  for await (const refund of ctx.stripe.refunds.list({ payment_intent: intentId, limit: 100 })) {
    const ours = await ctx.sql.rows<{ id: string }>(
      'refund-of-stripe',
      `SELECT r.id FROM refund r JOIN payment p ON p.id = r.payment_id
        WHERE p.stripe_payment_intent_id = $1 AND (r.stripe_refund_id = $2 OR r.id::text = $3)`,
      [intentId, refund.id, refund.metadata?.['refund_id'] ?? ''],
    )
    if (ours[0]) await settleRefund(ctx, ours[0].id, refund.id, refund.status)
  }
}
