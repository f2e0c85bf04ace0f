/**
 * The way from a cart to a payment: contact, address, delivery, a quote frozen for half an hour. What is shown is
 * what is stored and charged: no field of a form carries a price that anything is computed from.
 */
export { carryOver, checkDetails, placeOf, readCheckoutForm, typedErrors } from './checkout-form.ts'
export type {
  CheckoutDetails,
  CheckoutDraft,
  CheckoutErrors,
  CheckoutField,
  CheckoutForm,
} from './checkout-form.ts'
export { QUOTE_TTL_MS, quoteCart, shownTotal } from './quote.ts'
export type { Quote, QuoteRequest } from './quote.ts'
export { toQuoteView } from './quote-view.ts'
export type { ParcelView, QuoteView } from './quote-view.ts'
export { checkoutState, orderWording } from './checkout-state.ts'
export type { CheckoutState, OrderWording } from './checkout-state.ts'
export type { PayProblemView } from './pay-problem.ts'
