import { z } from 'zod'
import type { Context } from './context.ts'
import { invalidRequest, resourceMissing } from './errors.ts'
import { expand, integer, text } from './fields.ts'
import type { Kind, Records } from './model.ts'
import type { Filter } from './store.ts'

const created = z.union([
  z.strictObject({
    gt: integer.optional(),
    gte: integer.optional(),
    lt: integer.optional(),
    lte: integer.optional(),
  }),
  integer.transform((at) => ({ gte: at, lte: at })),
])

/** The parameters every list endpoint takes. */
export const listFields = {
  limit: integer.refine((value) => value >= 1 && value <= 100).optional(),
  starting_after: text(255).optional(),
  ending_before: text(255).optional(),
  created: created.optional(),
  expand,
}

interface ListParams extends Omit<Filter, 'labels'> {
  limit?: number | undefined
  starting_after?: string | undefined
  ending_before?: string | undefined
}

export interface ListAnswer<K extends Kind> {
  object: 'list'
  data: Records[K][]
  has_more: boolean
  url: string
}

/** One page of a list, newest first; a cursor that names nothing is Stripe's 400. */
export function listPage<K extends Kind>(
  ctx: Context,
  kind: K,
  url: string,
  params: ListParams,
  labels?: readonly string[],
): ListAnswer<K> {
  const { starting_after: after, ending_before: before, limit = 10 } = params
  if (after !== undefined && before !== undefined) {
    throw invalidRequest('Send either starting_after or ending_before, not both.')
  }
  const cursor = (id: string | undefined, param: string) => {
    if (id === undefined) return undefined
    const position = ctx.store.position(id)
    if (position === undefined) throw resourceMissing(kind, id, param)
    return position
  }
  const { customer, payment_intent, charge, created: range } = params
  const found = ctx.store.list(
    kind,
    { customer, payment_intent, charge, created: range, labels },
    {
      limit: limit + 1,
      olderThan: cursor(after, 'starting_after'),
      newerThan: cursor(before, 'ending_before'),
    },
  )
  const data = found.slice(0, limit)
  // A page before a cursor is read oldest first, so that it ends right at the cursor.
  if (before !== undefined) data.reverse()
  return { object: 'list', data, has_more: found.length > limit, url }
}
