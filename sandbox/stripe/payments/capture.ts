import { seconds, type Context } from '../context.ts'
import { invalidRequest, unexpectedState } from '../errors.ts'
import type { Entry, PaymentIntentRecord } from '../model.ts'
import { recordBalance } from './balance.ts'
import { chargeOf } from './charge.ts'
import { savePaymentIntent } from './payment-intent.ts'

/**
 * Takes authorized money, at most once. Of a partial capture the rest is released, which Stripe
 * shows as refunded on the charge.
 * @param amountMinor all that was authorized when undefined
 */
export function capturePaymentIntent(
  ctx: Context,
  entry: Entry<'payment_intent'>,
  amountMinor: number | undefined,
): PaymentIntentRecord {
  const intent = entry.object
  if (intent.status !== 'requires_capture') {
    throw unexpectedState(intent, `A payment intent that is ${intent.status} cannot be captured.`)
  }
  const taken = amountMinor ?? intent.amount_capturable
  if (taken < 1 || taken > intent.amount_capturable) {
    throw invalidRequest(`Between 1 and ${intent.amount_capturable} can be captured.`, {
      code: taken < 1 ? 'parameter_invalid_integer' : 'amount_too_large',
      param: 'amount_to_capture',
    })
  }
  const { object: charge } = chargeOf(ctx, intent)
  charge.captured = true
  charge.amount_captured = taken
  charge.amount_refunded = charge.amount - taken
  charge.balance_transaction = recordBalance(ctx, 'charge', charge.id, taken, intent.currency)
  ctx.store.save('charge', charge)
  ctx.emit('charge.captured', charge)

  intent.status = 'succeeded'
  intent.amount_received = taken
  intent.amount_capturable = 0
  savePaymentIntent(ctx, entry)
  ctx.emit('payment_intent.succeeded', intent)
  return intent
}

const CANCELABLE = new Set([
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'requires_capture',
])

/** Ends an intent that has taken no money; what was authorized is released. */
export function cancelPaymentIntent(
  ctx: Context,
  entry: Entry<'payment_intent'>,
  reason: PaymentIntentRecord['cancellation_reason'],
): PaymentIntentRecord {
  const intent = entry.object
  if (!CANCELABLE.has(intent.status)) {
    throw unexpectedState(intent, `A payment intent that is ${intent.status} cannot be canceled.`)
  }
  if (intent.status === 'requires_capture') {
    const { object: charge } = chargeOf(ctx, intent)
    charge.refunded = true
    charge.amount_refunded = charge.amount
    ctx.store.save('charge', charge)
    ctx.emit('charge.refunded', charge, { amount_refunded: 0, refunded: false })
  }
  intent.status = 'canceled'
  intent.canceled_at = seconds(ctx)
  intent.cancellation_reason = reason
  intent.amount_capturable = 0
  intent.next_action = null
  entry.hidden.challenge = null
  savePaymentIntent(ctx, entry)
  ctx.emit('payment_intent.canceled', intent)
  return intent
}
