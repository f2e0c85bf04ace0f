import { removeBought } from '#app/modules/cart/cart.server.ts'
import { commitReservations, reserve } from '#app/modules/inventory/inventory.server.ts'
import { postTransaction } from '#app/modules/ledger/ledger.server.ts'
import { insertOrder, orderOfCheckout, orderPath } from '#app/modules/orders/orders.server.ts'
import { type DeclineCode, type IntentFacts, stateOf } from '#app/modules/payment/payment.ts'
import {
  findPaymentOfIntent,
  lockPayment,
  type PaymentRow,
  readIntent,
  recordIntent,
  requestRefund,
} from '#app/modules/payment/payment.server.ts'
import { claimCoupon } from '#app/modules/promotions/promotions.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import { isSameSecret } from '#app/platform/secret.server.ts'
import {
  type CheckoutRow,
  lockCheckout,
  readQuote,
  releaseClaims,
  saleOf,
  type StoredQuote,
} from './stored-quote.server.ts'

type SettleContext = Pick<Context, 'db' | 'clock' | 'stripe' | 'env' | 'log'>

/** What became of a payment, for the page that waits for it. */
export type Settlement =
  | { kind: 'order'; orderPath: string }
  | { kind: 'refunded'; checkoutId: string }
  | { kind: 'waiting' }
  | { kind: 'declined'; declineCode: DeclineCode | null }
  | { kind: 'canceled' }
  | { kind: 'unknown' }

/**
 * Makes our books say what Stripe says: the one function behind the webhook, the return page, the reconciler and a
 * person's button. Reads the intent afresh, so old, doubled and reordered news all end the same.
 * @throws Stripe errors when Stripe cannot be read
 */
export async function settlePayment(ctx: SettleContext, intentId: string): Promise<Settlement> {
  return settleIntent(ctx, await readIntent(ctx, intentId))
}

/**
 * The buyer comes back from paying. Only who holds the intent's secret is told what became of it: the answer holds
 * the way to an order.
 */
export async function settleReturn(
  ctx: SettleContext,
  input: { intentId: string; clientSecret: string },
): Promise<Settlement> {
  const intent = await readIntent(ctx, input.intentId)
  const isTheirs = intent.clientSecret && isSameSecret(input.clientSecret, intent.clientSecret)
  return isTheirs ? settleIntent(ctx, intent) : { kind: 'unknown' }
}

async function settleIntent(ctx: SettleContext, intent: IntentFacts): Promise<Settlement> {
  const payment = await findPaymentOfIntent(ctx.db, intent)
  if (!payment) return { kind: 'unknown' }
  switch (intent.status) {
    case 'succeeded':
      return settleSucceeded(ctx, payment.id, intent)
    case 'canceled':
      await settleCanceled(ctx, payment.id, intent)
      return { kind: 'canceled' }
    case 'requires_payment_method':
    case 'requires_confirmation':
      await ctx.db.$transaction((tx) =>
        recordIntent(tx, payment, { state: stateOf(intent.status), intent }),
      )
      return { kind: 'declined', declineCode: intent.declineCode }
    case 'requires_action':
    case 'processing':
    case 'requires_capture':
      await ctx.db.$transaction((tx) =>
        recordIntent(tx, payment, { state: stateOf(intent.status), intent }),
      )
      return { kind: 'waiting' }
  }
}

/** A charge becomes exactly one order or one full refund, in one transaction, whoever comes first. */
async function settleSucceeded(
  ctx: SettleContext,
  paymentId: string,
  intent: IntentFacts,
): Promise<Settlement> {
  const checkoutId = await ctx.db.$transaction(async (tx) => {
    const payment = await lockPayment(tx, paymentId)
    if (!payment) throw new Error(`payment ${paymentId} is gone`)
    if (payment.capturedMinor > 0) return payment.checkoutId
    if (intent.amountMinor !== payment.amountMinor || intent.currency !== payment.currency) {
      throw new Error(
        `intent ${intent.id} is ${intent.amountMinor} ${intent.currency}, payment ${payment.id} is ` +
          `${payment.amountMinor} ${payment.currency}`,
      )
    }
    const checkout = await lockCheckout(tx, payment.checkoutId)
    const quote = await readQuote(tx, payment.quoteId)
    if (!quote) throw new Error(`payment ${payment.id} has no quote`)
    await recordIntent(tx, payment, { state: 'succeeded', intent })
    const isSold = checkout.state !== 'completed' && (await takeUnits(tx, ctx, checkout.id, quote))
    if (isSold) await completeSale(tx, ctx, { checkout, payment, quote })
    else await refundUnplaced(tx, checkout, payment)
    return payment.checkoutId
  })
  const order = await orderOfCheckout(ctx, checkoutId)
  const isThisPayment = order !== null && order.paymentId === paymentId
  return isThisPayment
    ? { kind: 'order', orderPath: orderPath(ctx, order) }
    : { kind: 'refunded', checkoutId }
}

