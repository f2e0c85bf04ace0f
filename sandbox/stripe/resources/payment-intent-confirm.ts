import { z } from 'zod'
import { type Context } from '../context.ts'
import { ApiError, unexpectedState } from '../errors.ts'
import { expand, flag, metadata, text } from '../fields.ts'
import type { Entry, PaymentIntentRecord } from '../model.ts'
import { checkReturnUrl, confirmPaymentIntent } from '../payments/confirm.ts'
import { resolvePaymentMethod } from '../payments/payment-method.ts'
import { cardParams, createFromParams } from './payment-method-params.ts'

/** Parameters of a confirmation, sent by itself or with the creation. */
export const confirmFields = {
  error_on_requires_action: flag.optional(),
  off_session: flag.optional(),
  payment_method_data: z.strictObject({ ...cardParams, metadata: metadata.optional() }).optional(),
  return_url: z
    .url({ protocol: /^https?$/, error: 'url_invalid' })
    .max(2048)
    .optional(),
  use_stripe_sdk: flag.optional(),
  client_secret: text().optional(),
  expand,
}

const confirm = z.object({ ...confirmFields, payment_method: text().optional() })

/**
 * Confirms as the API caller asked. Throws Stripe's 402 when the card is refused, which keeps the
 * attempt and what it changed.
 */
export function confirmWith(
  ctx: Context,
  entry: Entry<'payment_intent'>,
  params: z.output<typeof confirm>,
): PaymentIntentRecord {
  const returnUrl = params.return_url ?? null
  checkReturnUrl(entry.object, returnUrl)
  const intent = confirmPaymentIntent(ctx, entry, cardFor(ctx, entry.object, params), {
    returnUrl,
    isOffSession: params.off_session ?? false,
    failsOnAction: params.error_on_requires_action ?? false,
  })
  const error = intent.last_payment_error
  if (error === null || intent.status !== 'requires_payment_method') return intent
  const { code, decline_code: declineCode, charge, message = '', payment_method: method } = error
  throw new ApiError(
    402,
    {
      type: 'card_error',
      message,
      ...(code !== undefined && { code }),
      ...(declineCode !== undefined && { decline_code: declineCode }),
      ...(charge !== undefined && { charge }),
      ...(method && { payment_method: { ...method, customer: null } }),
      payment_intent: intent,
    },
    true,
  )
}

function cardFor(ctx: Context, intent: PaymentIntentRecord, params: z.output<typeof confirm>) {
  if (params.payment_method_data) return createFromParams(ctx, params.payment_method_data)
  // At creation `payment_method` is already resolved on the intent.
  const id = intent.payment_method ?? params.payment_method
  if (id) return resolvePaymentMethod(ctx, id, 'payment_method')
  throw unexpectedState(intent, 'A payment intent needs a payment method before it is confirmed.')
}
