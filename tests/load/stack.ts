import { mkdirSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { childEnvironment, run } from '../../scripts/lib/command.mjs'
import { migrate } from '../../scripts/lib/migrations.mjs'
import { inProject, nodeBinary } from '../../scripts/lib/paths.mjs'
import { findFreePort } from '../../scripts/lib/ports.mjs'
import { startServices } from '../../scripts/lib/services.mjs'
import { appEnvironment } from '../../scripts/lib/settings.mjs'
import { type BenchCluster, benchFolder, type Lifetime } from './cluster.ts'
import { type Client, createClient } from './http-client.ts'
import { cpuOfTree, processTree, readProcesses } from './processes.ts'
import { databaseOf, type StackSize } from './seed/databases.ts'

export type { StackSize } from './seed/databases.ts'

/** CPU milliseconds by process since each began. */
export type Cpu = Record<'web' | 'postgres' | 'sandbox' | 'worker', number>

/** A shop as it runs in production, and what is needed to measure it. */
export interface Stack {
  size: StackSize
  /** As the shop names itself; connections go to `url`. */
  origin: string
  url: string
  /** What web, worker and audit run with. */
  env: Record<string, string>
  pool: pg.Pool
  /** A client of the shop with at most so many connections; it ends with the stack. */
  client(connections: number): Client
  /** The same of the Stripe sandbox. */
  sandboxClient(connections: number): Client
  pidOf(name: 'web' | 'sandbox' | 'worker'): number
  /** Sums over process trees, so that a cluster of web processes and Postgres' backends count as one. */
  cpu(): Cpu
  /** Resident bytes of the largest web process. */
  webBytes(): number
  /** Ends the web process and waits for its successor. */
  restartWeb(): Promise<void>
  /** `npm run audit` of this shop. */
  audit(): Promise<{ code: number; output: string }>
}

/** A copy of the seeded database, so that what a run buys is gone with the next one. */
async function copyDatabase(
  cluster: BenchCluster,
  size: StackSize,
  isFresh: boolean,
): Promise<string> {
  const name = `${databaseOf(size)}_run`
  const [known] = await cluster.admin('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (known && !isFresh) {
    await migrate(cluster.urlOf(name))
    return name
  }
  await cluster.admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await cluster.admin(`CREATE DATABASE ${name} TEMPLATE ${databaseOf(size)} STRATEGY FILE_COPY`)
  return name
}

/**
 * Starts web, worker and Stripe sandbox in production mode on a copy of a seeded database, made anew if `isFresh`.
 * @throws SetupError when a process ends before it is ready
 */
export async function openStack(
  cluster: BenchCluster,
  size: StackSize,
  lifetime: Lifetime,
  { isFresh }: { isFresh: boolean },
): Promise<Stack> {
  const database = await copyDatabase(cluster, size, isFresh)
  const port = await findFreePort()
  const stateFolder = benchFolder(`shop-${size}`)
  rmSync(stateFolder, { recursive: true, force: true })
  mkdirSync(stateFolder, { recursive: true })
  const settings = {
    mode: 'demo' as const,
    port,
    origin: `http://localhost:${port}`,
    hasOwnDatabase: true,
    hasOwnStripe: false,
    stateFolder,
    given: {
      MEDIA_DIR: benchFolder('media'),
      HOST: '127.0.0.1',
      SMTP_URL: '',
      LOG_LEVEL: 'warn',
      // The generator stands for the proxy in front, which tells one visitor's address from the next.
      TRUSTED_PROXIES: '127.0.0.1',
      ...benchSettings(),
    },
  }
  const env: Record<string, string> = await appEnvironment(settings, cluster.urlOf(database))
  const services = await startServices(settings, env, { lifetime, logOf: () => () => {} })
  const pool = new pg.Pool({ connectionString: env['DATABASE_URL'], max: 2 })
  pool.on('error', () => undefined)
  lifetime.onClose(() => pool.end())
  const sandbox = env['STRIPE_SANDBOX_ORIGIN'] ?? ''
  const pidOf: Stack['pidOf'] = (name) => services.find((each) => each.name === name)?.pid ?? 0
  const url = `http://127.0.0.1:${port}`
  const clients: Client[] = []
  const connect = (to: string, origin: string, connections: number): Client => {
    const client = createClient(to, new URL(origin).host, connections)
    clients.push(client)
    return client
  }
  lifetime.onClose(() => {
    for (const client of clients) client.close()
  })
  return {
    size,
    origin: settings.origin,
    url,
    env,
    pool,
    client: (connections) => connect(url, settings.origin, connections),
    sandboxClient: (connections) => connect(sandbox, sandbox, connections),
    pidOf,
    cpu() {
      const all = readProcesses()
      const of = (pid: number) => cpuOfTree(pid, all)
      return {
        web: of(pidOf('web')),
        postgres: of(cluster.pid()),
        sandbox: of(pidOf('sandbox')),
        worker: of(pidOf('worker')),
      }
    },
    webBytes: () =>
      Math.max(...processTree(pidOf('web'), readProcesses()).map((each) => each.residentBytes)),
    async restartWeb() {
      const before = pidOf('web')
      services.find(({ name }) => name === 'web')?.restart()
      while (pidOf('web') === before || !(await isReady(url))) await wait(50)
    },
    audit: () =>
      run(
        nodeBinary,
        ['--disable-warning=ExperimentalWarning', inProject('app/jobs/audit.server.ts')],
        { env: childEnvironment(env), signal: lifetime.signal },
      ),
  }
}

/** Settings of the shop to try the bench with: `BENCH_ENV='DATABASE_POOL=24 WEB_PROCESSES=2'`. */
function benchSettings(): Record<string, string> {
  const words = (process.env['BENCH_ENV'] ?? '').split(' ').filter((word) => word.includes('='))
  return Object.fromEntries(
    words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  )
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )
}

/** What was used between two readings. */
export function cpuBetween(before: Cpu, after: Cpu): Cpu {
  return {
    web: after.web - before.web,
    postgres: after.postgres - before.postgres,
    sandbox: after.sandbox - before.sandbox,
    worker: after.worker - before.worker,
  }
}
