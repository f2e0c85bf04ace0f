import type { Bench } from './part.ts'
import type { Client } from './http-client.ts'
import { closedLoop, openLoop } from './load.ts'
import { measured, type Row } from './row.ts'
import { cpuBetween } from './stack.ts'
import { median, quantile } from './statistics.ts'
import { visitorHeaders } from './visitors.ts'

/** A kind of request whose cost and latency are wanted. */
export interface PageLoad {
  /** Rows are `<name>.cpu`, `.rps` and `.p99`. */
  name: string
  /** The path that the next visitor asks for. */
  next(): string
  headers?: Record<string, string>
}

const ROUNDS = 3
const WARM_UP_MS = 3_000
const CLOSED_MS = 4_000
const OPEN_MS = 6_000
const CONNECTIONS = 8
const PER_SECOND = 100

/**
 * Anonymous pages, in interleaved rounds. Each round asks as fast as eight connections can, which gives the CPU of
 * one request (the web process's own account divided by the answers) and from it what one core serves in a second;
 * then at a fixed 100/s, which gives the p99 with the wait of a late answer included. Values are medians of the rounds; a page that was
 * once answered with anything but 200 fails its rows.
 */
export async function measurePages(bench: Bench, loads: readonly PageLoad[]): Promise<Row[]> {
  const { stack } = bench
  const client = stack.client(256)
  const pages = loads.map((load) => ({ ...load, ...pageOf(client, load), ...emptySeries() }))
  for (const { ask } of pages) await closedLoop({ workers: CONNECTIONS, ms: WARM_UP_MS }, ask)
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const { ask, cpu, wall, p99 } of pages) {
      const before = stack.cpu()
      const fast = await closedLoop({ workers: CONNECTIONS, ms: CLOSED_MS }, ask)
      cpu.push(cpuBetween(before, stack.cpu()).web / fast.count)
      wall.push(fast.count / fast.seconds)
      const steady = await openLoop({ perSecond: PER_SECOND, ms: OPEN_MS }, ask)
      p99.push(quantile(steady.latencies, 0.99))
    }
    bench.log(`round ${round} of ${ROUNDS}`)
  }
  return pages.flatMap(({ name, cpu, wall, p99, failures }) => {
    const wrong = [...failures].map(([status, count]) => `${count} answered ${status}`).join(', ')
    const seen = `${Math.round(median(wall))}/s seen with ${CONNECTIONS} connections`
    const note = wrong ? `${seen}; ${wrong}` : seen
    const failed = wrong ? { holds: false, note } : {}
    return [
      measured(`${name}.cpu`, median(cpu), { rounds: cpu, ...failed }),
      measured(`${name}.rps`, 1000 / median(cpu), {
        rounds: cpu.map((ms) => 1000 / ms),
        note,
        ...failed,
      }),
      measured(`${name}.p99`, median(p99), { rounds: p99, ...failed }),
    ]
  })
}

const emptySeries = () => ({ cpu: [] as number[], wall: [] as number[], p99: [] as number[] })

/** Asks for one page after the other. Each answer but 200 is counted: it fails the rows of this page. */
function pageOf(client: Client, { next, headers }: PageLoad) {
  const failures = new Map<string, number>()
  const ask = async (): Promise<void> => {
    const { status } = await client.send(next(), { headers: { ...visitorHeaders(), ...headers } })
    if (status !== 200) failures.set(`${status}`, (failures.get(`${status}`) ?? 0) + 1)
  }
  return { ask, failures }
}
