import { orderOfCheckout, orderPath } from '#app/modules/orders/orders.server.ts'
import {
  attachIntent,
  cancelIntent,
  latestPayment,
  openIntent,
  type PaymentRow,
} from '#app/modules/payment/payment.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { beginAttempt, type ClaimRefusal } from './attempt.server.ts'
import { paymentPageUrl } from './payment-page.server.ts'
import { lockCheckout, readQuote, releaseClaims } from './stored-quote.server.ts'
import { settlePayment } from './settle-payment.server.ts'

export type StartedPayment =
  | { kind: 'order'; orderPath: string }
  | { kind: 'redirect'; url: string }
  | { kind: 'element'; clientSecret: string; publishableKey: string; returnUrl: string }

export type PaymentRefusal =
  | ClaimRefusal
  | { reason: 'quote-expired' }
  | { reason: 'payment-unavailable' }
  | { reason: 'already-paid'; orderPath: string }

type PayContext = Pick<Context, 'sql' | 'clock' | 'stripe' | 'env' | 'log'>
type Started = Result<StartedPayment, PaymentRefusal>

/**
 * Takes a checkout from a frozen quote to the point where the buyer pays: holds the units, claims the coupon, writes
 * the attempt, then opens the intent at Stripe. Pressing twice, or again after a lost answer, finds the same attempt;
 * a changed quote cancels the old intent first, so that two can never be paid. Cash on delivery places the order at once.
 */
export async function startPayment(
  ctx: PayContext,
  input: { checkoutId: string; quoteId: string; returnUrl: string },
): Promise<Started> {
  const earlier = await setAside(ctx, input)
  if (!earlier.ok) return earlier
  const attempt = earlier.value ? ok(earlier.value) : await newAttempt(ctx, input)
  if (!attempt.ok) return attempt
  return openPayment(ctx, attempt.value, input.returnUrl)
}

/** Opens the intent of an attempt that is written: what the buyer does next. */
export async function openPayment(
  ctx: PayContext,
  payment: PaymentRow,
  returnUrl: string,
): Promise<Started> {
  if (payment.method === 'cash-on-delivery') return finished(ctx, payment.checkoutId)
  try {
    const intent = await openIntent(ctx, payment, { description: `Pasarela ${payment.checkoutId}` })
    await attachIntent(ctx, payment.id, intent)
    if (intent.status === 'succeeded') {
      await settlePayment(ctx, intent.id)
      return finished(ctx, payment.checkoutId)
    }
    if (!intent.clientSecret) throw new Error(`intent ${intent.id} has no client secret`)
    const page = paymentPageUrl(ctx.env, intent, returnUrl)
    return ok(
      page
        ? { kind: 'redirect', url: page }
        : {
            kind: 'element',
            clientSecret: intent.clientSecret,
            publishableKey: ctx.env.STRIPE_PUBLISHABLE_KEY,
            returnUrl,
          },
    )
  } catch (error) {
    // The attempt and its key stay: pressing again asks Stripe for the same intent.
    ctx.log.warn({ err: error, payment: payment.id }, 'Stripe did not open the payment')
    return refused({ reason: 'payment-unavailable' })
  }
}

async function finished(ctx: PayContext, checkoutId: string): Promise<Started> {
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
  const [order, earlier] = await Promise.all([
    orderOfCheckout(ctx, checkoutId),
    latestPayment(ctx.sql, checkoutId),
  ])
  if (order) return refused({ reason: 'already-paid', orderPath: orderPath(ctx, order) })
  if (!earlier || earlier.state === 'canceled' || earlier.state === 'failed') return ok(null)
  if (earlier.quoteId === quoteId && (await isHeld(ctx, checkoutId))) return ok(earlier)
  if (!earlier.stripePaymentIntentId) {
    // Perhaps Stripe has it and we died before noting so: the same key finds or makes it, and it can be cancelled.
    try {
      const intent = await openIntent(ctx, earlier, { description: `Pasarela ${checkoutId}` })
      await attachIntent(ctx, earlier.id, intent)
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
  const [row] = await ctx.sql.rows<{ held: boolean }>(
    'checkout-is-held',
    `SELECT EXISTS (SELECT 1 FROM reservation
                     WHERE checkout_id = $1 AND state = 'active' AND expires_at > $2) AS held`,
    [checkoutId, ctx.clock.now()],
  )
  return row?.held ?? false
}

async function newAttempt(
  ctx: PayContext,
  { checkoutId, quoteId }: { checkoutId: string; quoteId: string },
): Promise<Result<PaymentRow, PaymentRefusal>> {
  return ctx.sql.transaction(async (tx) => {
    // Pressed twice at once: the first to get the lock has made the attempt, the others use it.
    const [checkout, live, quote] = await Promise.all([
      lockCheckout(tx, checkoutId),
      latestPayment(tx, checkoutId),
      readQuote(tx, quoteId),
    ])
    if (live && live.state !== 'canceled' && live.state !== 'failed') {
      return live.quoteId === quoteId ? ok(live) : refused({ reason: 'payment-unavailable' })
    }
    if (!quote || quote.checkoutId !== checkoutId || quote.expiresAt <= ctx.clock.now()) {
      return refused({ reason: 'quote-expired' })
    }
    if (checkout.state !== 'open' && checkout.state !== 'paying') {
      return refused({ reason: 'quote-expired' })
    }
    await releaseClaims(tx, checkoutId)
    return beginAttempt(tx, ctx, { checkout, quote, isStored: true })
  })
}
