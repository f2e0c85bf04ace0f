import { postTransaction } from '#app/modules/ledger/ledger.server.ts'
import type { Entry } from '#app/modules/ledger/ledger.ts'
import { reversed } from '#app/modules/ledger/ledger.ts'
import type { Context } from '#app/platform/context.server.ts'
import { disputeStateOf } from './payment.ts'

/**
 * Makes our books say what Stripe says of a dispute about a payment: how it stands, and where its money
 * is. While it is open, and if it is lost, the money is not ours; if it is won it comes back. A decision is final.
 * @throws Stripe errors
 */
export async function recordDispute(
  ctx: Pick<Context, 'sql' | 'stripe'>,
  paymentId: string,
  stripeDisputeId: string,
): Promise<void> {
  const dispute = await ctx.stripe.disputes.retrieve(stripeDisputeId)
  const { amount: amountMinor, reason } = dispute
  const state = disputeStateOf(dispute.status)
  const currency = dispute.currency.toUpperCase()
  const withdrawal: Entry[] = [
    { account: 'stripe', currency, amountMinor: -amountMinor },
    { account: 'disputed', currency, amountMinor },
  ]
  await ctx.sql.transaction(async (tx) => {
    const written = await tx.rows<{ state: string }>(
      'dispute-record',
      `INSERT INTO dispute (payment_id, stripe_dispute_id, amount_minor, currency, reason, state)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (stripe_dispute_id) DO UPDATE
         SET state = EXCLUDED.state, reason = EXCLUDED.reason, updated_at = now()
       WHERE dispute.state NOT IN ('won', 'lost')
       RETURNING state`,
      [paymentId, dispute.id, amountMinor, currency, reason, state],
    )
    if (written.length === 0 || state === 'warning') return
    const reference = dispute.id
    await postTransaction(tx, { kind: 'dispute', reference, entries: withdrawal })
    if (state === 'won') {
      await postTransaction(tx, { kind: 'dispute-won', reference, entries: reversed(withdrawal) })
    }
  })
}
