import { seconds, type Context } from '../context.ts'
import { invalidRequest } from '../errors.ts'
import { newId } from '../ids.ts'
import type { ChargeRecord, Entry, RefundRecord } from '../model.ts'
import { recordBalance } from './balance.ts'

export interface RefundDetails {
  /** All that is left when undefined. */
  amountMinor: number | undefined
  reason: RefundRecord['reason']
  metadata: Record<string, string>
}

/** Gives money back, in all never more than was captured; throws Stripe's 400 otherwise. */
export function refundCharge(
  ctx: Context,
  { object: charge, hidden }: Entry<'charge'>,
  { amountMinor, reason, metadata }: RefundDetails,
): RefundRecord {
  const refundable = charge.amount_captured - hidden.refundedMinor
  if (charge.status !== 'succeeded' || charge.amount_captured === 0) {
    throw invalidRequest(`The charge ${charge.id} took no money that could be given back.`, {
      code: 'charge_not_refundable',
    })
  }
  if (refundable === 0) {
    throw invalidRequest(`The charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    })
  }
  if (charge.disputed) {
    throw invalidRequest(`The charge ${charge.id} is disputed: its money is already taken back.`, {
      code: 'charge_disputed',
    })
  }
  const amount = amountMinor ?? refundable
  if (amount < 1 || amount > refundable) {
    throw invalidRequest(`Between 1 and ${refundable} can be refunded.`, {
      code: amount < 1 ? 'parameter_invalid_integer' : 'amount_too_large',
      param: 'amount',
    })
  }
  const later = laterOf(ctx, charge)
  const id = newId('re')
  const refund: RefundRecord = {
    id,
    object: 'refund',
    amount,
    balance_transaction: recordBalance(ctx, 'refund', id, amount, charge.currency),
    charge: charge.id,
    created: seconds(ctx),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: {
        reference_status: 'pending',
        reference_type: 'acquirer_reference_number',
        type: 'refund',
      },
      type: 'card',
    },
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: later === 'succeeded' ? 'pending' : 'succeeded',
    transfer_reversal: null,
  }
  ctx.store.insert('refund', refund, later && { becomes: later, dueMs: ctx.decideLater(id) })
  const previous = { amount_refunded: charge.amount_refunded, refunded: charge.refunded }
  charge.amount_refunded += amount
  charge.refunded = amount === refundable
  ctx.store.save('charge', charge, { refundedMinor: hidden.refundedMinor + amount })
  ctx.emit('refund.created', refund)
  ctx.emit('charge.refunded', charge, previous)
  return refund
}

function laterOf(ctx: Context, charge: ChargeRecord): 'succeeded' | 'failed' | null {
  const method = ctx.store.find('payment_method', charge.payment_method ?? '')
  return method?.hidden.behaviour.laterRefund ?? null
}

/** The bank has taken a refund, or sends it back: then its money is the shop's again, and may be refunded again. */
export function decideRefund(
  ctx: Context,
  { object: refund }: Entry<'refund'>,
  status: 'succeeded' | 'failed',
): RefundRecord {
  const isOpen =
    refund.status === 'pending' || (refund.status === 'succeeded' && status === 'failed')
  if (!isOpen) throw invalidRequest(`The refund ${refund.id} is already ${refund.status}.`)
  const previous = { status: refund.status }
  refund.status = status
  if (status === 'failed') {
    refund.failure_reason = 'expired_or_canceled_card'
    refund.failure_balance_transaction = recordBalance(
      ctx,
      'refund_failure',
      refund.id,
      refund.amount,
      refund.currency,
    )
    const charge = ctx.store.find('charge', refund.charge ?? '')
    if (!charge) throw new Error(`${refund.id} has no charge`)
    charge.object.amount_refunded -= refund.amount
    charge.object.refunded = false
    ctx.store.save('charge', charge.object, {
      refundedMinor: charge.hidden.refundedMinor - refund.amount,
    })
  }
  ctx.store.save('refund', refund, null)
  ctx.emit('refund.updated', refund, previous)
  if (status === 'failed') ctx.emit('refund.failed', refund, previous)
  return refund
}
