import { orderPath } from '#app/modules/orders/orders.server.ts'
import { type DeclineCode, type IntentFacts, stateOf } from '#app/modules/payment/payment.ts'
import {
  findPaymentOfIntent,
  lockPayment,
  type PaymentRow,
  readIntent,
  recordIntent,
} from '#app/modules/payment/payment.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { isSameSecret, tokenHash } from '#app/platform/secret.server.ts'
import { completeSale, refundUnplaced, takeUnits } from './sale.server.ts'
import { lockCheckout, readQuote, releaseClaims } from './stored-quote.server.ts'

type SettleContext = Pick<Context, 'sql' | 'clock' | 'stripe' | 'env'>

/** What became of a payment, for the page that waits for it. */
export type Settlement =
  | { kind: 'order'; orderPath: string }
  | { kind: 'refunded'; checkoutId: string }
  /** For the buyer, who must confirm it, or else for the bank. */
  | { kind: 'waiting'; isOnBuyer: boolean }
  | { kind: 'declined'; declineCode: DeclineCode | null }
  | { kind: 'canceled' }
  | { kind: 'unknown' }

/**
 * Makes our books say what Stripe says: the one function behind the webhook, the return page, the reconciler and a
 * person's button. Reads the intent afresh, so old, doubled and reordered news all end the same; what is captured in
 * our books is final, and Stripe is not asked again.
 * @throws Stripe errors when Stripe cannot be read
 */
export async function settlePayment(ctx: SettleContext, intentId: string): Promise<Settlement> {
  const final = await readFinal(ctx, intentId)
  return final ? final.settlement : (await settleFresh(ctx, intentId)).settlement
}

/**
 * The buyer comes back from paying. Only who holds the intent's secret is told what became of it: the answer holds
 * the way to an order.
 */
export async function settleReturn(
  ctx: SettleContext,
  input: { intentId: string; clientSecret: string },
): Promise<Settlement> {
  const final = await readFinal(ctx, input.intentId)
  if (final?.secretHash) {
    const isTheirs = final.secretHash.equals(tokenHash(input.clientSecret))
    return isTheirs ? final.settlement : { kind: 'unknown' }
  }
  const { clientSecret, settlement } = await settleFresh(ctx, input.intentId, input.clientSecret)
  const isTheirs = clientSecret && isSameSecret(input.clientSecret, clientSecret)
  return isTheirs ? settlement : { kind: 'unknown' }
}

interface Fresh {
  clientSecret: string | null
  settlement: Settlement
}

/** Webhook and return page come at the same moment: in one process the second waits for what the first finds. */
const underWay = new Map<string, Promise<Fresh>>()

/** @param onlyWith where given, an intent with another secret is read but not acted on */
async function settleFresh(
  ctx: SettleContext,
  intentId: string,
  onlyWith?: string,
): Promise<Fresh> {
  const other = await underWay.get(intentId)?.catch(() => null)
  // What it found may be older than this question unless it is final.
  if (other?.settlement.kind === 'order' || other?.settlement.kind === 'refunded') return other
  const fresh = readIntent(ctx, intentId).then(async (intent): Promise<Fresh> => {
    const { clientSecret } = intent
    const isMeant = onlyWith === undefined || isSameSecret(onlyWith, clientSecret ?? '')
    return {
      clientSecret,
      settlement: isMeant ? await settleIntent(ctx, intent) : { kind: 'unknown' },
    }
  })
  underWay.set(intentId, fresh)
  try {
    return await fresh
  } finally {
    if (underWay.get(intentId) === fresh) underWay.delete(intentId)
  }
}

interface Final {
  secretHash: Buffer | null
  settlement: Settlement
}

