import { z } from 'zod'
import { type Context } from '../context.ts'
import { checkChargeAmount, parseCurrency } from '../currency.ts'
import { unexpectedState } from '../errors.ts'
import {
  expand,
  fullShipping,
  list,
  mergeMetadata,
  metadata,
  shipping,
  text,
  unsettable,
} from '../fields.ts'
import type { Entry, PaymentIntentRecord } from '../model.ts'
import { savePaymentIntent } from '../payments/payment-intent.ts'
import { resolvePaymentMethod } from '../payments/payment-method.ts'
import { findCustomer } from './customers.ts'

/** Parameters that may be sent at creation and later on. */
export const changeFields = {
  allowed_payment_method_types: list(z.enum(['card'])).optional(),
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).optional(),
  customer: text(255).optional(),
  description: text().optional(),
  metadata: metadata.optional(),
  payment_method: text(255).optional(),
  payment_method_options: z
    .strictObject({
      card: z
        .strictObject({
          request_three_d_secure: z.enum(['any', 'automatic', 'challenge']).optional(),
        })
        .optional(),
    })
    .optional(),
  receipt_email: unsettable(text(512)).optional(),
  setup_future_usage: unsettable(z.enum(['off_session', 'on_session'])).optional(),
  shipping: unsettable(shipping).optional(),
  statement_descriptor: text(22).optional(),
  statement_descriptor_suffix: text(22).optional(),
  transfer_group: text().optional(),
  expand,
}

const changes = z.object({
  ...changeFields,
  amount: z.number().optional(),
  currency: text(3).optional(),
})
type Changes = z.output<typeof changes>

/** The fields of an intent that these parameters set; the references are checked. */
export function changesOf(ctx: Context, params: Changes): Partial<PaymentIntentRecord> {
  const set: Partial<PaymentIntentRecord> = {}
  if (params.allowed_payment_method_types) {
    set.allowed_payment_method_types = params.allowed_payment_method_types
  }
  if (params.amount !== undefined && params.currency !== undefined) {
    set.currency = parseCurrency(params.currency)
    checkChargeAmount(params.amount, set.currency)
    set.amount = params.amount
  }
  if (params.capture_method) set.capture_method = params.capture_method
  if (params.customer !== undefined)
    set.customer = findCustomer(ctx, params.customer, 'customer').id
  if (params.description !== undefined) set.description = params.description
  if (params.metadata !== undefined) set.metadata = mergeMetadata({}, params.metadata)
  if (params.payment_method !== undefined) {
    set.payment_method = resolvePaymentMethod(
      ctx,
      params.payment_method,
      'payment_method',
    ).object.id
  }
  const authentication = params.payment_method_options?.card?.request_three_d_secure
  if (authentication) {
    set.payment_method_options = {
      card: {
        installments: null,
        mandate_options: null,
        network: null,
        request_three_d_secure: authentication,
      },
    }
  }
  if (params.receipt_email !== undefined) set.receipt_email = params.receipt_email
  if (params.setup_future_usage !== undefined) set.setup_future_usage = params.setup_future_usage
  if (params.shipping !== undefined) set.shipping = params.shipping && fullShipping(params.shipping)
  if (params.statement_descriptor !== undefined)
    set.statement_descriptor = params.statement_descriptor
  if (params.statement_descriptor_suffix !== undefined) {
    set.statement_descriptor_suffix = params.statement_descriptor_suffix
  }
  if (params.transfer_group !== undefined) set.transfer_group = params.transfer_group
  return set
}

const OVER = new Set(['succeeded', 'canceled', 'requires_capture'])
const ALWAYS_CHANGEABLE = new Set([
  'metadata',
  'description',
  'receipt_email',
  'shipping',
  'transfer_group',
])

/**
 * Changes an intent. Once it is paid or canceled only what describes it can change; throws Stripe's
 * 400 for the rest.
 */
export function updatePaymentIntent(
  ctx: Context,
  entry: Entry<'payment_intent'>,
  params: Changes,
): PaymentIntentRecord {
  const intent = entry.object
  const set = changesOf(ctx, {
    ...params,
    ...((params.amount ?? params.currency) !== undefined && {
      amount: params.amount ?? intent.amount,
      currency: params.currency ?? intent.currency,
    }),
  })
  if (params.metadata !== undefined) set.metadata = mergeMetadata(intent.metadata, params.metadata)
  const fixed = Object.keys(set).filter((key) => !ALWAYS_CHANGEABLE.has(key))
  if (OVER.has(intent.status) && fixed.length > 0) {
    throw unexpectedState(
      intent,
      `A payment intent that is ${intent.status} keeps its ${fixed[0]}.`,
    )
  }
  Object.assign(intent, set)
  if (set.payment_method) intent.status = 'requires_confirmation'
  // A challenge was for the old terms, so it cannot be answered any more.
  if (fixed.length > 0 && entry.hidden.challenge) {
    entry.hidden.challenge = null
    intent.next_action = null
    intent.status = intent.payment_method ? 'requires_confirmation' : 'requires_payment_method'
  }
  savePaymentIntent(ctx, entry)
  return intent
}
