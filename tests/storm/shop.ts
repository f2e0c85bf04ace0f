import { appendFile, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { auditStripe } from '#app/jobs/audit-stripe.server.ts'
import { createContext, type RunningContext } from '#app/platform/context.server.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { prepareCluster, startPostgres } from '../../sandbox/postgres/cluster.mjs'
import { childEnvironment, run } from '../../scripts/lib/command.mjs'
import { ensureDatabase } from '../../scripts/lib/database.mjs'
import type { createLifetime } from '../../scripts/lib/lifetime.mjs'
import { migrate } from '../../scripts/lib/migrations.mjs'
import { inState, nodeBinary } from '../../scripts/lib/paths.mjs'
import { findFreePort } from '../../scripts/lib/ports.mjs'
import { appEnvironment } from '../../scripts/lib/settings.mjs'
import { openScratchFolder } from '../../scripts/lib/test-cluster.mjs'
import { send } from './http.ts'
import { aPart, aProgram, type Part } from './part.ts'
import { Tally } from './tally.ts'

const ADMIN_SECRET = 'admin-of-the-storm'

/** A production shop of its own on this machine, with handles on each of its parts. */
export interface StormShop {
  origin: string
  /** The same doors as the shop's processes have, for building state and for reading rows. */
  ctx: RunningContext
  parts: Record<'postgres' | 'sandbox' | 'worker' | 'web', Part>
  /** All answers of the shop since the storm began, by status. */
  tally: Tally
  /** Calls a switch of the Stripe sandbox, e.g. `faults`. */
  sandbox(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>
  /** Waits until every webhook is delivered and every event handled. @throws after two minutes without progress */
  settle(): Promise<void>
  /** `npm run audit` on this shop: the promises that do not hold. */
  audit(): Promise<string[]>
}

/** Where a part writes; the folder outlives the storm, for whoever looks into one. */
function logTo(name: string): (line: string) => void {
  const file = inState('logs', `storm-${name}.log`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  return (line) => appendFile(file, `${line}\n`, () => undefined)
}

async function environmentOf(url: string, scratch: string): Promise<Record<string, string>> {
  const port = await findFreePort()
  return appEnvironment(
    {
      mode: 'demo',
      port,
      origin: `http://localhost:${port}`,
      hasOwnDatabase: true,
      hasOwnStripe: false,
      stateFolder: scratch,
      given: {
        LOG_LEVEL: 'warn',
        // Buyers have addresses of their own, told as a proxy would.
        TRUSTED_PROXIES: '127.0.0.1,::1',
        STRIPE_SANDBOX_ADMIN_SECRET: ADMIN_SECRET,
        // A webhook that met a killed process comes again soon, not in an hour.
        STRIPE_SANDBOX_WEBHOOK_RETRY_MS: '250',
      },
    },
    url,
  )
}

const answers = (url: string) =>
  send(url, { timeoutMs: 1_000 }).then(
    ({ status }) => status === 200,
    () => false,
  )

/** Starts Postgres (as durable as in production), the Stripe sandbox, worker and web, ready to be bought from. */
export async function openStormShop(
  lifetime: ReturnType<typeof createLifetime>,
): Promise<StormShop> {
  const scratch: string = openScratchFolder(lifetime)
  const cluster = await prepareCluster({
    folder: join(scratch, 'postgres'),
    port: await findFreePort(),
  })
  const parts: Partial<StormShop['parts']> = {}
  const launch = async (name: keyof StormShop['parts'], part: Part) => {
    parts[name] = part
    lifetime.onClose(() => part.end(name === 'postgres' ? 'SIGINT' : 'SIGTERM'))
    await part.start()
    return part
  }
  const onLine = logTo('postgres')
  const postgres = await launch(
    'postgres',
    aPart('postgres', () => startPostgres(cluster, { onLine })),
  )
  const url: string = await ensureDatabase(cluster, 'storm')
  await migrate(url)
  const env = await environmentOf(url, scratch)
  const program = (name: keyof StormShop['parts'], entry: string, readyUrl?: string) =>
    launch(
      name,
      aProgram(name, {
        entry,
        env,
        onLine: logTo(name),
        isReady: () => (readyUrl ? answers(readyUrl) : Promise.resolve(true)),
      }),
    )
  const origin = env['APP_ORIGIN'] ?? ''
  const stripe = env['STRIPE_SANDBOX_ORIGIN'] ?? ''
  const ctx = createContext(readEnv({ ...env, LOG_LEVEL: 'silent' }))
  lifetime.onClose(() => ctx.close())
  const shop: StormShop = {
    origin,
    ctx,
    tally: new Tally(),
    parts: {
      postgres,
      sandbox: await program('sandbox', 'sandbox/stripe/server.ts', `${stripe}/healthz`),
      worker: await program('worker', 'app/jobs/worker.server.ts'),
      web: await program('web', 'app/server.ts', `${origin}/readyz`),
    },
    async sandbox(method, path, body) {
      const answer = await fetch(`${stripe}/_sandbox/${path}`, {
        method,
        headers: { 'x-sandbox-secret': ADMIN_SECRET },
        ...(body && { body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    settle: () => settle(shop),
    async audit() {
      const { code, output } = await run(
        nodeBinary,
        ['--disable-warning=ExperimentalWarning', 'app/jobs/audit.server.ts'],
        { env: childEnvironment(env), signal: lifetime.signal },
      )
      const broken = output.split('\n').filter((line: string) => !/^(holds|audit:)|^$/.test(line))
      // After a storm nothing is on its way any more: what is young is judged like the rest.
      const strict = await auditStripe(ctx.db, ctx.stripe, Date.now() + HOUR_MS)
      return [
        ...(code === 0 ? [] : [...broken, `audit: exit ${code}`]),
        ...strict.flatMap(({ offenders }) => offenders),
      ]
    },
  }
  return shop
}

const HOUR_MS = 3_600_000
/** A worker that was killed holds its lease for half a minute. */
const SETTLE_WITHIN_MS = 120_000

async function settle({ ctx, sandbox }: StormShop): Promise<void> {
  let fewest = Infinity
  let deadline = 0
  for (;;) {
    await sandbox('POST', 'webhooks/flush')
    const { deliveries } = (await sandbox('GET', 'state')) as { deliveries: { pending?: number } }
    const waiting = await ctx.db.outboxEvent.count({ where: { doneAt: null } })
    const pending = deliveries.pending ?? 0
    if (pending + waiting === 0) return
    if (pending + waiting < fewest) {
      fewest = pending + waiting
      deadline = Date.now() + SETTLE_WITHIN_MS
    }
    if (Date.now() > deadline) throw new Error(`${pending} webhooks, ${waiting} events wait`)
    await pause(100)
  }
}