/** The units held for the checkout, or, where a late payer's hold has lapsed, the same units if they are still free. */
async function takeUnits(
  tx: Tx,
  ctx: SettleContext,
  checkoutId: string,
  quote: StoredQuote,
): Promise<boolean> {
  const { holds, couponCode } = saleOf(quote)
  const shelves = new Set(holds.map(({ variantId, warehouseId }) => `${variantId}/${warehouseId}`))
  const committed = await commitReservations(tx, checkoutId)
  if (committed === shelves.size) return true
  // A checkout's holds lapse together; some without the others would be a bug that must not sell anything.
  if (committed > 0) throw new Error(`checkout ${checkoutId} held only ${committed} of its shelves`)
  await tx.$executeRaw`SAVEPOINT late_payer`
  const now = ctx.clock.now()
  const isFree =
    (await reserve(tx, checkoutId, holds, now)) &&
    (!couponCode || (await claimCoupon(tx, { checkoutId, code: couponCode, now })))
  if (isFree) await commitReservations(tx, checkoutId)
  else await tx.$executeRaw`ROLLBACK TO SAVEPOINT late_payer`
  return isFree
}

/** Writes the order of a checkout whose units have been taken (or are held, for cash on delivery). */
export async function completeSale(
  tx: Tx,
  ctx: Pick<Context, 'clock'>,
  sale: { checkout: CheckoutRow; payment: PaymentRow; quote: StoredQuote },
): Promise<void> {
  const { checkout, payment, quote } = sale
  if (payment.method === 'cash-on-delivery') await commitReservations(tx, checkout.id)
  await insertOrder(tx, {
    ...quote.totals,
    checkoutId: checkout.id,
    paymentId: payment.id,
    userId: checkout.userId,
    market: checkout.market,
    language: checkout.language,
    email: quote.email,
    address: quote.address,
    paymentMethod: payment.method,
    breakdown: quote.breakdown,
  })
  await removeBought(tx, checkout.cartId, quote.breakdown.lines)
  await tx.checkout.update({
    where: { id: checkout.id },
    data: { state: 'completed', updatedAt: ctx.clock.now() },
  })
}

/** Captured, but there is nothing left to sell (or it was paid twice over): all of it goes back, and the buyer is told. */
async function refundUnplaced(tx: Tx, checkout: CheckoutRow, payment: PaymentRow): Promise<void> {
  const { currency, amountMinor } = payment
  await postTransaction(tx, {
    kind: 'unplaced-charge',
    reference: payment.id,
    entries: [
      { account: 'stripe', currency, amountMinor },
      { account: 'unplaced-charges', currency, amountMinor: -amountMinor },
    ],
  })
  await postTransaction(tx, {
    kind: 'refund',
    reference: `unplaced:${payment.id}`,
    entries: [
      { account: 'unplaced-charges', currency, amountMinor },
      { account: 'stripe', currency, amountMinor: -amountMinor },
    ],
  })
  const refundId = await requestRefund(tx, {
    paymentId: payment.id,
    amountMinor,
    reason: 'sold-out',
    key: `unplaced:${payment.id}`,
  })
  if (!refundId) throw new Error(`payment ${payment.id} cannot be refunded in full`)
  if (checkout.state !== 'completed') {
    await releaseClaims(tx, checkout.id)
    await tx.checkout.update({ where: { id: checkout.id }, data: { state: 'refunded' } })
  }
  await emit(tx, 'payment.refunded-without-order', {
    checkoutId: checkout.id,
    paymentId: payment.id,
  })
}

/** The attempt is over: what it held goes back on sale; the checkout may be paid by another attempt. */
async function settleCanceled(
  ctx: SettleContext,
  paymentId: string,
  intent: IntentFacts,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const payment = await lockPayment(tx, paymentId)
    if (!payment || payment.state === 'canceled') return
    await recordIntent(tx, payment, { state: 'canceled', intent })
    const checkout = await lockCheckout(tx, payment.checkoutId)
    if (checkout.state === 'paying') await releaseClaims(tx, checkout.id)
  })
}
