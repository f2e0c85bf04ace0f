import path from 'node:path'
import { readDotEnv } from './dot-env.mjs'
import { inProject, stateDir } from './paths.mjs'
import { findFreePort, isFree, rememberedPort } from './ports.mjs'
import { demoSecrets } from './secrets.mjs'
import { SetupError } from './setup-error.mjs'

const stripeKeys = ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET']
/** The events that the shop reacts to; `.env.example` names the same for an endpoint at Stripe. */
const webhookEvents = [
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.canceled',
  'payment_intent.processing',
  'payment_intent.requires_action',
  'charge.refunded',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
]
const productionNeeds = ['APP_ORIGIN', 'APP_SECRET', 'DATABASE_URL', ...stripeKeys, 'SMTP_URL']

/**
 * How this start is to be: `demo` (built, embedded parts where nothing else is named),
 * `development` (the same with hot reload) or `production` (nothing embedded, nothing made up).
 * @typedef {'demo' | 'development' | 'production'} Mode
 *
 * @typedef {object} Settings
 * @property {Mode} mode
 * @property {number} port of the web server
 * @property {string} origin public address of the shop
 * @property {boolean} hasOwnDatabase
 * @property {boolean} hasOwnStripe
 * @property {string} stateFolder what is kept between starts
 * @property {Record<string, string>} given what the user set, `.env` included
 */

/** What the user set: the environment wins over `.env`; empty means not set. */
export function givenEnvironment() {
  const all = { ...readDotEnv(inProject('.env')), ...process.env }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

const listed = (names) => names.map((name) => `  ${name}`).join('\n')

function checkStripe(given) {
  const set = stripeKeys.filter((name) => given[name])
  if (set.length === 0 || set.length === stripeKeys.length) return
  const missing = stripeKeys.filter((name) => !given[name])
  throw new SetupError(
    `${set.join(' and ')} is set, but not all of Stripe's keys are`,
    `Set also, or unset all to use the Stripe sandbox:\n${listed(missing)}`,
  )
}

function checkProduction(given) {
  const missing = productionNeeds.filter((name) => !given[name])
  if (missing.length === 0) return
  // npm itself sets NODE_ENV to production where its configuration says omit=dev.
  const isByNpm = (process.env.npm_config_omit ?? '').includes('dev')
  const wayOut = isByNpm ? 'type: node scripts/start.mjs' : 'unset NODE_ENV'
  throw new SetupError(
    'Production mode makes nothing up, and these variables are not set',
    `${listed(missing)}\n\n.env.example explains each. To try the shop without them, ${wayOut}`,
  )
}

function readPort(given) {
  const port = Number(given.PORT ?? 3000)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new SetupError(`PORT is "${given.PORT}"`, 'Expected is a whole number from 1 to 65535.')
}

/**
 * @param {string[]} flags of the command line: `--dev`, `--production`
 * @returns {Settings}
 * @throws {SetupError}
 */
export function readSettings(flags = []) {
  const given = givenEnvironment()
  const isProduction = flags.includes('--production') || given.NODE_ENV === 'production'
  const mode = flags.includes('--dev') ? 'development' : isProduction ? 'production' : 'demo'
  if (mode === 'production') checkProduction(given)
  checkStripe(given)
  const port = readPort(given)
  return {
    mode,
    port,
    origin: given.APP_ORIGIN ?? `http://localhost:${port}`,
    hasOwnDatabase: Boolean(given.DATABASE_URL),
    hasOwnStripe: Boolean(given.STRIPE_SECRET_KEY),
    stateFolder: stateDir,
    given,
  }
}

/** @throws {SetupError} when something else listens on the shop's port */
export async function checkPort({ port }) {
  if (await isFree(port)) return
  const other = (await isFree(port + 1)) ? port + 1 : await findFreePort()
  throw new SetupError(
    `Port ${port} is taken by another program`,
    `Stop that one (\`lsof -i :${port}\` names it), or choose another port: PORT=${other} npm start`,
  )
}

/**
 * The environment of web server and worker: what the user set, and for each embedded part how to
 * reach it.
 * @param {Settings} settings
 * @param {string} databaseUrl
 * @param {{ isRunning?: boolean }} [options] whether another command keeps these parts running
 * @returns {Promise<Record<string, string>>}
 */
export async function appEnvironment(settings, databaseUrl, { isRunning = false } = {}) {
  const { given, mode, port, origin, hasOwnStripe, stateFolder } = settings
  const inFolder = (name) => path.join(stateFolder, name)
  const env = {
    MEDIA_DIR: inFolder('media'),
    ...given,
    NODE_ENV: mode === 'development' ? 'development' : 'production',
    PORT: `${port}`,
    APP_ORIGIN: origin,
    DATABASE_URL: databaseUrl,
  }
  if (mode === 'production') return env
  const { APP_SECRET, ...stripe } = demoSecrets(inFolder('secrets.json'))
  env.APP_SECRET ??= APP_SECRET
  if (hasOwnStripe) return env
  const sandboxPort = await rememberedPort(inFolder('ports.json'), 'stripeSandbox', { isRunning })
  const sandboxOrigin = `http://127.0.0.1:${sandboxPort}`
  return {
    ...env,
    ...stripe,
    STRIPE_API_BASE: sandboxOrigin,
    STRIPE_SANDBOX_ORIGIN: sandboxOrigin,
    STRIPE_SANDBOX_PORT: `${sandboxPort}`,
    STRIPE_SANDBOX_FILE: inFolder('stripe-sandbox.sqlite'),
    STRIPE_SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/stripe`,
    STRIPE_SANDBOX_WEBHOOK_EVENTS: webhookEvents.join(','),
  }
}
