import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parseParams } from '../fields.ts'
import type { FormBranch } from '../params.ts'

export type Method = 'GET' | 'POST' | 'DELETE'

/** One call of the API: parameters are read first, and only then is anything touched. */
export interface Route {
  method: Method
  segments: readonly string[]
  /** Throws Stripe's 400 for wrong parameters; what it returns runs inside a transaction. */
  prepare(raw: FormBranch, id: string): (ctx: Context) => { answer: object; expand: string[] }
}

interface Expandable {
  expand?: string[] | undefined
}

/** @param path with `:id` for the part that names the object, e.g. `/v1/refunds/:id` */
export function route<S extends z.ZodType<Expandable>>(
  method: Method,
  path: string,
  params: S,
  run: (ctx: Context, params: z.output<S>, id: string) => object,
): Route {
  return {
    method,
    segments: path.split('/').slice(1),
    prepare(raw, id) {
      const parsed = parseParams(params, raw)
      return (ctx) => ({ answer: run(ctx, parsed, id), expand: parsed.expand ?? [] })
    },
  }
}

/** The route for a request and the id in its path. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; id: string } | undefined {
  const parts = path.split('/').slice(1)
  for (const candidate of routes) {
    const { segments } = candidate
    if (candidate.method !== method || segments.length !== parts.length) continue
    if (!segments.every((segment, index) => segment === ':id' || segment === parts[index])) continue
    const at = segments.indexOf(':id')
    return { route: candidate, id: at < 0 ? '' : (parts[at] ?? '') }
  }
  return undefined
}
