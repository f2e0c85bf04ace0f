import { seconds, type Context } from '../context.ts'
import { invalidRequest } from '../errors.ts'
import { newId } from '../ids.ts'
import type { DisputeRecord, Entry } from '../model.ts'
import { recordBalance } from './balance.ts'

/** How long a shop has to send evidence. */
const EVIDENCE_SECONDS = 9 * 24 * 60 * 60

const NO_EVIDENCE: DisputeRecord['evidence'] = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
}

/** A cardholder disputes a charge at the bank: what is left of it is taken from the shop until it is decided. */
export function openDispute(
  ctx: Context,
  { object: charge }: Entry<'charge'>,
  reason: string,
): DisputeRecord {
  if (charge.status !== 'succeeded' || !charge.captured || charge.disputed) {
    throw invalidRequest(`The charge ${charge.id} cannot be disputed.`, { param: 'charge' })
  }
  const id = newId('du')
  const amount = charge.amount_captured
  const taken = recordBalance(ctx, 'adjustment', id, amount, charge.currency)
  const balance = ctx.store.find('balance_transaction', taken)?.object
  const dispute: DisputeRecord = {
    id,
    object: 'dispute',
    amount,
    balance_transactions: balance ? [balance] : [],
    charge: charge.id,
    created: seconds(ctx),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: NO_EVIDENCE,
    evidence_details: {
      due_by: seconds(ctx) + EVIDENCE_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'manual',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason,
    status: 'needs_response',
  }
  ctx.store.insert('dispute', dispute, null)
  charge.disputed = true
  ctx.store.save('charge', charge)
  ctx.emit('charge.dispute.created', dispute)
  ctx.emit('charge.dispute.funds_withdrawn', dispute)
  return dispute
}

/** The bank decides; a dispute that is won brings the money back. */
export function decideDispute(
  ctx: Context,
  { object: dispute }: Entry<'dispute'>,
  isWon: boolean,
): DisputeRecord {
  if (dispute.status === 'won' || dispute.status === 'lost') {
    throw invalidRequest(`The dispute ${dispute.id} is already ${dispute.status}.`)
  }
  const previous = { status: dispute.status }
  dispute.status = isWon ? 'won' : 'lost'
  ctx.store.save('dispute', dispute)
  if (isWon) ctx.emit('charge.dispute.funds_reinstated', dispute)
  ctx.emit('charge.dispute.closed', dispute, previous)
  return dispute
}
