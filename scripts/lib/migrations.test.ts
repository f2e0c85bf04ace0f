import { createHash, randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from './migrations.mjs'

const adminUrl = process.env['TEST_DATABASE_URL'] ?? ''
let admin: pg.Client
let name: string
let url: string
let folder: string

function addMigration(migration: string, sql: string): string {
  mkdirSync(join(folder, migration))
  const file = join(folder, migration, 'migration.sql')
  writeFileSync(file, sql)
  return file
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

beforeEach(async () => {
  name = `migrations_${randomUUID().replaceAll('-', '')}`
  admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
})

afterEach(async () => {
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.end()
})

describe('migrate', () => {
  test('applies what is missing in the order of the names, once', async () => {
    addMigration('2_second', 'ALTER TABLE thing ADD COLUMN size int')
    addMigration('1_first', 'CREATE TABLE thing (id int)')
    const first = await migrate(url, { folder })
    expect(first.applied).toEqual(['1_first', '2_second'])
    const again = await migrate(url, { folder })
    expect(again).toEqual({ applied: [], databaseId: first.databaseId })
  })

  test('keeps the books as Prisma does', async () => {
    addMigration('1_first', 'SELECT 1')
    await migrate(url, { folder })
    const rows = await query('SELECT * FROM _prisma_migrations')
    expect(rows).toMatchObject([
      {
        migration_name: '1_first',
        checksum: createHash('sha256').update('SELECT 1').digest('hex'),
        rolled_back_at: null,
        applied_steps_count: 1,
      },
    ])
    expect(rows[0]?.['finished_at']).toBeInstanceOf(Date)
  })

  test('leaves nothing of a migration that fails, and says where it failed', async () => {
    addMigration('1_first', 'CREATE TABLE thing (id int);\nSELECT nonsense;')
    await expect(migrate(url, { folder })).rejects.toMatchObject({
      message: 'Migration 1_first failed: column "nonsense" does not exist',
      remedy: expect.stringContaining('migration.sql:2'),
    })
    expect(await query(`SELECT to_regclass('thing') AS thing`)).toEqual([{ thing: null }])
    expect(await query('SELECT * FROM _prisma_migrations')).toEqual([])
  })

  test('refuses a migration that was edited after it had been applied', async () => {
    const file = addMigration('1_first', 'SELECT 1')
    await migrate(url, { folder })
    appendFileSync(file, ' -- afterthought')
    await expect(migrate(url, { folder })).rejects.toThrow('1_first was edited')
  })

  test('refuses a database from a newer version of the project', async () => {
    addMigration('1_first', 'SELECT 1')
    await migrate(url, { folder })
    folder = mkdtempSync(join(tmpdir(), 'migrations-'))
    await expect(migrate(url, { folder })).rejects.toThrow('this checkout does not')
  })

  test('lets several starters at once apply each migration once', async () => {
    addMigration('1_first', 'CREATE TABLE thing (id int)')
    const results = await Promise.all([1, 2, 3, 4].map(() => migrate(url, { folder })))
    expect(results.flatMap(({ applied }) => applied)).toEqual(['1_first'])
  })
})