/** What became of a captured payment; null while it is not, or unknown. */
async function readFinal(
  ctx: Pick<Context, 'sql' | 'env'>,
  intentId: string,
): Promise<Final | null> {
  const [row] = await ctx.sql.rows<{
    checkoutId: string
    secretHash: Buffer | null
    order: { id: string; number: string; market: string; language: string } | null
  }>(
    'checkout-final',
    `SELECT p.checkout_id AS "checkoutId", p.client_secret_hash AS "secretHash",
            CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'number', o.number, 'market', o.market,
                                                               'language', o.language) END AS order
       FROM payment p LEFT JOIN orders o ON o.payment_id = p.id
      WHERE p.stripe_payment_intent_id = $1 AND p.captured_minor > 0`,
    [intentId],
  )
  if (!row) return null
  const { checkoutId, secretHash, order } = row
  return {
    secretHash,
    settlement: order
      ? { kind: 'order', orderPath: orderPath(ctx, order) }
      : { kind: 'refunded', checkoutId },
  }
}

async function settleIntent(ctx: SettleContext, intent: IntentFacts): Promise<Settlement> {
  const payment = await findPaymentOfIntent(ctx.sql, intent)
  if (!payment) return { kind: 'unknown' }
  switch (intent.status) {
    case 'succeeded':
      return settleSucceeded(ctx, payment, intent)
    case 'canceled':
      await settleCanceled(ctx, payment, intent)
      return { kind: 'canceled' }
    case 'requires_payment_method':
    case 'requires_confirmation':
      await recordIntent(ctx.sql, payment, { state: stateOf(intent.status), intent })
      return { kind: 'declined', declineCode: intent.declineCode }
    case 'requires_action':
    case 'processing':
    case 'requires_capture':
      await recordIntent(ctx.sql, payment, { state: stateOf(intent.status), intent })
      return { kind: 'waiting', isOnBuyer: intent.status === 'requires_action' }
  }
}

/** A charge becomes exactly one order or one full refund, in one transaction, whoever comes first. */
async function settleSucceeded(
  ctx: SettleContext,
  found: PaymentRow,
  intent: IntentFacts,
): Promise<Settlement> {
  const settled = await ctx.sql.transaction(async (tx): Promise<Settlement | null> => {
    const [payment, checkout, quote] = await Promise.all([
      lockPayment(tx, found.id),
      lockCheckout(tx, found.checkoutId),
      readQuote(tx, found.quoteId),
    ])
    if (!payment) throw new Error(`payment ${found.id} is gone`)
    if (payment.capturedMinor > 0) return null
    if (intent.amountMinor !== payment.amountMinor || intent.currency !== payment.currency) {
      throw new Error(
        `intent ${intent.id} is ${intent.amountMinor} ${intent.currency}, payment ${payment.id} is ` +
          `${payment.amountMinor} ${payment.currency}`,
      )
    }
    if (!quote) throw new Error(`payment ${payment.id} has no quote`)
    const [isSold] = await Promise.all([
      checkout.state !== 'completed' && takeUnits(tx, ctx, checkout.id, quote),
      recordIntent(tx, payment, { state: 'succeeded', intent }),
    ])
    if (isSold) {
      const order = await completeSale(tx, ctx, { checkout, payment, quote })
      return { kind: 'order', orderPath: orderPath(ctx, order) }
    }
    await refundUnplaced(tx, ctx, checkout, payment)
    return { kind: 'refunded', checkoutId: checkout.id }
  })
  const settlement = settled ?? (await readFinal(ctx, intent.id))?.settlement
  if (!settlement) throw new Error(`payment ${found.id} is captured for another intent`)
  return settlement
}

/** The attempt is over: what it held goes back on sale; the checkout may be paid by another attempt. */
async function settleCanceled(
  ctx: SettleContext,
  found: PaymentRow,
  intent: IntentFacts,
): Promise<void> {
  await ctx.sql.transaction(async (tx) => {
    const [payment, checkout] = await Promise.all([
      lockPayment(tx, found.id),
      lockCheckout(tx, found.checkoutId),
    ])
    if (!payment || payment.state === 'canceled') return
    await recordIntent(tx, payment, { state: 'canceled', intent })
    if (checkout.state === 'paying') await releaseClaims(tx, checkout.id)
  })
}
