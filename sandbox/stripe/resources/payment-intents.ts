import { z } from 'zod'
import {
  amount,
  expand,
  flag,
  integer,
  mergeMetadata,
  metadata,
  text,
  unsettable,
} from '../fields.ts'
import { type Context } from '../context.ts'
import { invalidRequest } from '../errors.ts'
import { listFields, listPage } from '../list.ts'
import { cancelPaymentIntent, capturePaymentIntent } from '../payments/capture.ts'
import { checkConfirmable } from '../payments/confirm.ts'
import { createPaymentIntent, findPaymentIntent } from '../payments/payment-intent.ts'
import { confirmFields, confirmWith } from './payment-intent-confirm.ts'
import { changeFields, changesOf, updatePaymentIntent } from './payment-intent-change.ts'
import { route } from './route.ts'

const automaticPaymentMethods = z.strictObject({
  enabled: flag,
  allow_redirects: z.enum(['always', 'never']).default('always'),
})
const create = z.strictObject({
  ...changeFields,
  ...confirmFields,
  amount,
  currency: text(3),
  automatic_payment_methods: automaticPaymentMethods.optional(),
  confirm: flag.optional(),
  confirmation_method: z.enum(['automatic', 'manual']).optional(),
})
const cancel = z.strictObject({
  cancellation_reason: z
    .enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'])
    .optional(),
  expand,
})
const capture = z.strictObject({
  amount_to_capture: integer.optional(),
  final_capture: z.literal('true').optional(),
  metadata: metadata.optional(),
  statement_descriptor_suffix: text(22).optional(),
  expand,
})

export const paymentIntentRoutes = [
  route('POST', '/v1/payment_intents', create, (ctx, params) => createAndConfirm(ctx, params)),
  route(
    'GET',
    '/v1/payment_intents',
    z.strictObject({ ...listFields, customer: text(255).optional() }),
    (ctx, params) => listPage(ctx, 'payment_intent', '/v1/payment_intents', params),
  ),
  route(
    'GET',
    '/v1/payment_intents/:id',
    z.strictObject({ client_secret: text().optional(), expand }),
    (ctx, { client_secret: secret }, id) => {
      const { object } = findPaymentIntent(ctx, id)
      if (secret === undefined || secret === object.client_secret) return object
      throw invalidRequest('The client_secret is not the one of this payment intent.', {
        code: 'payment_intent_invalid_parameter',
        param: 'client_secret',
      })
    },
  ),
  route(
    'POST',
    '/v1/payment_intents/:id',
    z.strictObject({ ...changeFields, amount: amount.optional(), currency: text(3).optional() }),
    (ctx, params, id) => updatePaymentIntent(ctx, findPaymentIntent(ctx, id), params),
  ),
  route(
    'POST',
    '/v1/payment_intents/:id/confirm',
    z.strictObject({
      ...confirmFields,
      payment_method: text(255).optional(),
      capture_method: changeFields.capture_method,
      payment_method_options: changeFields.payment_method_options,
      receipt_email: unsettable(text(512)).optional(),
      setup_future_usage: changeFields.setup_future_usage,
      shipping: changeFields.shipping,
      expand,
    }),
    (ctx, params, id) => {
      const entry = findPaymentIntent(ctx, id)
      checkConfirmable(entry.object)
      Object.assign(entry.object, changesOf(ctx, params))
      return confirmWith(ctx, entry, params)
    },
  ),
  route('POST', '/v1/payment_intents/:id/capture', capture, (ctx, params, id) => {
    const entry = findPaymentIntent(ctx, id)
    entry.object.metadata = mergeMetadata(entry.object.metadata, params.metadata)
    return capturePaymentIntent(ctx, entry, params.amount_to_capture)
  }),
  route('POST', '/v1/payment_intents/:id/cancel', cancel, (ctx, params, id) =>
    cancelPaymentIntent(ctx, findPaymentIntent(ctx, id), params.cancellation_reason ?? null),
  ),
]

function createAndConfirm(ctx: Context, params: z.output<typeof create>) {
  if (params.confirm !== true && (params.return_url ?? params.off_session) !== undefined) {
    throw invalidRequest(
      'return_url and off_session can only be sent together with confirm=true.',
      {
        param: params.return_url === undefined ? 'off_session' : 'return_url',
      },
    )
  }
  const entry = createPaymentIntent(ctx, {
    ...changesOf(ctx, params),
    amount: params.amount,
    currency: params.currency.toLowerCase(),
    ...(params.automatic_payment_methods && {
      automatic_payment_methods: params.automatic_payment_methods,
    }),
    ...(params.confirmation_method && { confirmation_method: params.confirmation_method }),
  })
  return params.confirm === true ? confirmWith(ctx, entry, params) : entry.object
}
