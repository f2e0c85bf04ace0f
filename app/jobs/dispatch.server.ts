import pg from 'pg'
import type { Context } from '#app/platform/context.server.ts'
import { handleEvent } from './events.server.ts'

const LEASE_S = 30
const BATCH = 20
const POLL_MS = 2_000
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
  return ctx.db.$queryRaw<Leased[]>`
    UPDATE outbox_event SET attempts = attempts + 1, run_after = now() + make_interval(secs => ${LEASE_S})
     WHERE id IN (SELECT id FROM outbox_event
                   WHERE done_at IS NULL AND run_after <= now() AND attempts < ${MAX_ATTEMPTS}
                   ORDER BY run_after FOR UPDATE SKIP LOCKED LIMIT ${BATCH})
    RETURNING id, type, payload, attempts`
}

async function handle(ctx: Context, event: Leased): Promise<void> {
  try {
    await handleEvent(ctx, event.type, event.payload)
    await ctx.db.outboxEvent.update({ where: { id: event.id }, data: { doneAt: ctx.clock.now() } })
  } catch (error) {
    const backoffS = Math.min(2 ** event.attempts, 3_600)
    ctx.log.error({ err: error, event: event.type, attempts: event.attempts }, 'event failed')
    await ctx.db.$executeRaw`
      UPDATE outbox_event SET last_error = ${String(error).slice(0, 500)},
             run_after = now() + make_interval(secs => ${backoffS})
       WHERE id = ${event.id}::uuid`
  }
}

/** Handles everything that is due now. Returns how many events were handled. */
export async function drainOutbox(ctx: Context): Promise<number> {
  let handled = 0
  for (;;) {
    const events = await lease(ctx)
    if (events.length === 0) return handled
    await Promise.all(events.map((event) => handle(ctx, event)))
    handled += events.length
  }
}

/** Wakes on Postgres' notification, and every POLL_MS for what was retried or missed. */
export function listenForEvents(ctx: Context): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let wake: () => void = () => undefined
  let client: pg.Client | null = null

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: ctx.env.DATABASE_URL })
    fresh.on('error', () => (client = null))
    fresh.on('notification', () => wake())
    await fresh.connect()
    await fresh.query('LISTEN outbox')
    client = fresh
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
