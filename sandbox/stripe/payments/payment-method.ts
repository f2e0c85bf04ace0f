import { cardByNumber, cardByToken, cardFaults, fingerprint, type CardInput } from '../cards.ts'
import { seconds, type Context } from '../context.ts'
import { ApiError, invalidRequest, resourceMissing } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Entry, PaymentMethodRecord } from '../model.ts'
import type { TestCard } from '../test-cards.ts'

type BillingDetails = PaymentMethodRecord['billing_details']

export const NO_BILLING_DETAILS: BillingDetails = {
  address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
  email: null,
  name: null,
  phone: null,
  tax_id: null,
}

const FAULT_MESSAGES = {
  incorrect_number: 'The card number is wrong.',
  live_card: 'The card was declined: only test cards work here, and this is none.',
  invalid_expiry_month: 'The expiry month of the card is wrong.',
  invalid_expiry_year: 'The expiry year of the card is wrong.',
  invalid_cvc: 'The security code of the card is wrong.',
} as const
const FAULT_PARAMS = { number: 'number', expiry: 'exp_year', cvc: 'cvc' } as const

/** Stores a card; throws Stripe's 402 when the number, expiry or CVC cannot be right. */
export function createCard(
  ctx: Context,
  input: CardInput,
  billingDetails: BillingDetails = NO_BILLING_DETAILS,
  metadata: Record<string, string> = {},
): Entry<'payment_method'> {
  const fault = cardFaults(input, ctx.nowMs)[0]
  const card = cardByNumber(input.number)
  if (fault || !card) {
    const code = fault?.code ?? 'incorrect_number'
    const isLive = code === 'live_card'
    throw new ApiError(402, {
      type: 'card_error',
      code: isLive ? 'card_declined' : code,
      ...(isLive && { decline_code: 'test_mode_live_card' }),
      message: FAULT_MESSAGES[code],
      param: FAULT_PARAMS[fault?.field ?? 'number'],
    })
  }
  return storeCard(ctx, card, input, billingDetails, metadata)
}

/** The stored payment method, or a fresh one for a `pm_card_…` name. */
export function resolvePaymentMethod(
  ctx: Context,
  id: string,
  param: string,
): Entry<'payment_method'> {
  const card = cardByToken(id)
  if (card) {
    const expYear = new Date(ctx.nowMs).getUTCFullYear() + 1
    return storeCard(ctx, card, { expMonth: 12, expYear }, NO_BILLING_DETAILS, {})
  }
  const found = ctx.store.find('payment_method', id)
  if (!found) throw resourceMissing('payment method', id, param)
  return found
}

/** Throws Stripe's 400 unless this card may pay for this customer. */
export function checkUsable(entry: Entry<'payment_method'>, customer: string | null) {
  const owner = entry.object.customer
  if (owner !== null && owner !== customer) {
    throw invalidRequest('The payment method belongs to a customer, who must be given too.', {
      code: 'payment_method_customer_decline',
      param: 'payment_method',
    })
  }
  if (entry.hidden.isSpent && owner === null) {
    throw invalidRequest(
      'The payment method was used before without being saved to a customer and cannot be used again.',
      { code: 'payment_method_unexpected_state', param: 'payment_method' },
    )
  }
}

export function attachTo(ctx: Context, entry: Entry<'payment_method'>, customer: string) {
  if (entry.object.customer === customer) return
  entry.object.customer = customer
  ctx.store.save('payment_method', entry.object, entry.hidden)
  ctx.emit('payment_method.attached', entry.object)
}

function storeCard(
  ctx: Context,
  card: TestCard,
  { expMonth, expYear }: Pick<CardInput, 'expMonth' | 'expYear'>,
  billingDetails: BillingDetails,
  metadata: Record<string, string>,
): Entry<'payment_method'> {
  const object: PaymentMethodRecord = {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billingDetails,
    card: {
      brand: card.brand,
      checks: {
        address_line1_check: null,
        address_postal_code_check: null,
        cvc_check: 'unchecked',
      },
      country: card.country,
      display_brand: card.brand,
      exp_month: expMonth,
      exp_year: expYear,
      fingerprint: fingerprint(card.number),
      funding: card.funding,
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: seconds(ctx),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata,
    type: 'card',
  }
  const hidden = { behaviour: card.behaviour, isSpent: false, isSetUp: false }
  ctx.store.insert('payment_method', object, hidden)
  return { object, hidden }
}
