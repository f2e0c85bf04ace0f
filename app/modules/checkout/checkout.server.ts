/**
 * Buying what a cart holds. A loader only reads; the checkout row, the frozen quote and the payment are written when
 * the buyer sends the form.
 */
export {
  forgetCheckoutBuyers,
  forgetCheckoutContact,
  forgetUnfinished,
} from './forget-buyers.server.ts'
export { applyCoupon } from './apply-coupon.server.ts'
export { payCheckout, updateCheckout } from './pay-checkout.server.ts'
export type { PayRefusal } from './pay-checkout.server.ts'
export { readCheckout, readQuotableCart } from './read-checkout.server.ts'
export type { Visitor } from './read-checkout.server.ts'
export { expireCheckouts, reconcilePayments, reconcileWithStripe } from './reconcile.server.ts'
export { settlePayment, settleReturn } from './settle-payment.server.ts'
export type { Settlement } from './settle-payment.server.ts'
export { followStripe } from './stripe-news.server.ts'
export { startPayment } from './start-payment.server.ts'
export type { PaymentRefusal, StartedPayment } from './start-payment.server.ts'
