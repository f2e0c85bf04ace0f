import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { buildApp, tool } from './build.mjs'
import { childEnvironment, run } from './command.mjs'
import { ensureDatabase } from './database.mjs'
import { ensureDemo } from './demo.mjs'
import { migrate } from './migrations.mjs'
import { inProject, inState, nodeBinary } from './paths.mjs'
import { findFreePort } from './ports.mjs'
import { startServices } from './services.mjs'
import { appEnvironment } from './settings.mjs'
import { print, step } from './terminal.mjs'
import { readPlaywrightCounts } from './test-counts.mjs'

/** Where a service of the journeys writes; the folder outlives the run, for whoever looks into one. */
function logTo(name) {
  const file = inState('logs', `journeys-${name}.log`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, '')
  return (line) => fs.appendFile(file, `${line}\n`, () => {})
}

/** A freshly seeded shop of its own on free ports, nothing shared with the one of `npm start`. */
async function openShop({ lifetime, signal, cluster }) {
  const port = await findFreePort()
  const settings = {
    mode: 'demo',
    port,
    origin: `http://localhost:${port}`,
    hasOwnDatabase: true,
    hasOwnStripe: false,
    stateFolder: cluster.scratch,
    // The journeys ask the sandbox to misbehave, which only the holder of this secret may.
    given: { SMTP_URL: '', STRIPE_SANDBOX_ADMIN_SECRET: randomBytes(16).toString('hex') },
  }
  const url = await ensureDatabase(cluster, 'journeys')
  const { databaseId } = await migrate(url)
  const env = await appEnvironment(settings, url)
  const stampFile = path.join(cluster.scratch, 'demo-loaded')
  await ensureDemo({ env, databaseId, stampFile, signal })
  await step('Starting the shop', () => startServices(settings, env, { lifetime, logOf: logTo }))
  return { origin: settings.origin, env }
}

async function audit(env, signal) {
  const entry = inProject('app', 'jobs', 'audit.server.ts')
  const { code, output } = await step(
    'audit',
    () =>
      run(nodeBinary, ['--disable-warning=ExperimentalWarning', entry], {
        env: childEnvironment(env),
        signal,
      }),
    (result) => result.code === 0,
  )
  if (code !== 0) print(output.trimEnd())
  return code === 0
}

/**
 * Runs the browser journeys on a shop of their own, and the audit of what they left in its books.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function journeys({ lifetime, signal, cluster, chromium, words }) {
  await buildApp(signal)
  const { origin, env } = await openShop({ lifetime, signal, cluster })
  const report = path.join(cluster.scratch, 'playwright.json')
  const { code } = await run(
    nodeBinary,
    [tool('playwright'), 'test', '--reporter=list,json', ...words],
    {
      env: childEnvironment({
        E2E_BASE_URL: origin,
        E2E_DATABASE_URL: env.DATABASE_URL,
        E2E_STRIPE_SANDBOX_URL: env.STRIPE_SANDBOX_ORIGIN,
        E2E_STRIPE_SANDBOX_ADMIN_SECRET: env.STRIPE_SANDBOX_ADMIN_SECRET,
        E2E_ACCOUNTS_FILE: path.join(cluster.scratch, 'demo-accounts.json'),
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      }),
      onLine: print,
      signal,
    },
  )
  const { passed, failed } = readPlaywrightCounts(report, code)
  const isAuditClean = await audit(env, signal)
  return { passed: passed + Number(isAuditClean), failed: failed + Number(!isAuditClean) }
}
