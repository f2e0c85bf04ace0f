import type { RequestHandler } from 'express'
import type { Context } from './context.server.ts'
import type { Log } from './log.server.ts'
import { isSameSecret } from './secret.server.ts'

const BUCKETS_MS = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000]

interface Series {
  count: number
  sumMs: number
  buckets: number[]
}

const series = new Map<string, Series>()

/** Ids and slugs would make a series each: only the shape of the address is kept. */
function routeOf(path: string): string {
  const [first = '', second = '', third = ''] = path.slice(1).split('/')
  if (/^[a-z]{2}$/.test(first) && /^[a-z]{2,3}(\.data)?$/.test(second)) return `/:m/:l/${third}`
  return `/${first}`
}

/** Rate, errors and duration per route; one log line per request. */
export function requestMetrics(log: Log): RequestHandler {
  return (request, response, next) => {
    const startedMs = performance.now()
    response.on('finish', () => {
      const ms = performance.now() - startedMs
      const route = routeOf(request.path)
      const key = `route="${route}",method="${request.method}",status="${response.statusCode}"`
      const row = series.get(key) ?? { count: 0, sumMs: 0, buckets: BUCKETS_MS.map(() => 0) }
      row.count += 1
      row.sumMs += ms
      for (const [index, limit] of BUCKETS_MS.entries()) {
        if (ms <= limit) row.buckets[index] = (row.buckets[index] ?? 0) + 1
      }
      series.set(key, row)
      log.debug({ method: request.method, route, status: response.statusCode, ms: Math.round(ms) })
    })
    next()
  }
}

/** Prometheus text. Open on a laptop; with METRICS_TOKEN set, only for who has it; closed in production without one. */
export function writeMetrics({
  env,
  database,
}: Context & { database: { pool: PoolGauge } }): RequestHandler {
  return (request, response) => {
    const given = request.get('Authorization')?.replace(/^Bearer /, '') ?? ''
    const isAllowed = env.METRICS_TOKEN
      ? isSameSecret(given, env.METRICS_TOKEN)
      : env.NODE_ENV !== 'production'
    if (!isAllowed) return void response.status(404).type('text/plain').send('Not found\n')
    const lines = [...series].flatMap(([labels, row]) => [
      ...BUCKETS_MS.map(
        (le, index) => `http_request_ms_bucket{${labels},le="${le}"} ${row.buckets[index]}`,
      ),
      `http_request_ms_bucket{${labels},le="+Inf"} ${row.count}`,
      `http_request_ms_sum{${labels}} ${row.sumMs.toFixed(1)}`,
      `http_request_ms_count{${labels}} ${row.count}`,
    ])
    lines.push(
      `db_pool_total ${database.pool.totalCount}`,
      `db_pool_idle ${database.pool.idleCount}`,
      `db_pool_waiting ${database.pool.waitingCount}`,
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      `process_cpu_seconds_total ${(process.cpuUsage().user + process.cpuUsage().system) / 1e6}`,
    )
    response.type('text/plain').send(`${lines.join('\n')}\n`)
  }
}

interface PoolGauge {
  totalCount: number
  idleCount: number
  waitingCount: number
}
