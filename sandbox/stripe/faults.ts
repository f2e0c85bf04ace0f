import { z } from 'zod'
import type { Store } from './store.ts'

const scope = {
  /** How many calls or events it strikes; without it, all until it is removed. */
  next: z.int().positive().max(1_000_000).optional(),
  /** How many matching ones pass before it begins. */
  skip: z.int().nonnegative().max(1_000_000).default(0),
  /** Chance that a matching one is struck. */
  probability: z.number().gt(0).max(1).default(1),
}
const api = {
  ...scope,
  target: z.literal('api'),
  method: z.enum(['GET', 'POST', 'DELETE']).optional(),
  /** `*` stands for one part of the path, `**` for any number of them. */
  path: z.string().startsWith('/').default('/v1/**'),
}
const webhook = {
  ...scope,
  target: z.literal('webhook'),
  /** An event type, or its beginning followed by `*`. */
  type: z.string().min(1).default('*'),
}
const ms = z.int().positive().max(3_600_000)

/** A disturbance that can be ordered at `POST /_sandbox/faults`. */
export const faultSchema = z.union([
  z.strictObject({
    ...api,
    kind: z.literal('delay'),
    ms,
    when: z.enum(['before', 'after']).default('before'),
  }),
  z.strictObject({ ...api, kind: z.literal('reset') }),
  z.strictObject({ ...api, kind: z.literal('hang'), ms: ms.default(120_000) }),
  z.strictObject({ ...api, kind: z.literal('server_error'), isSaved: z.boolean().default(true) }),
  z.strictObject({ ...api, kind: z.literal('rate_limit') }),
  z.strictObject({ ...webhook, kind: z.literal('delay'), ms }),
  z.strictObject({
    ...webhook,
    kind: z.literal('duplicate'),
    copies: z.int().min(2).max(100).default(2),
  }),
  z.strictObject({ ...webhook, kind: z.literal('reorder'), ms: ms.default(500) }),
  z.strictObject({ ...webhook, kind: z.literal('drop') }),
])
export type Fault = z.output<typeof faultSchema>
export type ApiFault = Extract<Fault, { target: 'api' }>
type WebhookFault = Extract<Fault, { target: 'webhook' }>

export interface PlannedDelivery {
  dueMs: number
  state: 'pending' | 'dropped'
}

interface ActiveFault<F extends Fault = Fault> {
  id: number
  fault: F
  skip: number
  remaining: number | null
}

/** Milliseconds between two deliveries of a reordered group. */
const REORDER_STEP_MS = 40

/** The disturbances in force; kept in the store, so that they outlive a restart. */
export class FaultRegistry {
  readonly #store: Store
  #active: ActiveFault[] = []

  constructor(store: Store) {
    this.#store = store
    this.#active = store
      .rows('SELECT id, fault, skip, remaining FROM faults ORDER BY id')
      .map((row) => ({
        id: Number(row['id']),
        fault: faultSchema.parse(JSON.parse(String(row['fault']))),
        skip: Number(row['skip']),
        remaining: row['remaining'] === null ? null : Number(row['remaining']),
      }))
  }

  list(): readonly ActiveFault[] {
    return this.#active
  }

  add(fault: Fault): number {
    const remaining = fault.next ?? null
    const { lastInsertRowid } = this.#store.run(
      'INSERT INTO faults (fault, skip, remaining) VALUES (?, ?, ?)',
      JSON.stringify(fault),
      fault.skip,
      remaining,
    )
    const id = Number(lastInsertRowid)
    this.#active = [...this.#active, { id, fault, skip: fault.skip, remaining }]
    return id
  }

  clear() {
    this.#store.run('DELETE FROM faults')
    this.#active = []
  }

  /** The faults that strike this call; each counts it once. */
  strikeCall(method: string, path: string): ApiFault[] {
    if (this.#active.length === 0) return []
    const matching = this.#active.filter(
      (active): active is ActiveFault<ApiFault> =>
        active.fault.target === 'api' &&
        (active.fault.method === undefined || active.fault.method === method) &&
        pattern(active.fault.path).test(path),
    )
    return matching.filter((active) => this.#strikes(active)).map(({ fault }) => fault)
  }

  /** When, and how often, an event of this type is sent. */
  planDelivery(type: string, nowMs: number): PlannedDelivery[] {
    const plan: PlannedDelivery = { dueMs: nowMs, state: 'pending' }
    let copies = 1
    for (const active of this.#active) {
      if (!isWebhookFault(active) || !matchesType(active.fault.type, type)) continue
      // Counting down from `remaining` gives the first event of the group the latest time.
      const place = active.remaining ?? 1 + Math.floor(Math.random() * 10)
      if (!this.#strikes(active)) continue
      const { fault } = active
      if (fault.kind === 'drop') plan.state = 'dropped'
      else if (fault.kind === 'delay') plan.dueMs += fault.ms
      else if (fault.kind === 'duplicate') copies = Math.max(copies, fault.copies)
      else plan.dueMs += fault.ms + place * REORDER_STEP_MS
    }
    return Array.from({ length: copies }, () => plan)
  }

  #strikes(active: ActiveFault): boolean {
    if (active.skip > 0) {
      active.skip -= 1
      this.#store.run('UPDATE faults SET skip = ? WHERE id = ?', active.skip, active.id)
      return false
    }
    if (Math.random() >= active.fault.probability) return false
    if (active.remaining === null) return true
    active.remaining -= 1
    if (active.remaining > 0) {
      this.#store.run('UPDATE faults SET remaining = ? WHERE id = ?', active.remaining, active.id)
    } else {
      this.#store.run('DELETE FROM faults WHERE id = ?', active.id)
      this.#active = this.#active.filter((other) => other !== active)
    }
    return true
  }
}

function isWebhookFault(active: ActiveFault): active is ActiveFault<WebhookFault> {
  return active.fault.target === 'webhook'
}

function matchesType(wanted: string, type: string): boolean {
  return wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted
}

function pattern(path: string): RegExp {
  const source = path
    .split(/(\*\*|\*)/)
    .map((part) =>
      part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replaceAll(/[^\w/]/g, '\\$&'),
    )
    .join('')
  return new RegExp(`^${source}$`)
}
