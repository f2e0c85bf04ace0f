import type { FaultRegistry } from './faults.ts'
import { newId } from './ids.ts'
import type { EventRecord } from './model.ts'
import type { Store } from './store.ts'

export const API_VERSION = '2026-10-28.endive'

/** What every piece of work on the state needs, built for one request. */
export interface Context {
  store: Store
  nowMs: number
  /** Where a browser reaches the sandbox, without a slash at the end. */
  publicUrl: string
  request: { id: string | null; idempotencyKey: string | null }
  /** Records an event, and its delivery, in the transaction that is open. */
  emit(type: string, object: object, previous?: object): void
  /** Leaves a refund to its bank. @returns when the bank decides, in ms since 1970 */
  decideLater(refundId: string): number
}

export interface ContextDeps {
  store: Store
  faults: FaultRegistry
  publicUrl: () => string
  /** Whether somebody wants to be told of events of this type. */
  isDelivered: (type: string) => boolean
  onEvent: () => void
  planRefund: (refundId: string) => number
}

/** Seconds since 1970, the unit of every time in Stripe's objects. */
export function seconds(ctx: Context): number {
  return Math.floor(ctx.nowMs / 1000)
}

export function createContext(deps: ContextDeps, request: Context['request']): Context {
  const nowMs = Date.now()
  return {
    store: deps.store,
    nowMs,
    publicUrl: deps.publicUrl(),
    request,
    decideLater: deps.planRefund,
    emit(type, object, previous) {
      const event: EventRecord = {
        id: newId('evt'),
        object: 'event',
        api_version: API_VERSION,
        created: Math.floor(nowMs / 1000),
        data: { object, ...(previous && { previous_attributes: previous }) },
        livemode: false,
        pending_webhooks: 0,
        request: { id: request.id, idempotency_key: request.idempotencyKey },
        type,
      }
      deps.store.insert('event', event, null)
      if (!deps.isDelivered(type)) return
      for (const { dueMs, state } of deps.faults.planDelivery(type, nowMs)) {
        deps.store.run(
          'INSERT INTO deliveries (event, state, due_ms) VALUES (?, ?, ?)',
          event.id,
          state,
          dueMs,
        )
      }
      deps.onEvent()
    },
  }
}
