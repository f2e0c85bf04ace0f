import type { Db } from './db.server.ts'
import type { Clock } from './clock.ts'

export interface Limit {
  /** How many are let through in a window. */
  count: number
  windowMs: number
}

export const LIMITS = {
  signIn: { count: 10, windowMs: 60_000 },
  signUp: { count: 5, windowMs: 3_600_000 },
  passkeyOptions: { count: 30, windowMs: 60_000 },
  dataExport: { count: 5, windowMs: 3_600_000 },
  passwordReset: { count: 5, windowMs: 3_600_000 },
  search: { count: 60, windowMs: 60_000 },
  payment: { count: 5, windowMs: 600_000 },
  events: { count: 120, windowMs: 60_000 },
  orderLookup: { count: 20, windowMs: 60_000 },
} as const satisfies Record<string, Limit>

export interface RateLimiter {
  /** Counts one use by `caller`. Null = let through; otherwise the seconds to wait (Retry-After). */
  take(limit: keyof typeof LIMITS, caller: string): Promise<number | null>
}

/** Counters live in Postgres: they survive a restart and hold across processes. */
export function createRateLimiter(db: Db, clock: Clock): RateLimiter {
  return {
    async take(name, caller) {
      const { count, windowMs } = LIMITS[name]
      const now = clock.now().getTime()
      const windowStart = new Date(now - (now % windowMs))
      const rows = await db.$queryRaw<{ count: number }[]>`
        INSERT INTO rate_limit (key, window_start, count) VALUES (${`${name}:${caller}`}, ${windowStart}, 1)
        ON CONFLICT (key, window_start) DO UPDATE SET count = rate_limit.count + 1
        RETURNING count`
      const used = rows[0]?.count ?? 0
      return used <= count ? null : Math.ceil((windowStart.getTime() + windowMs - now) / 1000)
    },
  }
}
