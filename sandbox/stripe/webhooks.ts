import { createHmac } from 'node:crypto'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Store } from './store.ts'

export interface WebhookOptions {
  /** Without an address no event is delivered, only recorded. */
  url: string | undefined
  secret: string
  /** How long the receiver may take to answer. */
  timeoutMs: number
  /** Wait before the first retry; each further one is twice as long, up to an hour. */
  retryBaseMs: number
  maxAttempts: number
}

const CONCURRENT = 8
const MAX_WAIT_MS = 60 * 60 * 1000

/** `Stripe-Signature` for a payload: its time and the HMAC-SHA256 of both. */
export function signatureHeader(payload: string, secret: string, atSeconds: number): string {
  const signature = createHmac('sha256', secret).update(`${atSeconds}.${payload}`).digest('hex')
  return `t=${atSeconds},v1=${signature}`
}

/**
 * Sends recorded events until the receiver answers 2xx. What is still owed stands in the store, so
 * a crash leads to a repeated delivery, never to a lost one.
 */
export class WebhookSender {
  readonly #store: Store
  readonly #options: WebhookOptions
  readonly #sending = new Map<number, Promise<void>>()
  readonly #agents = {
    http: new HttpAgent({ keepAlive: true, maxSockets: CONCURRENT }),
    https: new HttpsAgent({ keepAlive: true, maxSockets: CONCURRENT }),
  }
  #timer: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(store: Store, options: WebhookOptions) {
    this.#store = store
    this.#options = options
  }

  /** Sends what is due now and sleeps until the next is. */
  wake() {
    clearTimeout(this.#timer)
    if (this.#isStopped || this.#options.url === undefined) return
    const free = CONCURRENT - this.#sending.size
    if (free <= 0) return
    const rows = this.#store.rows(
      `SELECT id, event, attempts, due_ms FROM deliveries
       WHERE state = 'pending' ORDER BY due_ms, id LIMIT ?`,
      CONCURRENT + 1,
    )
    const waiting = rows.filter((row) => !this.#sending.has(Number(row['id'])))
    for (const row of waiting.slice(0, free)) {
      const wait = Number(row['due_ms']) - Date.now()
      if (wait > 0) {
        this.#timer = setTimeout(() => this.wake(), Math.min(wait, MAX_WAIT_MS))
        this.#timer.unref()
        return
      }
      const id = Number(row['id'])
      const attempt = this.#attempt(id, String(row['event']), Number(row['attempts']) + 1)
      this.#sending.set(
        id,
        attempt.finally(() => {
          this.#sending.delete(id)
          this.wake()
        }),
      )
    }
  }

  /** Begins nothing new and waits for what is on its way. */
  async stop() {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await Promise.all(this.#sending.values())
    this.#agents.http.destroy()
    this.#agents.https.destroy()
  }

  async #attempt(id: number, eventId: string, attempts: number) {
    const event = this.#store.find('event', eventId)
    const error = event
      ? await this.#post(JSON.stringify({ ...event.object, pending_webhooks: 1 }))
      : 'the event is gone'
    const isLast = !event || attempts >= this.#options.maxAttempts
    const state = error === null ? 'delivered' : isLast ? 'failed' : 'pending'
    const waitMs = Math.min(this.#options.retryBaseMs * 2 ** (attempts - 1), MAX_WAIT_MS)
    this.#store.run(
      'UPDATE deliveries SET state = ?, attempts = ?, due_ms = ?, last_error = ? WHERE id = ?',
      state,
      attempts,
      Date.now() + waitMs,
      error,
      id,
    )
  }

  /** Null when the receiver took it, else what went wrong. */
  #post(payload: string): Promise<string | null> {
    const url = new URL(this.#options.url ?? '')
    const isHttps = url.protocol === 'https:'
    const signature = signatureHeader(payload, this.#options.secret, Math.floor(Date.now() / 1000))
    return new Promise((resolve) => {
      const request = (isHttps ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        agent: isHttps ? this.#agents.https : this.#agents.http,
        signal: AbortSignal.timeout(this.#options.timeoutMs),
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': Buffer.byteLength(payload),
          'Stripe-Signature': signature,
          'User-Agent': 'StripeSandbox/1.0',
        },
      })
      request.on('error', (error) => resolve(error.message))
      request.on('response', (response) => {
        const status = response.statusCode ?? 0
        response.resume()
        response.on('error', (error) => resolve(error.message))
        response.on('end', () => resolve(status >= 200 && status < 300 ? null : `HTTP ${status}`))
      })
      request.end(payload)
    })
  }
}
