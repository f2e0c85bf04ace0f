import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inProject } from './paths.mjs'
import { SetupError } from './setup-error.mjs'

// The key Prisma's own engine locks with, so that it and we never migrate at the same time.
const advisoryLock = 72_707_369

// As Prisma's engine makes it.
const bookkeeping = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

/**
 * The migrations of a folder in the order of their names.
 * @param {string} folder
 * @returns {{ name: string, file: string, sql: string, checksum: string }[]}
 */
function readMigrations(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const file = path.join(folder, name, 'migration.sql')
      const sql = fs.readFileSync(file, 'utf8')
      return { name, file, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

function checkHistory(applied, migrations) {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { migration_name: name, checksum, finished_at: finishedAt } of applied) {
    const migration = byName.get(name)
    if (!finishedAt) {
      throw new SetupError(
        `Migration ${name} was begun by another tool and did not finish`,
        `Repair the database by hand, then delete that row: DELETE FROM _prisma_migrations WHERE migration_name = '${name}'`,
      )
    }
    if (!migration) {
      throw new SetupError(
        `The database has migration ${name}, this checkout does not`,
        'The database belongs to a newer version of the project. Check that version out, or use another database.',
      )
    }
    if (migration.checksum !== checksum) {
      throw new SetupError(
        `Migration ${name} was edited after it had been applied`,
        `Put it back (git checkout -- ${path.relative(inProject(), migration.file)}) and make the change in a new migration.\n` +
          'If this is only your own development data, delete .data/postgres and start again.',
      )
    }
  }
}

async function apply(client, { name, sql, checksum, file }) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    const line = error.position
      ? sql.slice(0, Number(error.position)).split('\n').length
      : undefined
    const place = path.relative(inProject(), file) + (line ? `:${line}` : '')
    throw new SetupError(
      `Migration ${name} failed: ${error.message}`,
      `${place}${error.detail ? `\n${error.detail}` : ''}\nNothing of it was applied.`,
    )
  }
}

/**
 * Applies the migrations a database does not have yet, each in a transaction, one runner at a time.
 * Needs no download; the bookkeeping is Prisma's own, so its command-line tool can take over.
 * @param {string} databaseUrl
 * @param {{ folder?: string, onMigration?: (name: string) => void }} [options]
 * @returns {Promise<{ applied: string[], databaseId: string }>} names of the migrations that were
 *   applied now, and an id that no other database has, not even this one once it is made anew
 * @throws {SetupError}
 */
export async function migrate(databaseUrl, options = {}) {
  const { folder = inProject('prisma', 'migrations'), onMigration = () => {} } = options
  // Imported here because this file is loaded before the dependencies are installed.
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new SetupError(
      `The database cannot be reached: ${error.message}`,
      'Check DATABASE_URL (name, password, host, port) and whether that Postgres runs.',
    )
  }
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock])
    await client.query(bookkeeping)
    const { rows } = await client.query(
      `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
       WHERE rolled_back_at IS NULL ORDER BY started_at`,
    )
    const migrations = readMigrations(folder)
    checkHistory(rows, migrations)
    const done = new Set(rows.map((row) => row.migration_name))
    const pending = migrations.filter(({ name }) => !done.has(name))
    for (const migration of pending) {
      onMigration(migration.name)
      await apply(client, migration)
    }
    const first = await client.query(
      'SELECT id FROM _prisma_migrations ORDER BY started_at LIMIT 1',
    )
    return { applied: pending.map(({ name }) => name), databaseId: first.rows[0]?.id ?? '' }
  } finally {
    await client.end()
  }
}
