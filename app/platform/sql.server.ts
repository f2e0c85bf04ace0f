import pg from 'pg'

/** One statement. Whatever only reads takes this: it may run by itself or inside a transaction. */
export interface SqlReader {
  /** Runs `text` as the prepared statement `name`; rows as Postgres returns them, int8 as number. */
  rows<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>
}

/**
 * The statements of one transaction: what writes for a use case takes this, so that it cannot be called without one.
 * Statements asked for in the same tick travel together and run in the order they were asked for.
 */
export interface SqlTx extends SqlReader {
  readonly isTransaction: true
}

/** Prepared statements for the hot paths: Prisma's cost per query is most of such a request's. */
export interface Sql extends SqlReader {
  /** Commits if `work` succeeds; undoes everything if it, or a statement of it, fails. */
  transaction<T>(work: (tx: SqlTx) => Promise<T>): Promise<T>
}

const INT8_OID = 20

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8_OID ? readInt8 : pg.types.getTypeParser(oid, format as 'text'),
}

function readInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond 2^53: ${text}`)
  return value
}

/** @param pool whose clients are in pipeline mode; without it statements of one tick merely queue */
export function openSql(pool: pg.Pool): Sql {
  return {
    async rows<Row>(name: string, text: string, values: readonly unknown[]) {
      const result = await pool.query({ name, text, values: [...values], types })
      return result.rows as Row[]
    },
    transaction: (work) => runTransaction(pool, work),
  }
}

async function runTransaction<T>(pool: pg.Pool, work: (tx: SqlTx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isUsable = true
  try {
    // Awaited: were it refused, statements sent along with it would each commit by themselves.
    await client.query('BEGIN')
    try {
      const result = await work(statementsOf(client))
      const { command } = await client.query('COMMIT')
      // A statement whose failure nobody waited for: Postgres then answers COMMIT with a roll-back.
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back')
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch(() => (isUsable = false))
      throw error
    }
  } finally {
    client.release(!isUsable)
  }
}

function statementsOf(client: pg.PoolClient): SqlTx {
  const { stream } = client.connection
  let isCorked = false
  /** One packet for the statements of a tick: a system call each, here and in Postgres, is most of their price. */
  function gather(): void {
    if (isCorked) return
    isCorked = true
    stream.cork()
    process.nextTick(() => {
      isCorked = false
      stream.uncork()
    })
  }
  return {
    isTransaction: true,
    async rows<Row>(name: string, text: string, values: readonly unknown[]) {
      gather()
      const result = await client.query({ name, text, values: [...values], types })
      return result.rows as Row[]
    },
  }
}
