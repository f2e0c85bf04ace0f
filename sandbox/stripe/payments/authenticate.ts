import { timingSafeEqual } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Entry, PaymentIntentRecord } from '../model.ts'
import { chargeCard } from './confirm.ts'
import { savePaymentIntent } from './payment-intent.ts'

/** Compares secrets without telling by the time it takes how much of them was right. */
export function isSameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Ends a 3-D Secure challenge: approved, the card is charged; refused, the intent waits for another
 * payment method. The challenge must be the one that is open.
 */
export function resolveChallenge(
  ctx: Context,
  entry: Entry<'payment_intent'>,
  isApproved: boolean,
): PaymentIntentRecord {
  const { object: intent, hidden } = entry
  const card = ctx.store.find('payment_method', hidden.challenge?.paymentMethod ?? '')
  if (!card) throw new Error(`${intent.id} has no open challenge`)
  hidden.challenge = null
  intent.next_action = null
  if (isApproved) return chargeCard(ctx, entry, card, { isAuthenticated: true })

  intent.status = 'requires_payment_method'
  intent.payment_method = null
  intent.last_payment_error = {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message: 'The cardholder did not confirm the payment; another payment method is needed.',
    payment_method: card.object,
  }
  savePaymentIntent(ctx, entry)
  ctx.emit('payment_intent.payment_failed', intent)
  return intent
}
