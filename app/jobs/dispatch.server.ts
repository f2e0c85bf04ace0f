import pg from 'pg'
import type { Context } from '#app/platform/context.server.ts'
import { handleEvent } from './events.server.ts'

const LEASE_S = 30
const BATCH = 20
const POLL_MS = 2_000
const ANSWER_MS = 5_000
const MAX_ATTEMPTS = 12

interface Leased {
  id: string
  type: string
  payload: unknown
  attempts: number
}

/**
 * Takes due events for LEASE_S by moving their `run_after` forward: a worker that dies loses nothing, another
 * takes them over when the lease ends. Each handler may run more than once and must be idempotent.
 */
async function lease(ctx: Context): Promise<Leased[]> {
  return ctx.sql.rows<Leased>(
    'outbox-lease',
    `UPDATE outbox_event SET attempts = attempts + 1, run_after = now() + make_interval(secs => ${LEASE_S})
      WHERE id IN (SELECT id FROM outbox_event
                    WHERE done_at IS NULL AND run_after <= now() AND attempts < ${MAX_ATTEMPTS}
                    ORDER BY run_after FOR UPDATE SKIP LOCKED LIMIT ${BATCH})
     RETURNING id, type, payload, attempts`,
    [],
  )
}

/** @returns the event's id if it is done; otherwise it will be tried again */
async function handle(ctx: Context, event: Leased): Promise<string | null> {
  try {
    await handleEvent(ctx, event.type, event.payload)
    return event.id
  } catch (error) {
    const backoffS = Math.min(2 ** event.attempts, 3_600)
    ctx.log.error({ err: error, event: event.type, attempts: event.attempts }, 'event failed')
    await ctx.sql.rows(
      'outbox-failed',
      `UPDATE outbox_event SET last_error = $2, run_after = now() + make_interval(secs => $3) WHERE id = $1`,
      [event.id, String(error).slice(0, 500), backoffS],
    )
    return null
  }
}

/** Handles everything that is due now. Returns how many events were handled. */
export async function drainOutbox(ctx: Context): Promise<number> {
  let handled = 0
  for (;;) {
    const events = await lease(ctx)
    if (events.length === 0) return handled
    const ids = await Promise.all(events.map((event) => handle(ctx, event)))
    const done = ids.filter((id) => id !== null)
    if (done.length > 0) {
      await ctx.sql.rows(
        'outbox-done',
        'UPDATE outbox_event SET done_at = $2 WHERE id = ANY($1::uuid[])',
        [done, ctx.clock.now()],
      )
    }
    handled += events.length
  }
}

/** Wakes on Postgres' notification, and every POLL_MS for what was retried or missed. */
export function listenForEvents(ctx: Context): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let wake: () => void = () => undefined
  let client: pg.Client | null = null

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: ctx.env.DATABASE_URL,
      // A silent database must not keep the worker from asking again.
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: ANSWER_MS,
    })
    fresh.on('error', () => (client = null))
    fresh.on('notification', () => wake())
    try {
      await fresh.connect()
      await fresh.query('LISTEN outbox')
      client = fresh
    } catch (error) {
      void fresh.end().catch(() => undefined)
      throw error
    }
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        if (!client) await connect()
        await drainOutbox(ctx)
      } catch (error) {
        ctx.log.warn({ err: error }, 'the outbox waits for the database')
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
        if (stopping.signal.aborted) wake()
      })
    }
  }

  const running = loop()
  return {
    async stop() {
      stopping.abort()
      wake()
      await running
      await client?.end()
    },
  }
}
