import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from './generated/client.ts'
import type { Log } from './log.server.ts'
import { MeasuredPool } from './measured-pool.server.ts'
import { watchForSilence } from './silence-watch.server.ts'
import { openSql, type Sql } from './sql.server.ts'

export type Db = PrismaClient
/** The writes of one use case. What only reads takes a `Db`. */
export type Tx = Prisma.TransactionClient

export interface Database {
  db: Db
  sql: Sql
  pool: MeasuredPool
  close(): Promise<void>
}

/** A Postgres that is there accepts a connection within this time. */
const CONNECT_MS = 2_000
/** A rush waits in line for a free connection rather than being sent away: the line moves, unlike a dead server. */
const QUEUE_MS = 15_000

class Client extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MS })
  }
}

/** One pool for Prisma and prepared statements; 10 s at most for a statement, a second for a sign of life. */
export function openDatabase(url: string, connections: number, log?: Log): Database {
  const pool = new MeasuredPool({
    connectionString: url,
    max: connections,
    Client,
    connectionTimeoutMillis: QUEUE_MS,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    // One connection that went silent by itself, while the others are heard.
    query_timeout: 15_000,
    keepAlive: true,
    // Of a process that hangs inside a transaction the locks are not kept.
    idle_in_transaction_session_timeout: 10_000,
    // Statements of one transaction need not wait for each other's answers.
    pipeline: true,
  })
  // An idle connection that breaks (Postgres restarted) is replaced by the pool; unheard it would end the process.
  pool.on('error', () => undefined)
  // So would one that breaks while it is lent out; whoever has it learns so from its statement.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const stopWatching = watchForSilence(pool, { connectionString: url }, (isSilent) => {
    if (isSilent) log?.error('the database is silent')
    else log?.info('the database answers again')
  })
  const db = new PrismaClient({
    adapter: new PrismaPg(pool),
    // Its long messages show the values of the call.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: QUEUE_MS, timeout: 10_000 },
  })
  return {
    db,
    sql: openSql(pool),
    pool,
    async close() {
      await db.$disconnect()
      await Promise.all([pool.end(), stopWatching()])
    },
  }
}
