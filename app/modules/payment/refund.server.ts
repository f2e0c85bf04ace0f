import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import { toMinor } from '#app/shared/minor.ts'

/**
 * Claims part of what was captured and asks the worker to send it back. The claim is one conditional update:
 * parallel requests can never exceed the payment. The same `key` is the same refund.
 * @returns the refund's id, or null if that much is no longer left
 */
export async function requestRefund(
  tx: Tx,
  input: { paymentId: string; amountMinor: number; reason: string; key: string },
): Promise<string | null> {
  const known = await tx.refund.findUnique({ where: { idempotencyKey: input.key } })
  if (known) return known.id
  const claimed = await tx.$queryRaw<{ currency: string }[]>`
    UPDATE payment SET refunded_minor = refunded_minor + ${input.amountMinor}, updated_at = now()
     WHERE id = ${input.paymentId}::uuid AND captured_minor - refunded_minor >= ${input.amountMinor}
    RETURNING currency`
  const currency = claimed[0]?.currency
  if (!currency) return null
  const refund = await tx.refund.create({
    data: {
      paymentId: input.paymentId,
      amountMinor: input.amountMinor,
      currency,
      reason: input.reason,
      idempotencyKey: input.key,
    },
  })
  await emit(tx, 'refund.requested', { refundId: refund.id })
  return refund.id
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

async function settleRefund(
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
