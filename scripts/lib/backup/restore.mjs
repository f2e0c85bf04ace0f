import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import { inProject } from '../paths.mjs'
import { SetupError } from '../setup-error.mjs'
import { migrate } from '../migrations.mjs'
import { archiveFormat } from './backup.mjs'
import { copyIn } from './copy-stream.mjs'
import { copyInText, filledTables, withTriggers, withoutTriggers } from './database-shape.mjs'
import { hashOf, restoreMedia } from './media.mjs'

/** Reads a backup and proves it whole before anything else is touched. */
async function readArchive(folder) {
  const damaged = (what) => new SetupError(`The backup is damaged: ${what}`, `Folder: ${folder}`)
  const text = await fs.promises.readFile(path.join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new SetupError(`${folder} is no backup`, 'It has no manifest.json.')
  })
  const expected = fs.readFileSync(path.join(folder, 'manifest.sha256'), 'utf8').slice(0, 64)
  if (createHash('sha256').update(text).digest('hex') !== expected) throw damaged('manifest.json')
  const manifest = JSON.parse(text)
  if (manifest.format !== archiveFormat) throw damaged(`format ${manifest.format}`)
  for (const { file, sha256 } of manifest.tables) {
    if ((await hashOf(path.join(folder, file))) !== sha256) throw damaged(file)
  }
  return manifest
}

/** A folder with just the migrations that the backup was made with: its rows fit those tables. */
function migrationsOf(manifest) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pasarela-migrations-'))
  for (const { name, checksum } of manifest.migrations) {
    const file = inProject('prisma', 'migrations', name, 'migration.sql')
    const sql = fs.existsSync(file) ? fs.readFileSync(file) : ''
    if (createHash('sha256').update(sql).digest('hex') !== checksum)
      throw new SetupError(
        `The backup was made with migration ${name}, which this checkout does not have like that`,
        'Check out the version of the project that made the backup, restore, then go on to the newer one.',
      )
    fs.mkdirSync(path.join(folder, name))
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  }
  return folder
}

async function refuseIfInUse(client) {
  const { rows } = await client.query(
    `SELECT count(*)::int AS others FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  )
  if (rows[0].others > 0)
    throw new SetupError(
      `${rows[0].others} other connections use the database`,
      'Stop the shop (web server and worker) first.',
    )
}

async function load(client, folder, manifest) {
  await client.query('BEGIN')
  // The rows are as the rules left them; applying those again would change them (stock, notifications).
  for (const { table } of manifest.tables) await client.query(withoutTriggers(table))
  for (const entry of manifest.tables) {
    const source = fs.createReadStream(path.join(folder, entry.file)).pipe(createGunzip())
    const rows = await copyIn(client, copyInText(entry), source)
    if (rows !== entry.rows)
      throw new Error(`${entry.table}: ${rows} rows came in, ${entry.rows} had been written`)
  }
  for (const { table } of manifest.tables) await client.query(withTriggers(table))
  for (const { name, value } of manifest.counters)
    await client.query('SELECT setval($1::regclass, $2::bigint)', [`public."${name}"`, value])
  await client.query('COMMIT')
  await client.query('ANALYZE')
}

/**
 * Makes a database what it was when the backup was written, brings its tables up to date and its media back. Refuses a database that
 * holds rows unless `replace` says so, one that is in use, and a backup that is not whole; nothing is touched then.
 * @param {{ databaseUrl: string, mediaFolder: string, folder: string, replace?: boolean }} options
 * @returns {Promise<{ tables: number, rows: number, media: { copied: number, missing: string[] } }>}
 * @throws {SetupError}
 */
export async function restore({ databaseUrl, mediaFolder, folder, replace = false }) {
  const { default: pg } = await import('pg')
  const manifest = await readArchive(folder)
  const migrations = migrationsOf(manifest)
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await refuseIfInUse(client)
    const filled = await filledTables(client)
    if (filled.length > 0 && !replace)
      throw new SetupError(
        `The database holds rows (${filled.slice(0, 3).join(', ')}${filled.length > 3 ? ', …' : ''})`,
        'Restore into an empty database, or add --replace: all that is in this one is then gone.',
      )
    await client.query('DROP SCHEMA IF EXISTS public CASCADE')
    await client.query('CREATE SCHEMA public')
    await migrate(databaseUrl, { folder: migrations })
    await load(client, folder, manifest)
  } finally {
    await client.end()
    fs.rmSync(migrations, { recursive: true, force: true })
  }
  await migrate(databaseUrl)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const media = await restoreMedia(manifest.media, folder, mediaFolder)
  return { tables: manifest.tables.length, rows, media }
}
