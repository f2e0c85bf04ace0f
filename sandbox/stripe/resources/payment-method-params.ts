import { z } from 'zod'
import { cardByToken, fullYear } from '../cards.ts'
import type { Context } from '../context.ts'
import { invalidRequest } from '../errors.ts'
import { billingDetails, fullAddress, integer, mergeMetadata, metadata, text } from '../fields.ts'
import type { Entry } from '../model.ts'
import { createCard, NO_BILLING_DETAILS, resolvePaymentMethod } from '../payments/payment-method.ts'

const card = z.strictObject({
  number: text(30).optional(),
  exp_month: integer.optional(),
  exp_year: integer.optional(),
  cvc: text(10).optional(),
  token: text(100).optional(),
})

export const cardParams = {
  type: z.enum(['card']),
  card: card.optional(),
  billing_details: billingDetails.optional(),
  allow_redisplay: z.enum(['always', 'limited', 'unspecified']).optional(),
}

const params = z.object({ ...cardParams, metadata: metadata.optional() })

/** Billing details as Stripe shows them: every field present. */
export function fullBillingDetails(sent: z.output<typeof billingDetails> | undefined) {
  if (!sent) return NO_BILLING_DETAILS
  return {
    address: fullAddress(sent.address),
    email: sent.email ?? null,
    name: sent.name ?? null,
    phone: sent.phone ?? null,
    tax_id: null,
  }
}

/** Makes a payment method of a typed card or of a token such as `tok_visa`. */
export function createFromParams(
  ctx: Context,
  sent: z.output<typeof params>,
): Entry<'payment_method'> {
  const { card: typed } = sent
  const details = fullBillingDetails(sent.billing_details)
  const labels = mergeMetadata({}, sent.metadata)
  const entry =
    typed?.token === undefined
      ? createCard(ctx, typedCard(typed), details, labels)
      : withDetails(ctx, typed.token, details, labels)
  if (sent.allow_redisplay) {
    entry.object.allow_redisplay = sent.allow_redisplay
    ctx.store.save('payment_method', entry.object)
  }
  return entry
}

function typedCard(typed: z.output<typeof card> | undefined) {
  const missing = (['number', 'exp_month', 'exp_year'] as const).find(
    (key) => typed?.[key] === undefined,
  )
  if (!typed || missing) {
    const param = `card[${missing ?? 'number'}]`
    throw invalidRequest(`The parameter ${param} is required.`, {
      code: 'parameter_missing',
      param,
    })
  }
  return {
    number: typed.number ?? '',
    expMonth: typed.exp_month ?? 0,
    expYear: fullYear(typed.exp_year ?? 0),
    // Stripe leaves a CVC that is not sent unchecked.
    cvc: typed.cvc ?? '000',
  }
}

function withDetails(
  ctx: Context,
  token: string,
  details: ReturnType<typeof fullBillingDetails>,
  labels: Record<string, string>,
): Entry<'payment_method'> {
  const name = token.replace(/^tok_/, 'pm_card_')
  if (!cardByToken(name)) {
    throw invalidRequest(`There is no token '${token}'.`, {
      code: 'resource_missing',
      param: 'card[token]',
    })
  }
  const entry = resolvePaymentMethod(ctx, name, 'card[token]')
  entry.object.billing_details = details
  entry.object.metadata = labels
  ctx.store.save('payment_method', entry.object)
  return entry
}
