import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { copyOut } from './copy-stream.mjs'
import { appliedMigrations, copyOutText, counters, tablesInOrder } from './database-shape.mjs'

export const archiveFormat = 'pasarela-backup-1'

/** SHA-256 of what passes through, in hexadecimal. */
function hashing() {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, digest: () => hash.digest('hex') }
}

/** @returns {Promise<string>} SHA-256 of a file */
export async function fileHash(file) {
  const { through, digest } = hashing()
  await pipeline(fs.createReadStream(file), through.resume())
  return digest()
}

async function writeTable(client, entry, folder) {
  const file = path.join('tables', `${entry.table}.copy.gz`)
  const gzip = createGzip()
  const { through, digest } = hashing()
  const writing = pipeline(gzip, through, fs.createWriteStream(path.join(folder, file)))
  const copying = copyOut(client, copyOutText(entry), gzip).finally(() => gzip.end())
  const [rows] = await Promise.all([copying, writing])
  return { ...entry, file, rows, sha256: digest() }
}

/** What must lie in the media folder; the files themselves never change and are copied by any tool. */
async function mediaList(folder) {
  if (!fs.existsSync(folder)) return []
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  const list = []
  for (const file of files) {
    const { size: bytes } = fs.statSync(file)
    list.push({ path: path.relative(folder, file), bytes, sha256: await fileHash(file) })
  }
  return list
}

/**
 * Writes a database as it is at one moment, while the shop goes on, into a new folder: a compressed file per table in
 * Postgres' own text format, and `manifest.json` with rows, checksums, migrations, counters and the list of media.
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
      media: await mediaList(mediaFolder),
    }
    await client.query('COMMIT')
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
