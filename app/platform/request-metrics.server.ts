import type { Request, RequestHandler, Response } from 'express'
import type { Log } from './log.server.ts'
import { NO_ROUTE } from './route-finder.server.ts'

/** Upper ends of the duration's buckets. */
export const BUCKETS_MS: readonly number[] = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000]

const COUNTED_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST'])
/** What machines ask every few seconds. */
const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics'])
/** The visitor went away before the answer was complete; nginx' number for it. */
const GONE = 499

export interface Series {
  count: number
  sumMs: number
  /** How many took at most as long as the bucket of the same place in BUCKETS_MS. */
  buckets: number[]
}

export interface RequestCounts {
  /** By Prometheus labels. */
  series: Map<string, Series>
  observe(labels: string, ms: number): void
}

export function createRequestCounts(): RequestCounts {
  const series = new Map<string, Series>()
  return {
    series,
    observe(labels, ms) {
      const known = series.get(labels)
      const row = known ?? { count: 0, sumMs: 0, buckets: BUCKETS_MS.map(() => 0) }
      if (!known) series.set(labels, row)
      row.count += 1
      row.sumMs += ms
      for (let index = BUCKETS_MS.length - 1; index >= 0; index -= 1) {
        if (ms > (BUCKETS_MS[index] ?? 0)) break
        row.buckets[index] = (row.buckets[index] ?? 0) + 1
      }
    },
  }
}

/** What the request was for, in the words of `app/routes.ts` or of who else answers it. */
export function nameRoute(response: Response, name: string): void {
  response.locals['route'] = name
}

/** Names all that comes below. */
export function named(name: string): RequestHandler {
  return (_request, response, next) => {
    nameRoute(response, name)
    next()
  }
}

function transportOf({ path, method }: Request): string {
  if (method !== 'GET' && method !== 'HEAD') return path.endsWith('.data') ? 'data-form' : 'form'
  return path.endsWith('.data') ? 'data' : 'plain'
}

/**
 * Rate, errors and duration per route, and one log line per request. The line has the route's name instead of the
 * address, which may hold what opens an order or finds a person.
 */
export function countRequests(counts: RequestCounts, log: Log): RequestHandler {
  return (request, response, next) => {
    const startedMs = performance.now()
    response.once('close', () => {
      const ms = performance.now() - startedMs
      const status = response.writableFinished ? response.statusCode : GONE
      const route = String(response.locals['route'] ?? NO_ROUTE)
      const method = COUNTED_METHODS.has(request.method) ? request.method : 'other'
      const via = transportOf(request)
      counts.observe(`route="${route}",method="${method}",via="${via}",status="${status}"`, ms)
      const level = PROBES.has(route) ? 'debug' : 'info'
      log[level]({ method, route, via, status, ms: Math.round(ms * 10) / 10 }, 'request')
    })
    next()
  }
}
