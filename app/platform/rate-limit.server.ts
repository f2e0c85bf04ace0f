import type { Clock } from './clock.ts'
import type { Sql } from './sql.server.ts'

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
  emailChange: { count: 5, windowMs: 3_600_000 },
  search: { count: 60, windowMs: 60_000 },
  payment: { count: 5, windowMs: 600_000 },
  events: { count: 120, windowMs: 60_000 },
  orderLookup: { count: 20, windowMs: 60_000 },
  /** Tries at one order without its key, by everybody together. */
  orderGuess: { count: 20, windowMs: 60_000 },
} as const satisfies Record<string, Limit>

/** People behind one address: an office, a campus, a phone network's gateway. */
const CALLERS_PER_NETWORK = 20

export interface RateLimiter {
  /**
   * Counts one use by `caller`. Null = let through; otherwise the seconds to wait (Retry-After). Where a caller is what
   * the request says of itself (a cookie, a browser's name), `network` is where it really comes from: all callers there
   * together have CALLERS_PER_NETWORK times as much, so that a new name for every request helps little.
   */
  take(limit: keyof typeof LIMITS, caller: string, network?: string): Promise<number | null>
}

/** Counters live in Postgres: they survive a restart and hold across processes. */
export function createRateLimiter(sql: Sql, clock: Clock): RateLimiter {
  return {
    async take(name, caller, network) {
      const { count, windowMs } = LIMITS[name]
      const now = clock.now().getTime()
      const windowStart = new Date(now - (now % windowMs))
      const allowed = new Map<string, number>([[`${name}:${caller}`, count]])
      if (network) allowed.set(`${name}:all:${network}`, count * CALLERS_PER_NETWORK)
      // In one order everywhere: two requests that count the same rows must not wait for each other.
      const keys = [...allowed.keys()].toSorted()
      const rows = await sql.rows<{ key: string; count: number }>(
        'rate-limit-take',
        `INSERT INTO rate_limit (key, window_start, count)
         SELECT key, $2, 1 FROM unnest($1::text[]) AS key
         ON CONFLICT (key, window_start) DO UPDATE SET count = rate_limit.count + 1
         RETURNING key, count`,
        [keys, windowStart],
      )
      const isOver = rows.some(({ key, count: used }) => used > (allowed.get(key) ?? 0))
      return isOver ? Math.ceil((windowStart.getTime() + windowMs - now) / 1000) : null
    },
  }
}
