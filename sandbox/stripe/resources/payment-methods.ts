import { z } from 'zod'
import type { Context } from '../context.ts'
import { DECLINES } from '../declines.ts'
import { ApiError, invalidRequest, resourceMissing } from '../errors.ts'
import { billingDetails, expand, mergeMetadata, metadata, text } from '../fields.ts'
import { listFields, listPage } from '../list.ts'
import type { Entry, PaymentMethodRecord } from '../model.ts'
import { attachTo, resolvePaymentMethod } from '../payments/payment-method.ts'
import { findCustomer } from './customers.ts'
import { cardParams, createFromParams, fullBillingDetails } from './payment-method-params.ts'
import { route } from './route.ts'

const create = z.strictObject({ ...cardParams, metadata: metadata.optional(), expand })
const update = z.strictObject({
  allow_redisplay: cardParams.allow_redisplay,
  billing_details: billingDetails.optional(),
  metadata: metadata.optional(),
  expand,
})

export const paymentMethodRoutes = [
  route(
    'POST',
    '/v1/payment_methods',
    create,
    (ctx, params) => createFromParams(ctx, params).object,
  ),
  route(
    'GET',
    '/v1/payment_methods',
    z.strictObject({
      ...listFields,
      customer: text(255).optional(),
      type: z.enum(['card']).optional(),
    }),
    (ctx, params) => listPage(ctx, 'payment_method', '/v1/payment_methods', params),
  ),
  route(
    'GET',
    '/v1/payment_methods/:id',
    z.strictObject({ expand }),
    (ctx, _params, id) => methodById(ctx, id).object,
  ),
  route('POST', '/v1/payment_methods/:id', update, (ctx, params, id) => {
    const { object } = methodById(ctx, id)
    object.metadata = mergeMetadata(object.metadata ?? {}, params.metadata)
    if (params.allow_redisplay) object.allow_redisplay = params.allow_redisplay
    if (params.billing_details) {
      object.billing_details = {
        ...object.billing_details,
        ...pick(fullBillingDetails(params.billing_details), Object.keys(params.billing_details)),
      }
    }
    ctx.store.save('payment_method', object)
    ctx.emit('payment_method.updated', object)
    return object
  }),
  route(
    'POST',
    '/v1/payment_methods/:id/attach',
    z.strictObject({ customer: text(255), expand }),
    (ctx, params, id) => attach(ctx, methodById(ctx, id), params.customer),
  ),
  route(
    'POST',
    '/v1/payment_methods/:id/detach',
    z.strictObject({ expand }),
    (ctx, _params, id) => {
      const { object, hidden } = methodById(ctx, id)
      const { customer } = object
      if (customer === null) {
        throw invalidRequest('The payment method is not attached to a customer.', {
          code: 'payment_method_unexpected_state',
        })
      }
      object.customer = null
      ctx.store.save('payment_method', object, { ...hidden, isSpent: true })
      ctx.emit('payment_method.detached', object, { customer })
      return object
    },
  ),
  route(
    'GET',
    '/v1/customers/:id/payment_methods',
    z.strictObject({ ...listFields, type: z.enum(['card']).optional() }),
    (ctx, params, id) => {
      const customer = findCustomer(ctx, id, 'id').id
      return listPage(ctx, 'payment_method', `/v1/customers/${id}/payment_methods`, {
        ...params,
        customer,
      })
    },
  ),
]

function attach(
  ctx: Context,
  entry: Entry<'payment_method'>,
  customerId: string,
): PaymentMethodRecord {
  const customer = findCustomer(ctx, customerId, 'customer').id
  if (entry.object.customer !== null && entry.object.customer !== customer) {
    throw invalidRequest('The payment method is already attached to another customer.', {
      code: 'payment_method_unexpected_state',
    })
  }
  if (entry.hidden.isSpent && entry.object.customer === null) {
    throw invalidRequest('The payment method was used before and cannot be attached any more.', {
      code: 'payment_method_unexpected_state',
    })
  }
  const { canAttach, result } = entry.hidden.behaviour
  if (!canAttach && result !== 'approved') {
    const { code, message } = DECLINES[result]
    throw new ApiError(402, { type: 'card_error', code, decline_code: result, message })
  }
  attachTo(ctx, entry, customer)
  return entry.object
}

function methodById(ctx: Context, id: string): Entry<'payment_method'> {
  if (id === '') throw resourceMissing('payment method', id, 'id')
  return resolvePaymentMethod(ctx, id, 'id')
}

function pick<T extends object>(from: T, keys: readonly string[]): Partial<T> {
  return Object.fromEntries(
    Object.entries(from).filter(([key]) => keys.includes(key)),
  ) as Partial<T>
}
