import { z } from 'zod'
import type { Context } from '../context.ts'
import { invalidRequest, resourceMissing, unexpectedState } from '../errors.ts'
import { expand, integer, mergeMetadata, metadata, text } from '../fields.ts'
import { listFields, listPage } from '../list.ts'
import type { Entry } from '../model.ts'
import { findPaymentIntent } from '../payments/payment-intent.ts'
import { refundCharge } from '../payments/refund.ts'
import { findCharge } from './charges.ts'
import { route } from './route.ts'

const create = z.strictObject({
  amount: integer.optional(),
  charge: text(255).optional(),
  payment_intent: text(255).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: metadata.optional(),
  expand,
})
const update = z.strictObject({ metadata: metadata.optional(), expand })

export const refundRoutes = [
  route('POST', '/v1/refunds', create, (ctx, params) =>
    refundCharge(ctx, chargeFor(ctx, params), {
      amountMinor: params.amount,
      reason: params.reason ?? null,
      metadata: mergeMetadata({}, params.metadata),
    }),
  ),
  route(
    'GET',
    '/v1/refunds',
    z.strictObject({
      ...listFields,
      charge: text(255).optional(),
      payment_intent: text(255).optional(),
    }),
    (ctx, params) => listPage(ctx, 'refund', '/v1/refunds', params),
  ),
  route(
    'GET',
    '/v1/refunds/:id',
    z.strictObject({ expand }),
    (ctx, _params, id) => findRefund(ctx, id).object,
  ),
  route('POST', '/v1/refunds/:id', update, (ctx, params, id) => {
    const refund = findRefund(ctx, id).object
    const before = refund.metadata ?? {}
    refund.metadata = mergeMetadata(before, params.metadata)
    ctx.store.save('refund', refund)
    ctx.emit('refund.updated', refund, { metadata: before })
    return refund
  }),
]

function chargeFor(
  ctx: Context,
  {
    charge,
    payment_intent: intentId,
  }: { charge?: string | undefined; payment_intent?: string | undefined },
): Entry<'charge'> {
  if (charge !== undefined) {
    const entry = findCharge(ctx, charge, 'charge')
    if (intentId === undefined || entry.object.payment_intent === intentId) return entry
    throw invalidRequest('The charge does not belong to the payment intent.', { param: 'charge' })
  }
  if (intentId === undefined) {
    throw invalidRequest('Send either charge or payment_intent.', {
      code: 'parameter_missing',
      param: 'payment_intent',
    })
  }
  const { object: intent } = findPaymentIntent(ctx, intentId, 'payment_intent')
  if (intent.status === 'succeeded' && intent.latest_charge !== null) {
    return findCharge(ctx, intent.latest_charge, 'charge')
  }
  throw unexpectedState(intent, `A payment intent that is ${intent.status} cannot be refunded.`)
}

export function findRefund(ctx: Context, id: string): Entry<'refund'> {
  const entry = ctx.store.find('refund', id)
  if (!entry) throw resourceMissing('refund', id, 'id')
  return entry
}
