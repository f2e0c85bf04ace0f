import type Stripe from 'stripe'
import type { CardBehaviour } from './test-cards.ts'

/** A Stripe object as it is kept: every reference is an id, expanding happens on the way out. */
type Flat<T, References extends keyof T> = Omit<T, References> & {
  [Key in References]: string | null
}

export type CustomerRecord = Omit<Stripe.Customer, 'discount' | 'default_source'> & {
  discount: null
  default_source: null
}
export type PaymentMethodRecord = Flat<Stripe.PaymentMethod, 'customer'>
export type PaymentIntentRecord = Flat<
  Stripe.PaymentIntent,
  | 'application'
  | 'customer'
  | 'latest_charge'
  | 'on_behalf_of'
  | 'payment_method'
  | 'payment_record'
  | 'review'
  | 'source'
>
export type ChargeRecord = Flat<
  Stripe.Charge,
  | 'application'
  | 'application_fee'
  | 'balance_transaction'
  | 'customer'
  | 'failure_balance_transaction'
  | 'on_behalf_of'
  | 'payment_intent'
  | 'review'
  | 'source_transfer'
>
export type DisputeRecord = Flat<Stripe.Dispute, 'charge' | 'payment_intent'>
export type RefundRecord = Flat<
  Stripe.Refund,
  | 'balance_transaction'
  | 'charge'
  | 'customer'
  | 'payment_intent'
  | 'payment_method'
  | 'source_transfer_reversal'
  | 'transfer_reversal'
>
export type BalanceTransactionRecord = Flat<Stripe.BalanceTransaction, 'source'>

export interface EventRecord {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: object; previous_attributes?: object }
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
}

/** The kinds of objects, by the name Stripe gives them in `object`. */
export interface Records {
  balance_transaction: BalanceTransactionRecord
  charge: ChargeRecord
  customer: CustomerRecord
  dispute: DisputeRecord
  event: EventRecord
  payment_intent: PaymentIntentRecord
  payment_method: PaymentMethodRecord
  refund: RefundRecord
}
export type Kind = keyof Records

/** A 3-D Secure challenge that waits for the cardholder. */
export interface Challenge {
  token: string
  paymentMethod: string
  returnUrl: string | null
}

/** What the sandbox must remember of an object and Stripe's API does not show. */
export interface Hidden {
  balance_transaction: null
  charge: { refundedMinor: number }
  customer: null
  dispute: null
  event: null
  payment_intent: { challenge: Challenge | null }
  payment_method: { behaviour: CardBehaviour; isSpent: boolean; isSetUp: boolean }
  /** What the bank will say, and when; null once it has, or where it says nothing more. */
  refund: { becomes: 'succeeded' | 'failed'; dueMs: number } | null
}

/** An object together with its hidden part. */
export interface Entry<K extends Kind> {
  object: Records[K]
  hidden: Hidden[K]
}
