import { releaseReservations, reserve } from '#app/modules/inventory/inventory.server.ts'
import { createPayment, type PaymentRow } from '#app/modules/payment/payment.server.ts'
import { claimCoupon } from '#app/modules/promotions/promotions.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { storeQuote } from './freeze-quote.server.ts'
import { completeSale } from './sale.server.ts'
import { type CheckoutRow, moveCheckout, saleOf, type StoredQuote } from './stored-quote.server.ts'

/** How long units are held for someone who is paying. */
export const RESERVATION_MS = 10 * 60_000

export type ClaimRefusal =
  { reason: 'out-of-stock'; variantIds: string[] } | { reason: 'coupon-used-up' }

/**
 * Begins to pay a quote of a locked checkout that holds nothing: claims units and coupon, all or nothing, and writes
 * the attempt; cash on delivery is an order at once. A refusal leaves no trace.
 * @param quote stored here, with the attempt, if it is not yet
 */
export async function beginAttempt(
  tx: SqlTx,
  ctx: Pick<Context, 'clock'>,
  sale: { checkout: CheckoutRow; quote: StoredQuote; isStored: boolean },
): Promise<Result<PaymentRow, ClaimRefusal>> {
  const { checkout, quote, isStored } = sale
  const method = checkout.paymentMethod
  if (!method) throw new Error(`checkout ${checkout.id} has no way to pay`)
  const refusal = await claim(tx, ctx, quote)
  if (refusal) return refused(refusal)
  const [payment] = await Promise.all([
    createPayment(tx, {
      checkoutId: checkout.id,
      quoteId: quote.id,
      method,
      amountMinor: quote.totals.totalMinor,
      currency: quote.totals.currency,
      attempt: checkout.attempt + 1,
    }),
    isStored ? null : storeQuote(tx, quote),
    moveCheckout(tx, checkout.id, { state: 'paying', now: ctx.clock.now(), isAttempt: true }),
  ])
  if (method === 'cash-on-delivery') await completeSale(tx, ctx, { checkout, payment, quote })
  return ok(payment)
}

async function claim(
  tx: SqlTx,
  ctx: Pick<Context, 'clock'>,
  quote: StoredQuote,
): Promise<ClaimRefusal | null> {
  const { checkoutId } = quote
  const { holds, couponCode } = saleOf(quote)
  const now = ctx.clock.now()
  const expiresAt = new Date(now.getTime() + RESERVATION_MS)
  const variantIds = await reserve(tx, checkoutId, holds, expiresAt)
  if (variantIds.length > 0) return { reason: 'out-of-stock', variantIds }
  if (!couponCode || (await claimCoupon(tx, { checkoutId, code: couponCode, now }))) return null
  await releaseReservations(tx, checkoutId)
  return { reason: 'coupon-used-up' }
}
