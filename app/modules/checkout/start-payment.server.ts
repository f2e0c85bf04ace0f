import { reserve } from '#app/modules/inventory/inventory.server.ts'
import { orderOfCheckout, orderPath } from '#app/modules/orders/orders.server.ts'
import type { PaymentMethod } from '#app/modules/payment/payment.ts'
import {
  attachIntent,
  cancelIntent,
  createPayment,
  latestPayment,
  openIntent,
  type PaymentRow,
} from '#app/modules/payment/payment.server.ts'
import { claimCoupon } from '#app/modules/promotions/promotions.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { paymentPageUrl } from './payment-page.server.ts'
import {
  lockCheckout,
  readQuote,
  releaseClaims,
  saleOf,
  type StoredQuote,
} from './stored-quote.server.ts'
import { completeSale, settlePayment } from './settle-payment.server.ts'

/** How long units are held for someone who is paying. */
export const RESERVATION_MS = 10 * 60_000

export type StartedPayment =
  | { kind: 'order'; orderPath: string }
  | { kind: 'redirect'; url: string }
  | { kind: 'element'; clientSecret: string; publishableKey: string; returnUrl: string }

export type PaymentRefusal =
  | { reason: 'out-of-stock'; variantIds: string[] }
  | { reason: 'coupon-used-up' }
  | { reason: 'quote-expired' }
  | { reason: 'payment-unavailable' }
  | { reason: 'already-paid'; orderPath: string }

type PayContext = Pick<Context, 'db' | 'clock' | 'stripe' | 'env' | 'log'>
type Attempt = Result<PaymentRow, PaymentRefusal>

