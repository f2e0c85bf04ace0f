import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

export const TEMPLATE = 'pasarela_template'

/** Once per run: a migrated, empty template that every test file copies. */
export default async function setup(): Promise<void> {
  const url = process.env['TEST_DATABASE_URL']
  if (!url) return
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`)
  await admin.query(`CREATE DATABASE ${TEMPLATE}`)
  await admin.end()
  const template = new URL(url)
  template.pathname = `/${TEMPLATE}`
  const client = new pg.Client({ connectionString: template.href })
  await client.connect()
  const folders = readdirSync('prisma/migrations', { withFileTypes: true })
  for (const { name } of folders.filter((entry) => entry.isDirectory()).toSorted(byName)) {
    await client.query(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'))
  }
  await client.end()
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name)
}
