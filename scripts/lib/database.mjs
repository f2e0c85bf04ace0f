import fs from 'node:fs'
import { databaseUrl, prepareCluster, startPostgres } from '../../sandbox/postgres/cluster.mjs'
import { runningPostgres } from '../../sandbox/postgres/running.mjs'
import { migrate } from './migrations.mjs'
import { inState } from './paths.mjs'
import { rememberedPort } from './ports.mjs'
import { superviseService } from './service.mjs'
import { print, step } from './terminal.mjs'

const databaseName = 'pasarela'
const folder = inState('postgres')

/** Makes the database if the cluster does not have it. */
export async function ensureDatabase(cluster, name) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: databaseUrl(cluster, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return databaseUrl(cluster, name)
}

/** Postgres' log, kept from one start to the next but not for ever; what is grave is shown. */
function postgresLog() {
  const file = inState('logs', 'postgres.log')
  fs.mkdirSync(inState('logs'), { recursive: true })
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) fs.rmSync(file)
  return (line) => {
    fs.appendFile(file, `${line}\n`, () => {})
    if (/ (PANIC|FATAL): {2}(?!terminating|the database system is)/.test(line))
      print(`database ${line}`)
  }
}

/**
 * Keeps the cluster running until the lifetime ends.
 * @param {import('../../sandbox/postgres/cluster.mjs').Cluster} cluster
 */
export async function superviseCluster(cluster, { lifetime, onLine }) {
  const service = superviseService({
    name: 'database',
    start: () => startPostgres(cluster, { onLine, signal: lifetime.signal }),
    stopSignal: 'SIGINT',
  })
  lifetime.onClose(service.stop)
  await service.launch(lifetime.signal)
}

/**
 * The address of the shop's database, embedded Postgres started where the user named none.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<string>}
 */
export async function openDatabase(settings, lifetime) {
  if (settings.hasOwnDatabase) return settings.given.DATABASE_URL
  const isFirst = !fs.existsSync(inState('postgres', 'cluster'))
  return step(isFirst ? 'Setting up Postgres' : 'Starting Postgres', async () => {
    const port = await rememberedPort(inState('ports.json'), 'postgres')
    const cluster = await prepareCluster({ folder, port, signal: lifetime.signal })
    await superviseCluster(cluster, { lifetime, onLine: postgresLog() })
    return ensureDatabase(cluster, databaseName)
  })
}

/** The address of the embedded database while another command keeps it running. */
export async function runningDatabase(settings) {
  if (settings.hasOwnDatabase) return settings.given.DATABASE_URL
  const cluster = await prepareCluster({ folder, port: 0 })
  const running = runningPostgres(cluster.dataDir)
  return running && databaseUrl({ ...cluster, port: running.port }, databaseName)
}

/**
 * Brings the tables up to date.
 * @returns {Promise<string>} an id of the database, as of `migrate`
 */
export async function migrateDatabase(url) {
  const { applied, databaseId } = await step('Checking the tables', (detail) =>
    migrate(url, { onMigration: detail }),
  )
  if (applied.length > 0) print(`    applied ${applied.join(', ')}`)
  return databaseId
}
