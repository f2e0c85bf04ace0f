import { removeBought } from '#app/modules/cart/cart.server.ts'
import { commitReservations, reserve } from '#app/modules/inventory/inventory.server.ts'
import { postTransaction } from '#app/modules/ledger/ledger.server.ts'
import { insertOrder } from '#app/modules/orders/orders.server.ts'
import { type PaymentRow, requestRefund } from '#app/modules/payment/payment.server.ts'
import { claimCoupon } from '#app/modules/promotions/promotions.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'
import {
  type CheckoutRow,
  moveCheckout,
  releaseClaims,
  saleOf,
  type StoredQuote,
} from './stored-quote.server.ts'

/** The units held for the checkout, or, where a late payer's hold has lapsed, the same units if they are still free. */
export async function takeUnits(
  tx: SqlTx,
  ctx: Pick<Context, 'clock'>,
  checkoutId: string,
  quote: StoredQuote,
): Promise<boolean> {
  const { holds, couponCode } = saleOf(quote)
  const shelves = new Set(holds.map(({ variantId, warehouseId }) => `${variantId}/${warehouseId}`))
  const committed = await commitReservations(tx, checkoutId)
  if (committed === shelves.size) return true
  // A checkout's holds lapse together; some without the others would be a bug that must not sell anything.
  if (committed > 0) throw new Error(`checkout ${checkoutId} held only ${committed} of its shelves`)
  const now = ctx.clock.now()
  const lacking = await reserve(tx, checkoutId, holds, now)
  if (lacking.length > 0) return false
  if (couponCode && !(await claimCoupon(tx, { checkoutId, code: couponCode, now }))) {
    await releaseClaims(tx, checkoutId)
    return false
  }
  await commitReservations(tx, checkoutId)
  return true
}

/**
 * Writes the order of a checkout whose units have been taken (or are held, for cash on delivery).
 * @returns what the way to the order is made of
 */
export async function completeSale(
  tx: SqlTx,
  ctx: Pick<Context, 'clock'>,
  sale: { checkout: CheckoutRow; payment: PaymentRow; quote: StoredQuote },
): Promise<{ id: string; number: string; market: string; language: string }> {
  const { checkout, payment, quote } = sale
  const { market, language } = checkout
  const [order] = await Promise.all([
    insertOrder(tx, {
      ...quote.totals,
      checkoutId: checkout.id,
      paymentId: payment.id,
      userId: checkout.userId,
      market,
      language,
      email: quote.email,
      address: quote.address,
      paymentMethod: payment.method,
      breakdown: quote.breakdown,
    }),
    payment.method === 'cash-on-delivery' && commitReservations(tx, checkout.id),
    removeBought(tx, checkout.cartId, quote.breakdown.lines),
    moveCheckout(tx, checkout.id, { state: 'completed', now: ctx.clock.now() }),
  ])
  return { ...order, market, language }
}

/** Captured, but there is nothing left to sell (or it was paid twice over): all of it goes back, and the buyer is told. */
export async function refundUnplaced(
  tx: SqlTx,
  ctx: Pick<Context, 'clock'>,
  checkout: CheckoutRow,
  payment: PaymentRow,
): Promise<void> {
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
    await moveCheckout(tx, checkout.id, { state: 'refunded', now: ctx.clock.now() })
  }
  await emit(tx, 'payment.refunded-without-order', {
    checkoutId: checkout.id,
    paymentId: payment.id,
  })
}
