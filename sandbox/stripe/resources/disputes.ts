import { z } from 'zod'
import type { Context } from '../context.ts'
import { resourceMissing } from '../errors.ts'
import { expand, text } from '../fields.ts'
import { listFields, listPage } from '../list.ts'
import { decideDispute } from '../payments/dispute.ts'
import { route } from './route.ts'

export const disputeRoutes = [
  route(
    'GET',
    '/v1/disputes',
    z.strictObject({
      ...listFields,
      charge: text(255).optional(),
      payment_intent: text(255).optional(),
    }),
    (ctx, params) => listPage(ctx, 'dispute', '/v1/disputes', params),
  ),
  route(
    'GET',
    '/v1/disputes/:id',
    z.strictObject({ expand }),
    (ctx, _params, id) => findDispute(ctx, id).object,
  ),
  // The shop gives in: the dispute is lost.
  route('POST', '/v1/disputes/:id/close', z.strictObject({ expand }), (ctx, _params, id) =>
    decideDispute(ctx, findDispute(ctx, id), false),
  ),
]

export function findDispute(ctx: Context, id: string) {
  const entry = ctx.store.find('dispute', id)
  if (!entry) throw resourceMissing('dispute', id, 'id')
  return entry
}
