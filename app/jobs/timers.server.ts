import type { RunningContext as Context } from '#app/platform/context.server.ts'
import { TIMERS } from './schedule.server.ts'

/** Keeps when a timer last ended: /metrics shows one that no longer runs, or fails. */
async function noteRun(ctx: Context, name: string, startedMs: number, error: unknown) {
  const run = {
    finishedAt: ctx.clock.now(),
    durationMs: Math.round(performance.now() - startedMs),
    error: error === null ? null : String(error).slice(0, 500),
  }
  await ctx.db.jobRun.upsert({ where: { name }, create: { name, ...run }, update: run })
}

/**
 * Runs each timer of the schedule at its interval, never twice at once in this process. Across processes an
 * advisory lock lets one run and the others pass.
 */
export function startTimers(ctx: Context): { stop(): Promise<void> } {
  const running = new Map<string, Promise<void>>()

  async function run(name: string, job: (ctx: Context) => Promise<unknown>): Promise<void> {
    const client = await ctx.database.pool.connect()
    try {
      const { rows } = await client.query<{ free: boolean }>(
        'SELECT pg_try_advisory_lock(hashtext($1)) AS free',
        [`timer:${name}`],
      )
      if (!rows[0]?.free) return
      const startedMs = performance.now()
      try {
        await job(ctx)
        await noteRun(ctx, name, startedMs, null)
      } catch (error) {
        await noteRun(ctx, name, startedMs, error)
        throw error
      } finally {
        await client.query('SELECT pg_advisory_unlock(hashtext($1))', [`timer:${name}`])
      }
    } finally {
      client.release()
    }
  }

  const timers = TIMERS.map(({ name, everyMs, job }) =>
    setInterval(() => {
      if (running.has(name)) return
      const done = run(name, job)
        .catch((error: unknown) => ctx.log.error({ err: error, timer: name }, 'timer failed'))
        .finally(() => running.delete(name))
      running.set(name, done)
    }, everyMs),
  )
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await Promise.all(running.values())
    },
  }
}
