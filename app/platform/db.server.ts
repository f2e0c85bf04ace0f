import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { MeasuredPool } from './measured-pool.server.ts'

export type Db = PrismaClient
/** The writes of one use case. What only reads takes a `Db`. */
export type Tx = Prisma.TransactionClient

/** Prepared statements for hot reads: Prisma's cost per query is most of such a page's. */
export interface Sql {
  /** Runs `text` as the prepared statement `name`; rows as Postgres returns them, int8 as number. */
  rows<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>
}

export interface Database {
  db: Db
  sql: Sql
  pool: MeasuredPool
  close(): Promise<void>
}

const INT8_OID = 20

/** A Postgres that is there accepts a connection within this time. */
const CONNECT_MS = 2_000
/** A rush waits in line for a free connection rather than being sent away: the line moves, unlike a dead server. */
const QUEUE_MS = 15_000

class Client extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MS })
  }
}

/** One pool for Prisma and prepared statements; 10 s at most for a statement. */
export function openDatabase(url: string, connections: number): Database {
  const pool = new MeasuredPool({
    connectionString: url,
    max: connections,
    Client,
    connectionTimeoutMillis: QUEUE_MS,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    // A server that is there but silent cannot end a statement itself.
    query_timeout: 15_000,
    keepAlive: true,
  })
  // An idle connection that breaks (Postgres restarted) is replaced by the pool; unheard it would end the process.
  pool.on('error', () => undefined)
  const db = new PrismaClient({
    adapter: new PrismaPg(pool),
    // Its long messages show the values of the call.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: QUEUE_MS, timeout: 10_000 },
  })
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8_OID ? readInt8 : pg.types.getTypeParser(oid, format as 'text'),
  }
  const sql: Sql = {
    async rows<Row>(name: string, text: string, values: readonly unknown[]) {
      const result = await pool.query({ name, text, values: [...values], types })
      return result.rows as Row[]
    },
  }
  return {
    db,
    sql,
    pool,
    async close() {
      await db.$disconnect()
      await pool.end()
    },
  }
}

function readInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond 2^53: ${text}`)
  return value
}
