import type { Store } from './store.ts'

/**
 * Banks that take their time over a refund: each is decided a while after it was asked for. What waits stands in the
 * store, so that a restart forgets none.
 */
export class LaterRefunds {
  readonly #store: Store
  readonly #afterMs: number
  readonly #decide: (refundId: string) => void
  readonly #timers = new Map<string, NodeJS.Timeout>()

  /** @param decide does what the bank had in mind, in a transaction of its own */
  constructor(store: Store, afterMs: number, decide: (refundId: string) => void) {
    this.#store = store
    this.#afterMs = afterMs
    this.#decide = decide
  }

  /** @returns when the refund will be decided, in ms since 1970 */
  plan(refundId: string): number {
    const dueMs = Date.now() + this.#afterMs
    this.#wait(refundId, dueMs)
    return dueMs
  }

  /** Takes up again what waited when the sandbox ended. */
  resume() {
    const waiting = this.#store.rows(
      "SELECT id, hidden ->> 'dueMs' AS due FROM objects WHERE kind = 'refund' AND hidden <> 'null'",
    )
    for (const { id, due } of waiting) this.#wait(String(id), Number(due))
  }

  stop() {
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  #wait(refundId: string, dueMs: number) {
    const timer = setTimeout(
      () => {
        this.#timers.delete(refundId)
        this.#decide(refundId)
      },
      Math.max(0, dueMs - Date.now()),
    )
    timer.unref()
    this.#timers.set(refundId, timer)
  }
}
