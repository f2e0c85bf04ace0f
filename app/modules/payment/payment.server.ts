import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { toMinor } from '#app/shared/minor.ts'
import type { IntentFacts, PaymentMethod, PaymentRow, PaymentState } from './payment.ts'

export type { PaymentRow } from './payment.ts'

export { cancelIntent, listSucceededIntents, openIntent, readIntent } from './intent.server.ts'
export { reconcileRefunds, requestRefund, sendRefund } from './refund.server.ts'

type Stored = Awaited<ReturnType<Tx['payment']['findUniqueOrThrow']>>

export function toPaymentRow(row: Stored): PaymentRow {
  return {
    id: row.id,
    checkoutId: row.checkoutId,
    quoteId: row.quoteId,
    method: row.method as PaymentMethod,
    state: row.state as PaymentState,
    amountMinor: toMinor(row.amountMinor),
    currency: row.currency,
    capturedMinor: toMinor(row.capturedMinor),
    refundedMinor: toMinor(row.refundedMinor),
    idempotencyKey: row.idempotencyKey,
    stripePaymentIntentId: row.stripePaymentIntentId,
    lastErrorCode: row.lastErrorCode,
    createdAt: row.createdAt,
  }
}

/** Writes an attempt before Stripe hears of it: its key is what makes the call repeatable. */
export async function createPayment(
  tx: Tx,
  input: {
    checkoutId: string
    quoteId: string
    method: PaymentMethod
    amountMinor: number
    currency: string
    attempt: number
  },
): Promise<PaymentRow> {
  const { attempt, ...data } = input
  const row = await tx.payment.create({
    data: {
      ...data,
      state: data.method === 'stripe' ? 'created' : 'due',
      idempotencyKey: `checkout:${data.checkoutId}:${attempt}`,
    },
  })
  return toPaymentRow(row)
}

/** The payment, locked until the transaction ends: settling is one at a time. */
export async function lockPayment(tx: Tx, paymentId: string): Promise<PaymentRow | null> {
  await tx.$queryRaw`SELECT 1 FROM payment WHERE id = ${paymentId}::uuid FOR UPDATE`
  const row = await tx.payment.findUnique({ where: { id: paymentId } })
  return row && toPaymentRow(row)
}

/** The payment of an intent: by the id stored with it, or, if the process died in between, by its metadata. */
export async function findPaymentOfIntent(
  tx: Tx,
  intent: Pick<IntentFacts, 'id' | 'paymentId'>,
): Promise<PaymentRow | null> {
  const row =
    (await tx.payment.findUnique({ where: { stripePaymentIntentId: intent.id } })) ??
    (isUuid(intent.paymentId)
      ? await tx.payment.findUnique({ where: { id: intent.paymentId } })
      : null)
  return row && toPaymentRow(row)
}

/** The checkout's latest attempt. */
export async function latestPayment(tx: Tx, checkoutId: string): Promise<PaymentRow | null> {
  const row = await tx.payment.findFirst({
    where: { checkoutId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return row && toPaymentRow(row)
}

/** Records what Stripe said. Never a step backward: a captured or canceled payment keeps its state. */
export async function recordIntent(
  tx: Tx,
  payment: PaymentRow,
  facts: { state: PaymentState; intent: IntentFacts },
): Promise<void> {
  await tx.payment.updateMany({
    where: { id: payment.id, state: { notIn: ['succeeded', 'canceled'] } },
    data: {
      state: facts.state,
      stripePaymentIntentId: facts.intent.id,
      lastErrorCode: facts.intent.declineCode,
      ...(facts.state === 'succeeded' && { capturedMinor: payment.amountMinor }),
      updatedAt: new Date(),
    },
  })
}

/** Keeps the intent's id as soon as it is known. */
export async function attachIntent(
  ctx: Pick<Context, 'db'>,
  paymentId: string,
  intentId: string,
): Promise<void> {
  await ctx.db.payment.updateMany({
    where: { id: paymentId, stripePaymentIntentId: null },
    data: { stripePaymentIntentId: intentId },
  })
}

/** Attempts that Stripe has not finished and nobody has looked at since `before`: the reconciler's list. */
export async function unsettledPayments(
  ctx: Pick<Context, 'db'>,
  before: Date,
  limit: number,
): Promise<PaymentRow[]> {
  const rows = await ctx.db.payment.findMany({
    where: {
      method: 'stripe',
      state: { in: ['created', 'processing', 'requires-action'] },
      updatedAt: { lt: before },
    },
    orderBy: { updatedAt: 'asc' },
    take: limit,
  })
  return rows.map(toPaymentRow)
}

/** Moves a payment to the end of the reconciler's queue. */
export async function markLookedAt(ctx: Pick<Context, 'db'>, paymentId: string): Promise<void> {
  await ctx.db.payment.update({ where: { id: paymentId }, data: { updatedAt: new Date() } })
}

/** Nothing will be collected: an order to be paid in cash is cancelled. */
export async function cancelDuePayment(tx: Tx, paymentId: string): Promise<void> {
  await tx.payment.updateMany({
    where: { id: paymentId, state: 'due' },
    data: { state: 'canceled', updatedAt: new Date() },
  })
}

/** Remembers a webhook's event. @returns false if it had been seen */
export async function noteStripeEvent(
  tx: Tx,
  event: { id: string; type: string; objectId: string },
): Promise<boolean> {
  const { count } = await tx.stripeEvent.createMany({ data: [event], skipDuplicates: true })
  return count === 1
}

function isUuid(text: string | null): text is string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '')
}
