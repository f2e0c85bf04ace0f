import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { copyOut } from './copy-stream.mjs'
import { appliedMigrations, copyOutText, counters, tablesInOrder } from './database-shape.mjs'
import { hashing } from './hash.mjs'
import { copyMedia } from './media.mjs'

export const archiveFormat = 'pasarela-backup-1'

async function writeTable(client, entry, folder) {
  const file = path.join('tables', `${entry.table}.copy.gz`)
  const gzip = createGzip()
  const { through, digest } = hashing()
  const writing = pipeline(gzip, through, fs.createWriteStream(path.join(folder, file)))
  const copying = copyOut(client, copyOutText(entry), gzip).finally(() => gzip.end())
  const [rows] = await Promise.all([copying, writing])
  return { ...entry, file, rows, sha256: digest() }
}

/**
 * Writes a database as it is at one moment, while the shop goes on, into a new folder: a compressed file per table in
 * Postgres' own text format, the media, and `manifest.json` with rows, checksums, migrations and counters.
 * The folder has its name only once all of it is there.
 * @param {{ databaseUrl: string, mediaFolder: string, folder: string }} options
 * @returns {Promise<{ tables: number, rows: number, media: number }>}
 */
export async function backUp({ databaseUrl, mediaFolder, folder }) {
  const { default: pg } = await import('pg')
  const partial = `${folder}.partial`
  if (fs.existsSync(folder)) throw new Error(`${folder} exists already`)
  fs.rmSync(partial, { recursive: true, force: true })
  fs.mkdirSync(path.join(partial, 'tables'), { recursive: true, mode: 0o700 })
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const tables = []
    for (const entry of await tablesInOrder(client))
      tables.push(await writeTable(client, entry, partial))
    const manifest = {
      format: archiveFormat,
      createdAt: new Date().toISOString(),
      migrations: await appliedMigrations(client),
      counters: await counters(client),
      tables,
    }
    await client.query('COMMIT')
    // After the rows: what these name was there before them, and files are only added.
    manifest.media = await copyMedia(mediaFolder, partial, path.dirname(folder))
    const text = JSON.stringify(manifest, null, 1)
    fs.writeFileSync(path.join(partial, 'manifest.json'), text)
    const digest = createHash('sha256').update(text).digest('hex')
    fs.writeFileSync(path.join(partial, 'manifest.sha256'), `${digest}  manifest.json\n`)
    fs.renameSync(partial, folder)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    return { tables: tables.length, rows, media: manifest.media.length }
  } finally {
    await client.end()
  }
}
