import type { Context } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'
import type { SqlReader, SqlTx } from '#app/platform/sql.server.ts'
import type { IntentFacts, PaymentMethod, PaymentRow, PaymentState } from './payment.ts'

export type { PaymentRow } from './payment.ts'

export { cancelIntent, listSucceededIntents, openIntent, readIntent } from './intent.server.ts'
export { recordDispute } from './dispute.server.ts'
export { followRefunds, reconcileRefunds } from './refund-news.server.ts'
export { requestRefund, sendRefund } from './refund.server.ts'

const COLUMNS = `
  id, checkout_id AS "checkoutId", quote_id AS "quoteId", method, state, amount_minor AS "amountMinor", currency,
  captured_minor AS "capturedMinor", refunded_minor AS "refundedMinor", idempotency_key AS "idempotencyKey",
  stripe_payment_intent_id AS "stripePaymentIntentId", last_error_code AS "lastErrorCode", created_at AS "createdAt"`

/** Writes an attempt before Stripe hears of it: its key is what makes the call repeatable. */
export async function createPayment(
  tx: SqlTx,
  input: {
    checkoutId: string
    quoteId: string
    method: PaymentMethod
    amountMinor: number
    currency: string
    attempt: number
  },
): Promise<PaymentRow> {
  const { checkoutId, quoteId, method, amountMinor, currency, attempt } = input
  const state: PaymentState = method === 'stripe' ? 'created' : 'due'
  const rows = await tx.rows<PaymentRow>(
    'payment-create',
    `INSERT INTO payment (checkout_id, quote_id, method, state, amount_minor, currency, idempotency_key)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
    [
      checkoutId,
      quoteId,
      method,
      state,
      amountMinor,
      currency,
      `checkout:${checkoutId}:${attempt}`,
    ],
  )
  const [row] = rows
  if (!row) throw new Error(`payment of checkout ${checkoutId} was not written`)
  return row
}

/** The payment, locked until the transaction ends: settling is one at a time. */
export async function lockPayment(tx: SqlTx, paymentId: string): Promise<PaymentRow | null> {
  const rows = await tx.rows<PaymentRow>(
    'payment-lock',
    `SELECT ${COLUMNS} FROM payment WHERE id = $1 FOR UPDATE`,
    [paymentId],
  )
  return rows[0] ?? null
}

/** The payment of an intent: by the id stored with it, or, if the process died in between, by its metadata. */
export async function findPaymentOfIntent(
  sql: SqlReader,
  intent: Pick<IntentFacts, 'id' | 'paymentId'>,
): Promise<PaymentRow | null> {
  const rows = await sql.rows<PaymentRow>(
    'payment-of-intent',
    `SELECT ${COLUMNS} FROM payment WHERE stripe_payment_intent_id = $1 OR id = $2
      ORDER BY stripe_payment_intent_id = $1 DESC NULLS LAST LIMIT 1`,
    [intent.id, isUuid(intent.paymentId) ? intent.paymentId : null],
  )
  return rows[0] ?? null
}

/** The checkout's latest attempt. */
export async function latestPayment(
  sql: SqlReader,
  checkoutId: string,
): Promise<PaymentRow | null> {
  const rows = await sql.rows<PaymentRow>(
    'payment-latest',
    `SELECT ${COLUMNS} FROM payment WHERE checkout_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1`,
    [checkoutId],
  )
  return rows[0] ?? null
}

/** Records what Stripe said. Never a step backward: a captured or canceled payment keeps its state. */
export async function recordIntent(
  sql: SqlReader,
  payment: PaymentRow,
  facts: { state: PaymentState; intent: IntentFacts },
): Promise<void> {
  await sql.rows(
    'payment-record',
    `UPDATE payment SET state = $2, stripe_payment_intent_id = $3, last_error_code = $4,
            captured_minor = CASE WHEN $2 = 'succeeded' THEN amount_minor ELSE captured_minor END, updated_at = now()
      WHERE id = $1 AND state NOT IN ('succeeded', 'canceled')
        AND (state, stripe_payment_intent_id, last_error_code) IS DISTINCT FROM ($2, $3, $4)`,
    [payment.id, facts.state, facts.intent.id, facts.intent.declineCode],
  )
}

/** Keeps the intent's id as soon as it is known, and by what its buyer will be recognised. */
export async function attachIntent(
  ctx: Pick<Context, 'sql'>,
  paymentId: string,
  intent: Pick<IntentFacts, 'id' | 'clientSecret'>,
): Promise<void> {
  await ctx.sql.rows(
    'payment-attach',
    `UPDATE payment SET stripe_payment_intent_id = $2, client_secret_hash = $3
      WHERE id = $1 AND stripe_payment_intent_id IS NULL`,
    [paymentId, intent.id, intent.clientSecret && Buffer.from(tokenHash(intent.clientSecret))],
  )
}

/** Attempts that Stripe has not finished and nobody has looked at since `before`: the reconciler's list. */
export function unsettledPayments(
  ctx: Pick<Context, 'sql'>,
  before: Date,
  limit: number,
): Promise<PaymentRow[]> {
  return ctx.sql.rows<PaymentRow>(
    'payment-unsettled',
    `SELECT ${COLUMNS} FROM payment
      WHERE method = 'stripe' AND state IN ('created', 'processing', 'requires-action') AND updated_at < $1
      ORDER BY updated_at LIMIT $2`,
    [before, limit],
  )
}

/** Moves a payment to the end of the reconciler's queue. */
export async function markLookedAt(ctx: Pick<Context, 'sql'>, paymentId: string): Promise<void> {
  await ctx.sql.rows('payment-looked-at', 'UPDATE payment SET updated_at = now() WHERE id = $1', [
    paymentId,
  ])
}

/** Nothing will be collected: an order to be paid in cash is cancelled. */
export async function cancelDuePayment(tx: SqlTx, paymentId: string): Promise<void> {
  await tx.rows(
    'payment-cancel-due',
    "UPDATE payment SET state = 'canceled', updated_at = now() WHERE id = $1 AND state = 'due'",
    [paymentId],
  )
}

/** Remembers a webhook's event. @returns false if it had been seen */
export async function noteStripeEvent(
  sql: SqlReader,
  event: { id: string; type: string; objectId: string },
): Promise<boolean> {
  const rows = await sql.rows(
    'stripe-event-note',
    `INSERT INTO stripe_event (id, type, object_id) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO NOTHING RETURNING 1`,
    [event.id, event.type, event.objectId],
  )
  return rows.length > 0
}

/** Which of these events have not been dealt with. */
export async function unnotedEvents(sql: SqlReader, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql.rows<{ id: string }>(
    'stripe-event-unnoted',
    `SELECT id FROM unnest($1::text[]) AS told(id)
      WHERE NOT EXISTS (SELECT 1 FROM stripe_event e WHERE e.id = told.id)`,
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}

function isUuid(text: string | null): text is string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '')
}
