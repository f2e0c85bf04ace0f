import pg from 'pg'
import { databaseUrl, prepareCluster } from '../../sandbox/postgres/cluster.mjs'
import { readPidFile } from '../../sandbox/postgres/running.mjs'
import { superviseCluster } from '../../scripts/lib/database.mjs'
import type { createLifetime } from '../../scripts/lib/lifetime.mjs'
import { inState } from '../../scripts/lib/paths.mjs'
import { findFreePort } from '../../scripts/lib/ports.mjs'

export type Lifetime = ReturnType<typeof createLifetime>

/** The bench's own Postgres, kept between runs with the data that takes minutes to make. */
export interface BenchCluster {
  urlOf(database: string): string
  /** Process id of the postmaster. */
  pid(): number
  /** Runs a statement in the maintenance database. */
  admin<Row>(sql: string, values?: unknown[]): Promise<Row[]>
}

/** Where databases, media and results of the bench are kept. */
export const benchFolder = (...parts: string[]): string => inState('bench', ...parts)

const SETTINGS = {
  // Two shops beside each other, each with its pools.
  max_connections: '300',
  // Off but for the rows that count statements: it would cost those that measure CPU.
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'none',
}

/** As durable as the one of `npm start`: an order that was not on disk would be too cheap. */
export async function openBenchCluster(lifetime: Lifetime): Promise<BenchCluster> {
  const cluster = await prepareCluster({
    folder: benchFolder('postgres'),
    port: await findFreePort(),
    signal: lifetime.signal,
    settings: SETTINGS,
  })
  await superviseCluster(cluster, { lifetime, onLine: () => {} })
  return {
    urlOf: (database) => databaseUrl(cluster, database),
    pid: () => readPidFile(cluster.dataDir)?.pid ?? 0,
    async admin<Row>(sql: string, values: unknown[] = []) {
      const client = new pg.Client({ connectionString: databaseUrl(cluster, 'postgres') })
      await client.connect()
      try {
        return (await client.query(sql, values)).rows as Row[]
      } finally {
        await client.end()
      }
    },
  }
}
