import type { Bench } from './part.ts'
import type { Asked, Client } from './http-client.ts'
import { closedLoop, openLoop } from './load.ts'
import { measured, type Row } from './row.ts'
import { cpuBetween, type Stack } from './stack.ts'
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
 * then at a fixed 100/s, which gives the p99 with the wait of a late answer included. Values are medians of the rounds.
 */
export async function measurePages(bench: Bench, loads: readonly PageLoad[]): Promise<Row[]> {
  const { stack } = bench
  const client = stack.client(256)
  for (const load of loads) {
    await closedLoop({ workers: CONNECTIONS, ms: WARM_UP_MS }, pageOf(client, load))
  }
  const seen = new Map(loads.map(({ name }) => [name, { cpu: [], p99: [], wall: [] } as Seen]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const load of loads) {
      const fast = await fullSpeed(stack, pageOf(client, load))
      const open = await openLoop({ perSecond: PER_SECOND, ms: OPEN_MS }, pageOf(client, load))
      const found = seen.get(load.name)
      found?.cpu.push(fast.cpuMs)
      found?.wall.push(fast.perSecond)
      found?.p99.push(quantile(open.latencies, 0.99))
    }
    bench.log(`round ${round + 1} of ${ROUNDS}`)
  }
  return [...seen].flatMap(([name, { cpu, p99, wall }]) => {
    const note = `${Math.round(median(wall))}/s seen with ${CONNECTIONS} connections`
    return [
      measured(`${name}.cpu`, median(cpu), { rounds: cpu }),
      measured(`${name}.rps`, 1000 / median(cpu), { rounds: cpu.map((ms) => 1000 / ms), note }),
      measured(`${name}.p99`, median(p99), { rounds: p99 }),
    ]
  })
}

interface Seen {
  cpu: number[]
  p99: number[]
  wall: number[]
}

async function fullSpeed(stack: Stack, work: () => Promise<void>) {
  const before = stack.cpu()
  const { count, seconds } = await closedLoop({ workers: CONNECTIONS, ms: CLOSED_MS }, work)
  return { cpuMs: cpuBetween(before, stack.cpu()).web / count, perSecond: count / seconds }
}

function pageOf(client: Client, { next, headers }: PageLoad): () => Promise<void> {
  return async () => {
    const path = next()
    const asked: Asked = { headers: { ...visitorHeaders(), ...headers } }
    const { status } = await client.send(path, asked)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
  }
}

/**
 * SQL statements of pages asked for the first time by a web process that has just begun, as Postgres counted them;
 * the worker stands still meanwhile.
 * @returns the largest number that one of the pages took
 */
export async function statementsPerPage(stack: Stack, paths: readonly string[]): Promise<number> {
  const { pool } = stack
  await pool.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
  await stack.restartWeb()
  const client = stack.client(1)
  process.kill(stack.pidOf('worker'), 'SIGSTOP')
  try {
    await track(stack, 'top')
    // The first page of a process also opens its connections.
    await client.send('/robots.txt')
    const counts: number[] = []
    for (const path of paths) {
      await askUncached(stack, client, path)
      const { rows } = await pool.query<{ calls: number }>(
        `SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements
          WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND query NOT LIKE '%pg_stat_statements%'`,
      )
      counts.push(rows[0]?.calls ?? 0)
    }
    return Math.max(...counts)
  } finally {
    await track(stack, 'none')
    process.kill(stack.pidOf('worker'), 'SIGCONT')
  }
}

/** A process that has just begun on a busy machine may find its first connection too late, and says 503. */
async function askUncached({ pool }: Stack, client: Client, path: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await pool.query('SELECT pg_stat_statements_reset()')
    const { status } = await client.send(path, { headers: visitorHeaders() })
    if (status === 200) return
    if (status !== 503 || attempt === 5) throw new Error(`${path} answered ${status}`)
  }
}

async function track({ pool }: Stack, what: 'top' | 'none'): Promise<void> {
  await pool.query(`ALTER SYSTEM SET pg_stat_statements.track = '${what}'`)
  await pool.query('SELECT pg_reload_conf()')
}
