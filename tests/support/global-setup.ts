import pg from 'pg'
import { migrate } from '../../scripts/lib/migrations.mjs'

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
  await migrate(Object.assign(new URL(url), { pathname: `/${TEMPLATE}` }).href)
}
