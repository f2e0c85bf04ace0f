import type { Context } from '#app/platform/context.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'
import { toMinor } from '#app/shared/minor.ts'

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
  ctx: Pick<Context, 'db' | 'stripe'>,
  refundId: string,
): Promise<void> {
  const refund = await ctx.db.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { payment: true },
  })
  const intent = refund.payment.stripePaymentIntentId
  if (refund.state !== 'pending' || !intent) return
  const sent = await ctx.stripe.refunds.create(
    {
      payment_intent: intent,
      amount: toMinor(refund.amountMinor),
      metadata: { refund_id: refund.id },
    },
    { idempotencyKey: `refund:${refund.idempotencyKey}` },
  )
  await settleRefund(ctx, refund.id, sent.id, sent.status)
}

/** Asks Stripe again about refunds that it had not finished (a bank takes days for some methods). */
export async function reconcileRefunds(
  ctx: Pick<Context, 'db' | 'stripe'>,
  limit: number,
): Promise<void> {
  const open = await ctx.db.refund.findMany({
    where: { state: 'pending', stripeRefundId: { not: null } },
    orderBy: { updatedAt: 'asc' },
    take: limit,
  })
  for (const { id, stripeRefundId } of open) {
    if (!stripeRefundId) continue
    const now = await ctx.stripe.refunds.retrieve(stripeRefundId)
    await settleRefund(ctx, id, now.id, now.status)
  }
}

/** Writes what Stripe says of a refund; what is over stays as it is. */
export async function settleRefund(
  ctx: Pick<Context, 'db'>,
  refundId: string,
  stripeRefundId: string,
  status: string | null,
): Promise<void> {
  const state =
    status === 'succeeded'
      ? 'succeeded'
      : status === 'failed' || status === 'canceled'
        ? 'failed'
        : 'pending'
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.refund.updateMany({
      where: { id: refundId, state: 'pending' },
      data: { state, stripeRefundId, updatedAt: new Date() },
    })
    if (count === 1 && state === 'failed') {
      // The money is still ours to give back: the claim is undone, a person must act.
      await tx.$executeRaw`
        UPDATE payment p SET refunded_minor = p.refunded_minor - r.amount_minor, updated_at = now()
          FROM refund r WHERE r.id = ${refundId}::uuid AND p.id = r.payment_id`
    }
  })
}
