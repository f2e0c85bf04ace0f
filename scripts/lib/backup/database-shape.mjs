const quoted = (name) => `"${name.replaceAll('"', '""')}"`

const columnsOfTables = `
  SELECT c.relname AS "table", array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
   GROUP BY c.relname ORDER BY c.relname`

const references = `
  SELECT DISTINCT f.relname AS "from", t.relname AS "to"
    FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
   WHERE k.contype = 'f' AND f.oid <> t.oid AND NOT f.relispartition AND NOT t.relispartition
     AND f.relnamespace = 'public'::regnamespace`

const bookkeeping = '_prisma_migrations'

/**
 * The tables of a database with their columns, each after those it refers to.
 * @param {import('pg').Client} client
 * @returns {Promise<{ table: string, columns: string[] }[]>}
 */
export async function tablesInOrder(client) {
  const { rows: tables } = await client.query(columnsOfTables)
  const { rows: arrows } = await client.query(references)
  const waiting = new Map(
    tables.filter(({ table }) => table !== bookkeeping).map((entry) => [entry.table, entry]),
  )
  const ordered = []
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      ({ table }) => !arrows.some(({ from, to }) => from === table && waiting.has(to)),
    )
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`)
    for (const entry of free) {
      waiting.delete(entry.table)
      ordered.push(entry)
    }
  }
  return ordered
}

/** @returns {Promise<string[]>} names of the tables that hold a row */
export async function filledTables(client) {
  const filled = []
  for (const { table } of await tablesInOrder(client)) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`)
    if (rowCount) filled.push(table)
  }
  return filled
}

/** Where each counter of the database stands. */
export async function counters(client) {
  const { rows } = await client.query(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
      WHERE schemaname = 'public' AND last_value IS NOT NULL`,
  )
  return rows
}

/** @returns {Promise<{ name: string, checksum: string }[]>} migrations in the order they were applied */
export async function appliedMigrations(client) {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum FROM ${bookkeeping}
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows
}

export const copyOutText = ({ table, columns }) => {
  const list = columns.map(quoted).join(', ')
  return `COPY (SELECT ${list} FROM ${quoted(table)}) TO STDOUT`
}

export const copyInText = ({ table, columns }) =>
  `COPY ${quoted(table)} (${columns.map(quoted).join(', ')}) FROM STDIN`

export const withoutTriggers = (table) => `ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`
export const withTriggers = (table) => `ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`
