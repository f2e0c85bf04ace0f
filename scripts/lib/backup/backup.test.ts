import { randomBytes, randomUUID } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { auditDatabase } from '#app/jobs/audit-checks.server.ts'
import { auditStripe } from '#app/jobs/audit-stripe.server.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import { aProduct } from '#tests/support/builders.ts'
import { useTestShop } from '#tests/support/context.ts'
import { aQuotedCheckout, buy } from '#tests/support/sale.ts'
import { backUp } from './backup.mjs'
import { tablesInOrder } from './database-shape.mjs'
import { restore } from './restore.mjs'

const shop = useTestShop()
const scratch = mkdtempSync(join(tmpdir(), 'backup-'))
const mediaFolder = join(scratch, 'media')
const folder = join(scratch, 'monday')
let admin: pg.Client
let copyUrl: string

/** Every row of every table, as text. */
async function contents(connectionString: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const all: Record<string, string[]> = {}
    for (const { table } of await tablesInOrder(client)) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM "${table}" t ORDER BY 1`,
      )
      all[table] = rows.map(({ row }) => row)
    }
    return all
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  const url = shop.ctx.env.DATABASE_URL
  const name = `restored_${randomUUID().replaceAll('-', '')}`
  admin = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  copyUrl = Object.assign(new URL(url), { pathname: `/${name}` }).href
  mkdirSync(join(mediaFolder, 'films'), { recursive: true })
  writeFileSync(join(mediaFolder, 'films', 'one.mp4'), 'film')

  const product = await aProduct(shop.ctx.db, { stock: { ES: 20 } })
  const lines = [{ product, quantity: 2, unitMinor: 1_995 }]
  await buy(shop.ctx, await aQuotedCheckout(shop.ctx, { lines }))
  await shop.ctx.db.jobRun.create({
    data: {
      name: 'odd \\ \t "text"\n\\N ไทย 🛒',
      finishedAt: new Date(),
      durationMs: 1,
      error: '\\.',
    },
  })
  // More than the buffers on the way hold at once.
  await shop.ctx.db.jobRun.create({
    data: {
      name: 'large',
      finishedAt: new Date(),
      durationMs: 1,
      error: randomBytes(400_000).toString('base64'),
    },
  })
  await shop.ctx.db.$executeRaw`
    INSERT INTO rate_limit (key, window_start, count)
    SELECT md5(n::text) || repeat('x', n % 300), now(), n FROM generate_series(1, 20000) AS n`
  await backUp({ databaseUrl: url, mediaFolder, folder })
})

afterAll(async () => {
  await admin.query(`DROP DATABASE ${new URL(copyUrl).pathname.slice(1)} WITH (FORCE)`)
  await admin.end()
  rmSync(scratch, { recursive: true })
})

it('a restored copy is the same, row by row, and its books hold', async () => {
  await restore({ databaseUrl: copyUrl, mediaFolder, folder })
  const [original, copy] = [await contents(shop.ctx.env.DATABASE_URL), await contents(copyUrl)]
  expect(copy).toEqual(original)
  expect(original['orders']).toHaveLength(1)

  const database = openDatabase(copyUrl, 2)
  const findings = [
    ...(await auditDatabase(database.db)),
    ...(await auditStripe(database.db, shop.ctx.stripe, Date.now() + 3_600_000)),
  ]
  await database.close()
  expect(findings.filter(({ offenders }) => offenders.length > 0)).toEqual([])
})

it('a database with rows is not overwritten unless told to', async () => {
  const before = await contents(copyUrl)
  await expect(restore({ databaseUrl: copyUrl, mediaFolder, folder })).rejects.toThrow('holds rows')
  expect(await contents(copyUrl)).toEqual(before)
  const { media } = await restore({ databaseUrl: copyUrl, mediaFolder, folder, replace: true })
  expect(media).toEqual({ copied: 0, missing: [] })
  expect(await contents(copyUrl)).toEqual(before)
})

it('rules and triggers hold in the copy as they did before', async () => {
  const client = new pg.Client({ connectionString: copyUrl })
  await client.connect()
  await expect(client.query('UPDATE stock_level SET reserved = on_hand + 1')).rejects.toThrow()
  await expect(client.query('DELETE FROM ledger_entry')).rejects.toThrow()
  await client.end()
})

it('a shop that still runs is not restored under its feet', async () => {
  const client = new pg.Client({ connectionString: copyUrl })
  await client.connect()
  await expect(
    restore({ databaseUrl: copyUrl, mediaFolder, folder, replace: true }),
  ).rejects.toThrow('other connections')
  await client.end()
})

it('media come back as they were; what is whole nowhere is named', async () => {
  const elsewhere = join(scratch, 'elsewhere')
  mkdirSync(join(elsewhere, 'films'), { recursive: true })
  writeFileSync(join(elsewhere, 'films', 'one.mp4'), 'half a fi')
  writeFileSync(join(elsewhere, 'films', 'newer.mp4'), 'kept')
  const again = () =>
    restore({ databaseUrl: copyUrl, mediaFolder: elsewhere, folder, replace: true })
  expect((await again()).media).toEqual({ copied: 1, missing: [] })
  expect(readFileSync(join(elsewhere, 'films', 'one.mp4'), 'utf8')).toBe('film')
  expect(readFileSync(join(elsewhere, 'films', 'newer.mp4'), 'utf8')).toBe('kept')
  expect((await again()).media).toEqual({ copied: 0, missing: [] })

  const kept = join(folder, 'media', 'films', 'one.mp4')
  rmSync(join(elsewhere, 'films', 'one.mp4'))
  renameSync(kept, `${kept}.away`)
  expect((await again()).media).toEqual({ copied: 0, missing: [join('films', 'one.mp4')] })
  renameSync(`${kept}.away`, kept)
})

it('the next backup writes only the media that are new, and stands without the first', async () => {
  writeFileSync(join(mediaFolder, 'films', 'two.mp4'), 'another')
  const tuesday = join(scratch, 'tuesday')
  const { media } = await backUp({
    databaseUrl: shop.ctx.env.DATABASE_URL,
    mediaFolder,
    folder: tuesday,
  })
  expect(media).toBe(2)
  const inode = (archive: string) => statSync(join(archive, 'media', 'films', 'one.mp4')).ino
  expect(inode(tuesday)).toBe(inode(folder))
  const elsewhere = join(scratch, 'from tuesday')
  const back = await restore({
    databaseUrl: copyUrl,
    mediaFolder: elsewhere,
    folder: tuesday,
    replace: true,
  })
  expect(back.media).toEqual({ copied: 2, missing: [] })
  await restore({ databaseUrl: copyUrl, mediaFolder, folder, replace: true })
})

it('a damaged backup is refused before anything is touched', async () => {
  const before = await contents(copyUrl)
  const table = join(folder, 'tables', 'orders.copy.gz')
  const whole = readFileSync(table)
  appendFileSync(table, 'x')
  const attempt = () => restore({ databaseUrl: copyUrl, mediaFolder, folder, replace: true })
  await expect(attempt()).rejects.toThrow('damaged')
  writeFileSync(table, whole)
  appendFileSync(join(folder, 'manifest.json'), ' ')
  await expect(attempt()).rejects.toThrow('damaged')
  expect(await contents(copyUrl)).toEqual(before)
})
