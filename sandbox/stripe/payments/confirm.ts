import type { Context } from '../context.ts'
import { DECLINES, type DeclineReason } from '../declines.ts'
import { invalidRequest, unexpectedState } from '../errors.ts'
import { randomText } from '../ids.ts'
import type { Entry, PaymentIntentRecord } from '../model.ts'
import { recordCharge } from './charge.ts'
import { savePaymentIntent } from './payment-intent.ts'
import { attachTo, checkUsable } from './payment-method.ts'

export interface ConfirmOptions {
  returnUrl: string | null
  /** The cardholder is away: what would need 3-D Secure is declined. */
  isOffSession?: boolean
  failsOnAction?: boolean
}

const CONFIRMABLE = new Set(['requires_payment_method', 'requires_confirmation', 'requires_action'])

/**
 * Tries to pay. The intent ends `succeeded`, `requires_capture`, `requires_action` (3-D Secure), or
 * `requires_payment_method` with `last_payment_error` when the card is refused; it is saved.
 * Throws Stripe's 400 when the intent is already over or the card may not be used.
 */
export function confirmPaymentIntent(
  ctx: Context,
  entry: Entry<'payment_intent'>,
  card: Entry<'payment_method'>,
  options: ConfirmOptions,
): PaymentIntentRecord {
  const intent = entry.object
  checkConfirmable(intent)
  checkUsable(card, intent.customer)
  intent.payment_method = card.object.id
  intent.next_action = null
  intent.last_payment_error = null
  entry.hidden.challenge = null

  if (!needsAuthentication(intent, card, options)) {
    return chargeCard(ctx, entry, card, { isAuthenticated: false })
  }
  if (options.isOffSession || options.failsOnAction) {
    return declineCard(ctx, entry, card, 'authentication_required', false)
  }
  const token = randomText(32)
  const url = `${ctx.publicUrl}/pay/${intent.id}/challenge?token=${token}`
  entry.hidden.challenge = { token, paymentMethod: card.object.id, returnUrl: options.returnUrl }
  intent.status = 'requires_action'
  intent.next_action =
    options.returnUrl === null
      ? {
          type: 'use_stripe_sdk',
          use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url },
        }
      : { type: 'redirect_to_url', redirect_to_url: { return_url: options.returnUrl, url } }
  savePaymentIntent(ctx, entry)
  ctx.emit('payment_intent.requires_action', intent)
  return intent
}

/** Throws Stripe's 400 unless a (further) attempt to pay is possible. */
export function checkConfirmable(intent: PaymentIntentRecord) {
  if (CONFIRMABLE.has(intent.status)) return
  throw unexpectedState(intent, `A payment intent that is ${intent.status} cannot be confirmed.`)
}

/**
 * Stripe wants a `return_url` as long as payment methods that leave the page may be offered.
 */
export function checkReturnUrl(intent: PaymentIntentRecord, returnUrl: string | null) {
  const methods = intent.automatic_payment_methods
  if (returnUrl !== null || !methods?.enabled || methods.allow_redirects === 'never') return
  throw invalidRequest(
    'To confirm this payment intent, send a return_url, or create it with ' +
      'automatic_payment_methods[allow_redirects]=never.',
    { param: 'return_url', payment_intent: intent },
  )
}

/** Charges a card that needs no (further) authentication. */
export function chargeCard(
  ctx: Context,
  entry: Entry<'payment_intent'>,
  card: Entry<'payment_method'>,
  { isAuthenticated }: { isAuthenticated: boolean },
): PaymentIntentRecord {
  const intent = entry.object
  const { result } = card.hidden.behaviour
  if (result !== 'approved') return declineCard(ctx, entry, card, result, isAuthenticated)

  const isCaptured = intent.capture_method !== 'manual'
  const charge = recordCharge(ctx, intent, card.object, {
    isCaptured,
    isAuthenticated,
    decline: null,
  })
  intent.latest_charge = charge.id
  intent.status = isCaptured ? 'succeeded' : 'requires_capture'
  intent.amount_received = isCaptured ? intent.amount : 0
  intent.amount_capturable = isCaptured ? 0 : intent.amount
  savePaymentIntent(ctx, entry)

  card.hidden.isSpent = true
  if (intent.setup_future_usage !== null) card.hidden.isSetUp = true
  ctx.store.save('payment_method', card.object, card.hidden)
  if (intent.setup_future_usage !== null && intent.customer !== null) {
    attachTo(ctx, card, intent.customer)
  }
  ctx.emit(
    isCaptured ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated',
    intent,
  )
  return intent
}

function declineCard(
  ctx: Context,
  entry: Entry<'payment_intent'>,
  card: Entry<'payment_method'>,
  reason: DeclineReason,
  isAuthenticated: boolean,
): PaymentIntentRecord {
  const intent = entry.object
  const isCaptured = intent.capture_method !== 'manual'
  const charge = recordCharge(ctx, intent, card.object, {
    isCaptured,
    isAuthenticated,
    decline: reason,
  })
  const { code, message, adviceCode } = DECLINES[reason]
  intent.status = 'requires_payment_method'
  intent.payment_method = null
  intent.latest_charge = charge.id
  intent.last_payment_error = {
    type: 'card_error',
    code,
    decline_code: reason,
    advice_code: adviceCode,
    charge: charge.id,
    message,
    payment_method: card.object,
  }
  savePaymentIntent(ctx, entry)
  ctx.emit('payment_intent.payment_failed', intent)
  return intent
}

function needsAuthentication(
  intent: PaymentIntentRecord,
  { hidden }: Entry<'payment_method'>,
  { isOffSession = false }: ConfirmOptions,
): boolean {
  const asked = intent.payment_method_options?.card?.request_three_d_secure
  if (!isOffSession && (asked === 'any' || asked === 'challenge')) return true
  const { authentication } = hidden.behaviour
  return authentication === 'always' || (authentication === 'unless-set-up' && !hidden.isSetUp)
}
