import { z } from 'zod'
import type { Context } from '../context.ts'
import { resourceMissing } from '../errors.ts'
import { expand, list, text } from '../fields.ts'
import { listFields, listPage } from '../list.ts'
import type { EventRecord } from '../model.ts'
import { route } from './route.ts'

const MAX_TYPES = 20

export const eventRoutes = [
  route(
    'GET',
    '/v1/events',
    z.strictObject({
      ...listFields,
      type: text(100).optional(),
      types: list(text(100))
        .refine((types) => types.length <= MAX_TYPES)
        .optional(),
    }),
    (ctx, { type, types, ...params }) => {
      const labels = type === undefined ? types : [type]
      const page = listPage(ctx, 'event', '/v1/events', params, labels)
      return { ...page, data: page.data.map((event) => withPending(ctx, event)) }
    },
  ),
  route('GET', '/v1/events/:id', z.strictObject({ expand }), (ctx, _params, id) => {
    const event = ctx.store.find('event', id)?.object
    if (!event) throw resourceMissing('event', id, 'id')
    return withPending(ctx, event)
  }),
]

function withPending(ctx: Context, event: EventRecord): EventRecord {
  const row = ctx.store.row(
    "SELECT count(*) AS pending FROM deliveries WHERE event = ? AND state = 'pending'",
    event.id,
  )
  return { ...event, pending_webhooks: Number(row?.['pending'] ?? 0) }
}
