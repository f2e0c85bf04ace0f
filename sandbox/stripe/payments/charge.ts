import { seconds, type Context } from '../context.ts'
import { DECLINES, type DeclineReason } from '../declines.ts'
import { newId } from '../ids.ts'
import type { ChargeRecord, Entry, PaymentIntentRecord, PaymentMethodRecord } from '../model.ts'
import { recordBalance } from './balance.ts'

interface ChargeOptions {
  isCaptured: boolean
  isAuthenticated: boolean
  decline: DeclineReason | null
}

const AUTHORIZATION_SECONDS = 7 * 24 * 60 * 60

/** Records the attempt to take `intent.amount` from a card, whether it succeeds or not. */
export function recordCharge(
  ctx: Context,
  intent: PaymentIntentRecord,
  method: PaymentMethodRecord,
  options: ChargeOptions,
): ChargeRecord {
  const { decline, isCaptured } = options
  const id = newId('ch')
  const isTaken = decline === null && isCaptured
  const charge: ChargeRecord = {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: isTaken ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: isTaken
      ? recordBalance(ctx, 'charge', id, intent.amount, intent.currency)
      : null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: 'SANDBOX',
    captured: isTaken,
    created: seconds(ctx),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline && DECLINES[decline].code,
    failure_message: decline && DECLINES[decline].message,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(decline),
    paid: decline === null,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: cardDetails(ctx, intent, method, options),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline === null ? 'succeeded' : 'failed',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  }
  ctx.store.insert('charge', charge, { refundedMinor: 0 })
  ctx.emit(decline === null ? 'charge.succeeded' : 'charge.failed', charge)
  return charge
}

/** The charge of an intent that has one; it is written in the same transaction as the intent. */
export function chargeOf(ctx: Context, intent: PaymentIntentRecord): Entry<'charge'> {
  const entry = ctx.store.find('charge', intent.latest_charge ?? '')
  if (!entry) throw new Error(`${intent.id} has no charge`)
  return entry
}

function outcomeOf(decline: DeclineReason | null): ChargeRecord['outcome'] {
  const isBlocked = decline === 'fraudulent'
  return {
    advice_code: decline && DECLINES[decline].adviceCode,
    network_advice_code: null,
    network_decline_code: decline && !isBlocked ? '05' : null,
    network_status: isBlocked
      ? 'not_sent_to_network'
      : decline
        ? 'declined_by_network'
        : 'approved_by_network',
    reason: decline,
    risk_level: isBlocked ? 'highest' : 'normal',
    seller_message: decline ? `Refused in the sandbox: ${decline}.` : 'Payment complete.',
    type: isBlocked ? 'blocked' : decline ? 'issuer_declined' : 'authorized',
  }
}

function cardDetails(
  ctx: Context,
  intent: PaymentIntentRecord,
  method: PaymentMethodRecord,
  { isCaptured, isAuthenticated, decline }: ChargeOptions,
): ChargeRecord['payment_method_details'] {
  const card = method.card
  if (!card) throw new Error(`${method.id} is no card`)
  return {
    type: 'card',
    card: {
      amount_authorized: decline === null ? intent.amount : null,
      authorization_code: null,
      brand: card.brand,
      ...(!isCaptured &&
        decline === null && { capture_before: seconds(ctx) + AUTHORIZATION_SECONDS }),
      checks: {
        address_line1_check: null,
        address_postal_code_check: null,
        cvc_check: decline === 'incorrect_cvc' ? 'fail' : 'pass',
      },
      country: card.country,
      electronic_commerce_indicator: isAuthenticated ? '05' : null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      extended_authorization: { status: 'disabled' },
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      incremental_authorization: { status: 'unavailable' },
      installments: null,
      last4: card.last4,
      mandate: null,
      multicapture: { status: 'unavailable' },
      network: card.brand,
      network_token: { used: false },
      network_transaction_id: null,
      overcapture: { maximum_amount_capturable: intent.amount, status: 'unavailable' },
      regulated_status: 'unregulated',
      three_d_secure: isAuthenticated
        ? {
            authentication_flow: 'challenge',
            electronic_commerce_indicator: '05',
            exemption_indicator: null,
            result: 'authenticated',
            result_reason: null,
            transaction_id: null,
            version: '2.2.0',
          }
        : null,
      transaction_link_id: null,
      wallet: null,
    },
  }
}
