/**
 * Collecting a quote's total, by Stripe or in cash on delivery, and giving it back. A payment is one attempt;
 * its idempotency key makes every call to Stripe for it repeatable.
 */

export type PaymentMethod = 'stripe' | 'cash-on-delivery'

export type PaymentState =
  'created' | 'processing' | 'requires-action' | 'succeeded' | 'failed' | 'canceled' | 'due'

/** A payment as the rules see it. */
export interface PaymentRow {
  id: string
  checkoutId: string
  quoteId: string
  method: PaymentMethod
  state: PaymentState
  amountMinor: number
  currency: string
  capturedMinor: number
  refundedMinor: number
  idempotencyKey: string
  stripePaymentIntentId: string | null
  lastErrorCode: string | null
  createdAt: Date
}

/** What Stripe says about a payment intent, reduced to what the shop acts on. */
export interface IntentFacts {
  id: string
  status: IntentStatus
  /** In Stripe's units, which are the shop's minor units. */
  amountMinor: number
  receivedMinor: number
  currency: string
  clientSecret: string | null
  /** Our payment's id, written into the intent's metadata when it was made. */
  paymentId: string | null
  declineCode: DeclineCode | null
}

export type IntentStatus =
  | 'requires_payment_method'
  | 'requires_confirmation'
  | 'requires_action'
  | 'processing'
  | 'requires_capture'
  | 'canceled'
  | 'succeeded'

/** Why a payment was refused, as far as a buyer can do something about it. */
export const DECLINE_CODES = [
  'card_declined',
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'incorrect_number',
  'processing_error',
  'authentication_failed',
] as const
export type DeclineCode = (typeof DECLINE_CODES)[number]

/** Maps Stripe's error and decline codes to the few a buyer is told. Lost and stolen cards are just "declined". */
export function declineCodeOf(
  code: string | undefined,
  declineCode: string | undefined,
): DeclineCode {
  if (code === 'payment_intent_authentication_failure') return 'authentication_failed'
  const known = [declineCode, code].find((candidate): candidate is DeclineCode =>
    (DECLINE_CODES as readonly string[]).includes(candidate ?? ''),
  )
  return known ?? 'card_declined'
}

/**
 * The state a payment is in once Stripe says `status`. A retry after a decline is the same intent, so a declined
 * payment is merely `created` again.
 */
export function stateOf(status: IntentStatus): Exclude<PaymentState, 'due' | 'failed'> {
  switch (status) {
    case 'requires_payment_method':
    case 'requires_confirmation':
      return 'created'
    case 'requires_action':
      return 'requires-action'
    case 'processing':
    case 'requires_capture':
      return 'processing'
    case 'canceled':
      return 'canceled'
    case 'succeeded':
      return 'succeeded'
  }
}

/** `warning`: the bank only asks, no money is gone. `open`: it is gone until the bank decides. */
export type DisputeState = 'warning' | 'open' | 'won' | 'lost'

/** @param status as Stripe names it; an inquiry that came to nothing stays a warning */
export function disputeStateOf(status: string): DisputeState {
  if (status.startsWith('warning')) return 'warning'
  return status === 'won' || status === 'lost' ? status : 'open'
}

export type RefundState = 'pending' | 'succeeded' | 'failed'

/** @param status as Stripe names it; one that waits for the buyer waits for us, too */
export function refundStateOf(status: string | null): RefundState {
  if (status === 'succeeded') return 'succeeded'
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending'
}
