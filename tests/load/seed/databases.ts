import pg from 'pg'
import { childEnvironment, runNode } from '../../../scripts/lib/command.mjs'
import { migrate } from '../../../scripts/lib/migrations.mjs'
import { inProject } from '../../../scripts/lib/paths.mjs'
import { dim, duration, print, step } from '../../../scripts/lib/terminal.mjs'
import { type BenchCluster, benchFolder, type Lifetime } from '../cluster.ts'
import { cpuOfTree, readProcesses } from '../processes.ts'
import { checkSeed } from './check.ts'
import { SEED_STEPS } from './steps.ts'

/** `large` is what the bench measures with; `small` is what growth is measured against. */
export type StackSize = 'large' | 'small'

export interface Volume {
  products: number
  videos: number
  events: number
}

const VOLUMES: Readonly<Record<StackSize, Volume>> = {
  large: { products: 100_000, videos: 10_000, events: 1_000_000 },
  small: { products: 1_000, videos: 100, events: 10_000 },
}

/** Raised when a step makes other rows than before: databases of an older version are made anew. */
const SEED_VERSION = 1

export const databaseOf = (size: StackSize): string => `bench_${size}`

/** Makes what is missing of both databases; what is whole is left alone. */
export async function ensureSeeded(cluster: BenchCluster, lifetime: Lifetime): Promise<void> {
  for (const size of ['small', 'large'] as const) await ensureDatabase(cluster, size, lifetime)
}

async function ensureDatabase(
  cluster: BenchCluster,
  size: StackSize,
  lifetime: Lifetime,
): Promise<void> {
  const name = databaseOf(size)
  const startedMs = Date.now()
  if (await isOutdated(cluster, name)) {
    print(`  ${name} was made by another version of the seed; making it anew`)
    await cluster.admin(`DROP DATABASE ${name} WITH (FORCE)`)
  }
  const [known] = await cluster.admin('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (!known) await cluster.admin(`CREATE DATABASE ${name}`)
  await migrate(cluster.urlOf(name))
  const client = new pg.Client({ connectionString: cluster.urlOf(name) })
  await client.connect()
  try {
    await prepareSession(client)
    const done = await finishedSteps(client)
    if (done.has('checked')) return
    await tuneForLoading(cluster, true)
    await loadSteps(client, { size, url: cluster.urlOf(name), done, lifetime })
    const cpuS = (cpuOfTree(process.pid, readProcesses()) / 1000).toFixed(0)
    print(dim(`  ${name} is there after ${duration(Date.now() - startedMs)}, ${cpuS} CPU s so far`))
  } finally {
    await client.end()
    await tuneForLoading(cluster, false)
  }
}

interface Loading {
  size: StackSize
  url: string
  done: ReadonlySet<string>
  lifetime: Lifetime
}

async function loadSteps(client: pg.Client, { size, url, done, lifetime }: Loading): Promise<void> {
  const note = (name: string) =>
    client.query('INSERT INTO bench_seed.step (name) VALUES ($1) ON CONFLICT DO NOTHING', [name])
  if (!done.has('demo')) {
    await loadDemo(url, lifetime)
    await note('demo')
  }
  for (const { name, run } of SEED_STEPS.filter((each) => !done.has(each.name))) {
    lifetime.signal.throwIfAborted()
    await step(`${size}: ${name}`, async () => {
      await client.query('BEGIN')
      await run(client, VOLUMES[size])
      await note(name)
      await client.query('COMMIT')
    })
  }
  await step(`${size}: vacuum`, () => client.query('VACUUM (ANALYZE)'))
  await step(`${size}: check`, () => checkSeed(client, url))
  await note('checked')
}

/** Without checkpoints and vacuums in the middle; both come once, at the end. */
async function tuneForLoading(cluster: BenchCluster, isLoading: boolean): Promise<void> {
  const settings = { max_wal_size: `'8GB'`, autovacuum: 'off' }
  for (const [name, value] of Object.entries(settings)) {
    await cluster.admin(`ALTER SYSTEM ${isLoading ? `SET ${name} = ${value}` : `RESET ${name}`}`)
  }
  await cluster.admin('SELECT pg_reload_conf()')
}

/** Bulk loading: wide memory, no wait for the disk (a crash costs a step that is made again). */
async function prepareSession(client: pg.Client): Promise<void> {
  await client.query(`
    SET maintenance_work_mem = '512MB';
    SET work_mem = '256MB';
    SET synchronous_commit = off;
    SET max_parallel_maintenance_workers = 2;
    CREATE SCHEMA IF NOT EXISTS bench_seed;
    CREATE TABLE IF NOT EXISTS bench_seed.step (
      name text PRIMARY KEY, version integer NOT NULL DEFAULT ${SEED_VERSION},
      finished_at timestamptz NOT NULL DEFAULT clock_timestamp());`)
}

async function finishedSteps(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM bench_seed.step')
  return new Set(rows.map(({ name }) => name))
}

async function isOutdated(cluster: BenchCluster, name: string): Promise<boolean> {
  const [known] = await cluster.admin('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (!known) return false
  const client = new pg.Client({ connectionString: cluster.urlOf(name) })
  await client.connect()
  try {
    const { rows } = await client.query<{ outdated: boolean }>(
      'SELECT bool_or(version <> $1) AS outdated FROM bench_seed.step',
      [SEED_VERSION],
    )
    return rows[0]?.outdated ?? false
  } catch {
    // Killed before its bookkeeping was made: nothing in it is worth keeping.
    return true
  } finally {
    await client.end()
  }
}

/** The demo shop comes first: its texts, pictures and films are what the volume is made of. */
async function loadDemo(url: string, lifetime: Lifetime): Promise<void> {
  await step('the demo shop', () =>
    runNode(
      'Loading the demo shop',
      [inProject('prisma', 'seed', 'seed.server.ts'), '--if-empty'],
      {
        env: childEnvironment({ DATABASE_URL: url, MEDIA_DIR: benchFolder('media') }),
        signal: lifetime.signal,
      },
    ),
  )
}
