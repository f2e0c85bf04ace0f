/** Why nothing was charged, as the page is told: reasons without what only the server needs. */
export interface PayProblemView {
  reason:
    | 'invalid'
    | 'malformed'
    | 'totals-changed'
    | 'import-blocked'
    | 'below-minimum'
    | 'cash-refused'
    | 'too-many-attempts'
    | 'out-of-stock'
    | 'coupon-used-up'
    | 'quote-expired'
    | 'payment-unavailable'
    | 'declined'
  /** i18n key of the particular cause, where the market's rules give one. */
  causeKey?: string | undefined
  retryAfterS?: number | undefined
}
