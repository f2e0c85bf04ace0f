import { createHash } from 'node:crypto'
import { ApiError, invalidRequest } from './errors.ts'
import { canonicalForm, type FormBranch } from './params.ts'
import type { Store } from './store.ts'

const KEPT_MS = 24 * 60 * 60 * 1000
const MAX_KEY_LENGTH = 255

export interface SavedAnswer {
  status: number
  /** The JSON text, replayed byte for byte. */
  body: string
  requestId: string
}

/** What makes two requests the same: method, path and parameters. */
export function fingerprintOf(method: string, path: string, params: FormBranch): string {
  const text = `${method} ${path} ${canonicalForm(params)}`
  return createHash('sha256').update(text).digest('base64')
}

/** Keeps the first answer to each key for 24 hours and lets one request at a time work under a key. */
export class IdempotencyKeys {
  readonly #store: Store
  readonly #inFlight = new Set<string>()

  constructor(store: Store) {
    this.#store = store
  }

  /** Throws 400 for a key that is too long and 409 while another request works under it. */
  lock(key: string) {
    if (key.length > MAX_KEY_LENGTH) {
      throw invalidRequest(`An idempotency key has at most ${MAX_KEY_LENGTH} characters.`)
    }
    if (this.#inFlight.has(key)) {
      throw new ApiError(409, {
        type: 'idempotency_error',
        code: 'idempotency_key_in_use',
        message: `Another request with the idempotency key '${key}' is still being worked on.`,
      })
    }
    this.#inFlight.add(key)
  }

  unlock(key: string) {
    this.#inFlight.delete(key)
  }

  /** The saved answer; throws Stripe's `idempotency_error` when the key was used for another call. */
  find(key: string, fingerprint: string, nowMs: number): SavedAnswer | undefined {
    const row = this.#store.row(
      `SELECT fingerprint, request_id, status, body FROM idempotency_keys
       WHERE key = ? AND created_ms > ?`,
      key,
      nowMs - KEPT_MS,
    )
    if (!row) return undefined
    if (row['fingerprint'] !== fingerprint) {
      throw new ApiError(400, {
        type: 'idempotency_error',
        message: `The idempotency key '${key}' belongs to a request with other parameters.`,
      })
    }
    return {
      status: Number(row['status']),
      body: String(row['body']),
      requestId: String(row['request_id']),
    }
  }

  save(key: string, fingerprint: string, answer: SavedAnswer, nowMs: number) {
    this.#store.run(
      'INSERT OR REPLACE INTO idempotency_keys VALUES (?, ?, ?, ?, ?, ?)',
      key,
      fingerprint,
      answer.requestId,
      answer.status,
      answer.body,
      nowMs,
    )
  }

  /** Forgets keys older than a day. */
  prune(nowMs: number) {
    this.#store.run('DELETE FROM idempotency_keys WHERE created_ms <= ?', nowMs - KEPT_MS)
  }
}