/** Undoes the transaction of an attempt that was refused half-way. */
class Refused extends Error {
  readonly refusal: PaymentRefusal
  constructor(refusal: PaymentRefusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

/**
 * Takes a checkout from a frozen quote to the point where the buyer pays: holds the units, claims the coupon, writes
 * the attempt, then opens the intent at Stripe. Pressing twice, or again after a lost answer, finds the same attempt;
 * a changed quote cancels the old intent first, so that two can never be paid. Cash on delivery places the order at once.
 */
export async function startPayment(
  ctx: PayContext,
  input: { checkoutId: string; quoteId: string; returnUrl: string },
): Promise<Result<StartedPayment, PaymentRefusal>> {
  const earlier = await setAside(ctx, input)
  if (!earlier.ok) return earlier
  const attempt = earlier.value ? ok(earlier.value) : await newAttempt(ctx, input)
  if (!attempt.ok) return attempt
  const payment = attempt.value
  if (payment.method === 'cash-on-delivery') return finished(ctx, input.checkoutId)
  try {
    const intent = await openIntent(ctx, payment, { description: `Pasarela ${payment.checkoutId}` })
    await attachIntent(ctx, payment.id, intent.id)
    if (intent.status === 'succeeded') {
      await settlePayment(ctx, intent.id)
      return finished(ctx, input.checkoutId)
    }
    if (!intent.clientSecret) throw new Error(`intent ${intent.id} has no client secret`)
    const page = paymentPageUrl(ctx.env, intent, input.returnUrl)
    return ok(
      page
        ? { kind: 'redirect', url: page }
        : {
            kind: 'element',
            clientSecret: intent.clientSecret,
            publishableKey: ctx.env.STRIPE_PUBLISHABLE_KEY,
            returnUrl: input.returnUrl,
          },
    )
  } catch (error) {
    // The attempt and its key stay: pressing again asks Stripe for the same intent.
    ctx.log.warn({ err: error, payment: payment.id }, 'Stripe did not open the payment')
    return refused({ reason: 'payment-unavailable' })
  }
}

async function finished(
  ctx: PayContext,
  checkoutId: string,
): Promise<Result<StartedPayment, PaymentRefusal>> {
  const order = await orderOfCheckout(ctx, checkoutId)
  return order
    ? ok({ kind: 'order', orderPath: orderPath(ctx, order) })
    : refused({ reason: 'payment-unavailable' })
}

/** A live attempt for the same quote is used again; one for another quote is cancelled at Stripe first. */
async function setAside(
  ctx: PayContext,
  { checkoutId, quoteId }: { checkoutId: string; quoteId: string },
): Promise<Result<PaymentRow | null, PaymentRefusal>> {
  const order = await orderOfCheckout(ctx, checkoutId)
  if (order) return refused({ reason: 'already-paid', orderPath: orderPath(ctx, order) })
  const earlier = await latestPayment(ctx.db, checkoutId)
  if (!earlier || earlier.state === 'canceled' || earlier.state === 'failed') return ok(null)
  if (earlier.quoteId === quoteId && (await isHeld(ctx, checkoutId))) return ok(earlier)
  if (!earlier.stripePaymentIntentId) {
    // Perhaps Stripe has it and we died before noting so: the same key finds or makes it, and it can be cancelled.
    try {
      const intent = await openIntent(ctx, earlier, { description: `Pasarela ${checkoutId}` })
      await attachIntent(ctx, earlier.id, intent.id)
      earlier.stripePaymentIntentId = intent.id
    } catch (error) {
      ctx.log.warn({ err: error, payment: earlier.id }, 'Stripe did not answer about an attempt')
      return refused({ reason: 'payment-unavailable' })
    }
  }
  const intentId = earlier.stripePaymentIntentId
  await cancelIntent(ctx, intentId)
  const outcome = await settlePayment(ctx, intentId)
  if (outcome.kind === 'order') {
    return refused({ reason: 'already-paid', orderPath: outcome.orderPath })
  }
  return outcome.kind === 'canceled' ? ok(null) : refused({ reason: 'payment-unavailable' })
}

async function isHeld(ctx: PayContext, checkoutId: string): Promise<boolean> {
  const active = await ctx.db.$queryRaw<{ held: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM reservation WHERE checkout_id = ${checkoutId}::uuid
                      AND state = 'active' AND expires_at > ${ctx.clock.now()}) AS held`
  return active[0]?.held ?? false
}

async function newAttempt(
  ctx: PayContext,
  { checkoutId, quoteId }: { checkoutId: string; quoteId: string },
): Promise<Attempt> {
  try {
    return await ctx.db.$transaction(async (tx) => {
      const checkout = await lockCheckout(tx, checkoutId)
      // Pressed twice at once: the first to get the lock has made the attempt, the others use it.
      const live = await latestPayment(tx, checkoutId)
      if (live && live.state !== 'canceled' && live.state !== 'failed') {
        return live.quoteId === quoteId ? ok(live) : refused({ reason: 'payment-unavailable' })
      }
      const quote = await readQuote(tx, quoteId)
      if (!quote || quote.checkoutId !== checkoutId || quote.expiresAt <= ctx.clock.now()) {
        throw new Refused({ reason: 'quote-expired' })
      }
      if (checkout.state !== 'open' && checkout.state !== 'paying') {
        throw new Refused({ reason: 'quote-expired' })
      }
      await releaseClaims(tx, checkoutId)
      await claim(tx, ctx, checkoutId, quote)
      const method = checkout.paymentMethod as PaymentMethod
      const payment = await createPayment(tx, {
        checkoutId,
        quoteId,
        method,
        amountMinor: quote.totals.totalMinor,
        currency: quote.totals.currency,
        attempt: checkout.attempt + 1,
      })
      await tx.checkout.update({
        where: { id: checkoutId },
        data: { state: 'paying', attempt: { increment: 1 }, updatedAt: ctx.clock.now() },
      })
      if (method === 'cash-on-delivery') {
        await completeSale(tx, ctx, { checkout, payment, quote })
      }
      return ok(payment)
    })
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal)
    throw error
  }
}

/** Units and coupon, all or nothing. */
async function claim(
  tx: Tx,
  ctx: PayContext,
  checkoutId: string,
  quote: StoredQuote,
): Promise<void> {
  const { holds, couponCode } = saleOf(quote)
  const now = ctx.clock.now()
  if (!(await reserve(tx, checkoutId, holds, new Date(now.getTime() + RESERVATION_MS)))) {
    const gone = await tx.$queryRaw<{ variantId: string }[]>`
      SELECT w.variant_id AS "variantId"
        FROM unnest(${holds.map((h) => h.variantId)}::uuid[], ${holds.map((h) => h.warehouseId)}::uuid[])
             AS w(variant_id, warehouse_id)
       WHERE NOT EXISTS (SELECT 1 FROM reservation r WHERE r.checkout_id = ${checkoutId}::uuid AND r.state = 'active'
                            AND r.variant_id = w.variant_id AND r.warehouse_id = w.warehouse_id)`
    throw new Refused({
      reason: 'out-of-stock',
      variantIds: gone.map(({ variantId }) => variantId),
    })
  }
  if (couponCode && !(await claimCoupon(tx, { checkoutId, code: couponCode, now }))) {
    throw new Refused({ reason: 'coupon-used-up' })
  }
}
