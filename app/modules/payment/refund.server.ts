import { postTransaction } from '#app/modules/ledger/ledger.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'
import { toMinor } from '#app/shared/minor.ts'
import { refundStateOf } from './payment.ts'

/**
 * Claims part of what was captured and asks the worker to send it back. The claim is one conditional update:
 * parallel requests can never exceed the payment. The same `key` is the same refund.
 * @returns the refund's id, or null if that much is no longer left
 */
export async function requestRefund(
  tx: SqlTx,
  input: { paymentId: string; amountMinor: number; reason: string; key: string },
): Promise<string | null> {
  const { paymentId, amountMinor, reason, key } = input
  const known = await tx.rows<{ id: string }>(
    'refund-known',
    'SELECT id FROM refund WHERE idempotency_key = $1',
    [key],
  )
  if (known[0]) return known[0].id
  const made = await tx.rows<{ id: string }>(
    'refund-request',
    `WITH claimed AS (
       UPDATE payment SET refunded_minor = refunded_minor + $2::int8, updated_at = now()
        WHERE id = $1 AND captured_minor - refunded_minor >= $2::int8
       RETURNING id, currency
     )
     INSERT INTO refund (payment_id, amount_minor, currency, reason, idempotency_key)
     SELECT id, $2::int8, currency, $3, $4 FROM claimed RETURNING id`,
    [paymentId, amountMinor, reason, key],
  )
  const refundId = made[0]?.id
  if (!refundId) return null
  await emit(tx, 'refund.requested', { refundId })
  return refundId
}

/** Sends a requested refund to Stripe; harmless to repeat. @throws Stripe errors, for the outbox to try again */
export async function sendRefund(
  ctx: Pick<Context, 'db' | 'sql' | 'stripe'>,
  refundId: string,
): Promise<void> {
  const refund = await ctx.db.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { payment: true },
  })
  const intent = refund.payment.stripePaymentIntentId
  if (refund.state !== 'pending' || refund.stripeRefundId || !intent) return
  const sent = await ctx.stripe.refunds.create(
    {
      payment_intent: intent,
      amount: toMinor(refund.amountMinor),
      metadata: { refund_id: refund.id },
    },
    { idempotencyKey: `refund:${refund.idempotencyKey}` },
  )
  await settleRefund(ctx, refund.id, sent)
}

/**
 * Writes what Stripe says of a refund. Never a step backward, but money that was sent may still come back: banks
 * refuse days later. Then the claim on the payment is undone and the ledger owes the buyer, until a person has found
 * another way to return it.
 */
export async function settleRefund(
  ctx: Pick<Context, 'sql'>,
  refundId: string,
  { id: stripeRefundId, status }: { id: string; status: string | null },
): Promise<void> {
  const state = refundStateOf(status)
  await ctx.sql.transaction(async (tx) => {
    const [moved] = await tx.rows<{ paymentId: string; amountMinor: number; currency: string }>(
      'refund-settle',
      `UPDATE refund SET state = $2, stripe_refund_id = $3, updated_at = now()
        WHERE id = $1 AND (state = 'pending' OR (state = 'succeeded' AND $2 = 'failed'))
          AND (state, stripe_refund_id) IS DISTINCT FROM ($2, $3)
       RETURNING payment_id AS "paymentId", amount_minor AS "amountMinor", currency`,
      [refundId, state, stripeRefundId],
    )
    if (!moved || state !== 'failed') return
    const { paymentId, amountMinor, currency } = moved
    await tx.rows(
      'refund-unclaim',
      'UPDATE payment SET refunded_minor = refunded_minor - $2, updated_at = now() WHERE id = $1',
      [paymentId, amountMinor],
    )
    await postTransaction(tx, {
      kind: 'refund-refused',
      reference: refundId,
      entries: [
        { account: 'stripe', currency, amountMinor },
        { account: 'refused-refunds', currency, amountMinor: -amountMinor },
      ],
    })
  })
}
