import { z } from 'zod'
import type { Context } from '../context.ts'
import { resourceMissing } from '../errors.ts'
import { expand, text } from '../fields.ts'
import { listFields, listPage } from '../list.ts'
import type { Entry } from '../model.ts'
import { route } from './route.ts'

export const chargeRoutes = [
  route(
    'GET',
    '/v1/charges',
    z.strictObject({
      ...listFields,
      customer: text(255).optional(),
      payment_intent: text(255).optional(),
    }),
    (ctx, params) => listPage(ctx, 'charge', '/v1/charges', params),
  ),
  route(
    'GET',
    '/v1/charges/:id',
    z.strictObject({ expand }),
    (ctx, _params, id) => findCharge(ctx, id, 'id').object,
  ),
  route('GET', '/v1/charges/:id/refunds', z.strictObject(listFields), (ctx, params, id) =>
    listPage(ctx, 'refund', `/v1/charges/${id}/refunds`, {
      ...params,
      charge: findCharge(ctx, id, 'id').object.id,
    }),
  ),
]

/** @param param where the id came from; `id` stands for the path and gives 404, others 400 */
export function findCharge(ctx: Context, id: string, param: string): Entry<'charge'> {
  const entry = ctx.store.find('charge', id)
  if (!entry) throw resourceMissing('charge', id, param)
  return entry
}
