import type { Context } from './context.ts'
import { invalidRequest } from './errors.ts'
import type { Kind } from './model.ts'

/** Which fields hold an id that may be replaced by the object itself. */
const EXPANDABLE: Readonly<Record<string, Kind>> = {
  balance_transaction: 'balance_transaction',
  charge: 'charge',
  customer: 'customer',
  latest_charge: 'charge',
  payment_intent: 'payment_intent',
  payment_method: 'payment_method',
}
const MAX_DEPTH = 4

/** A copy of an answer with the objects named by `paths` in place of their ids. */
export function expandAnswer(ctx: Context, answer: object, paths: readonly string[]): object {
  return paths.reduce((expanded, path) => {
    const parts = path.split('.')
    if (parts.length > MAX_DEPTH) {
      throw invalidRequest(`expand reaches at most ${MAX_DEPTH} levels deep.`, { param: 'expand' })
    }
    return expandPath(ctx, expanded, parts, path)
  }, answer)
}

function expandPath(ctx: Context, parent: object, parts: string[], path: string): object {
  const [field = '', ...rest] = parts
  const isRefundList = field === 'refunds' && Reflect.get(parent, 'object') === 'charge'
  if (!isRefundList && !Object.hasOwn(parent, field)) throw notExpandable(path)
  const value: unknown = isRefundList ? refundsOf(ctx, parent) : Reflect.get(parent, field)
  if (value === null) return parent

  if (field === 'data' && Array.isArray(value)) {
    if (rest.length === 0) throw notExpandable(path)
    return { ...parent, data: value.map((item: object) => expandPath(ctx, item, rest, path)) }
  }
  const kind = EXPANDABLE[field]
  const object: unknown =
    typeof value === 'string' && kind ? ctx.store.find(kind, value)?.object : value
  if (typeof object !== 'object' || object === null) throw notExpandable(path)
  return { ...parent, [field]: rest.length > 0 ? expandPath(ctx, object, rest, path) : object }
}

function refundsOf(ctx: Context, charge: object) {
  const id = String(Reflect.get(charge, 'id'))
  const found = ctx.store.list('refund', { charge: id }, { limit: 11 })
  return {
    object: 'list',
    data: found.slice(0, 10),
    has_more: found.length > 10,
    url: `/v1/charges/${id}/refunds`,
  }
}

function notExpandable(path: string) {
  return invalidRequest(`There is nothing to expand at ${path}.`, { param: 'expand' })
}
