import type { Client } from './http-client.ts'
import type { Stack } from './stack.ts'
import { visitorHeaders } from './visitors.ts'

/** What the watch for silence asks on its own line when a page is slow (decision 056), as Postgres notes it. */
const PULSE = 'SELECT $1'

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
            AND query NOT LIKE '%pg_stat_statements%' AND query <> '${PULSE}'`,
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
