import type { RequestHandler } from 'express'
import type { RunningContext } from './context.server.ts'
import type { PoolWait } from './measured-pool.server.ts'
import { joinMetrics } from './metrics-relay.server.ts'
import { BUCKETS_MS, type RequestCounts, type Series } from './request-metrics.server.ts'
import { isSameSecret } from './secret.server.ts'
import { shopGauges } from './shop-gauges.server.ts'

/** One web process' part of the numbers, as it travels between processes. */
interface Snapshot {
  pid: number
  series: [labels: string, row: Series][]
  pool: PoolWait & { total: number; idle: number; waiting: number }
  rssBytes: number
  cpuS: number
  upS: number
}

/**
 * Prometheus text about the whole shop, whichever web process is asked. Open on a laptop; with METRICS_TOKEN set, only
 * for who has it; closed in production without one.
 */
export function writeMetrics(ctx: RunningContext, counts: RequestCounts): RequestHandler {
  const { env, database } = ctx
  const all = joinMetrics<Snapshot>(() => {
    const { user, system } = process.cpuUsage()
    const { totalCount, idleCount, waitingCount, wait } = database.pool
    return {
      pid: process.pid,
      series: [...counts.series],
      pool: { ...wait, total: totalCount, idle: idleCount, waiting: waitingCount },
      rssBytes: process.memoryUsage.rss(),
      cpuS: (user + system) / 1e6,
      upS: process.uptime(),
    }
  })
  return async (request, response) => {
    const given = request.get('Authorization')?.replace(/^Bearer /, '') ?? ''
    const isAllowed = env.METRICS_TOKEN
      ? isSameSecret(given, env.METRICS_TOKEN)
      : env.NODE_ENV !== 'production'
    if (!isAllowed) return void response.status(404).type('text/plain').send('Not found.\n')
    const [snapshots, gauges] = await Promise.all([all(), shopGauges(ctx)])
    const lines = [
      ...requestLines(snapshots),
      ...snapshots.flatMap(processLines),
      ...gauges.map(({ name, value }) => `${name} ${value}`),
    ]
    response.type('text/plain').send(`${lines.join('\n')}\n`)
  }
}

function requestLines(snapshots: readonly Snapshot[]): string[] {
  const sums = new Map<string, Series>()
  for (const [labels, row] of snapshots.flatMap(({ series }) => series)) {
    const sum = sums.get(labels) ?? { count: 0, sumMs: 0, buckets: BUCKETS_MS.map(() => 0) }
    sums.set(labels, {
      count: sum.count + row.count,
      sumMs: sum.sumMs + row.sumMs,
      buckets: sum.buckets.map((count, index) => count + (row.buckets[index] ?? 0)),
    })
  }
  return [...sums].flatMap(([labels, row]) => [
    ...BUCKETS_MS.map(
      (le, index) => `http_request_ms_bucket{${labels},le="${le}"} ${row.buckets[index]}`,
    ),
    `http_request_ms_bucket{${labels},le="+Inf"} ${row.count}`,
    `http_request_ms_sum{${labels}} ${row.sumMs.toFixed(1)}`,
    `http_request_ms_count{${labels}} ${row.count}`,
  ])
}

function processLines({ pid, pool, rssBytes, cpuS, upS }: Snapshot): string[] {
  const label = `{pid="${pid}"}`
  return [
    `process_resident_memory_bytes${label} ${rssBytes}`,
    `process_cpu_seconds_total${label} ${cpuS.toFixed(3)}`,
    `process_uptime_seconds${label} ${upS.toFixed(0)}`,
    `db_pool_total${label} ${pool.total}`,
    `db_pool_idle${label} ${pool.idle}`,
    `db_pool_waiting${label} ${pool.waiting}`,
    `db_pool_wait_ms_count${label} ${pool.count}`,
    `db_pool_wait_ms_sum${label} ${pool.sumMs.toFixed(1)}`,
    `db_pool_wait_ms_max${label} ${pool.maxMs.toFixed(1)}`,
  ]
}
