import { buildApp, generateClient } from './build.mjs'
import { migrateDatabase, openDatabase } from './database.mjs'
import { demoAccounts, ensureDemo } from './demo.mjs'
import { installDependencies } from './dependencies.mjs'
import { checkEnvironment } from './environment-check.mjs'
import { reportFailure } from './failure.mjs'
import { guard } from './guard.mjs'
import { createLifetime } from './lifetime.mjs'
import { acquireLock } from './lock.mjs'
import { inState } from './paths.mjs'
import { checkPlatform } from './platform.mjs'
import { ensureRuntime } from './runtime.mjs'
import { startServices } from './services.mjs'
import { appEnvironment, checkPort, readSettings } from './settings.mjs'
import { bold, cyan, dim, duration, print, step } from './terminal.mjs'

const commandOf = ({ mode }) => (mode === 'development' ? 'npm run dev' : 'npm start')

/** Brings this checkout to where its programs can run: dependencies and the project's own Node. */
export async function prepareCheckout(signal) {
  await installDependencies(signal)
  await ensureRuntime(signal)
}

function greet(settings, startedAt) {
  print(`\n  ${bold('Pasarela is ready')} ${dim(`after ${duration(Date.now() - startedAt)}`)}`)
  print(`\n  ${'Shop'.padEnd(10)} ${cyan(settings.origin)}`)
  if (settings.mode !== 'production') {
    for (const { email, password, name } of demoAccounts(inState('demo-accounts.json'))) {
      print(`  ${'Account'.padEnd(10)} ${email}  ${dim('password')} ${password}  ${dim(name)}`)
    }
    if (!settings.hasOwnStripe) {
      print(
        `  ${'Payment'.padEnd(10)} test mode: card 4242 4242 4242 4242, any future date, any CVC`,
      )
    }
  }
  const keeps = settings.mode === 'production' ? '' : '; the data stays in .data/'
  print(dim(`\n  Ctrl-C stops everything${keeps}\n`))
}

async function bringUp(settings, lifetime) {
  const { signal } = lifetime
  await prepareCheckout(signal)
  await checkEnvironment(settings, signal)
  const databaseUrl = await openDatabase(settings, lifetime)
  const databaseId = await migrateDatabase(databaseUrl)
  const env = await appEnvironment(settings, databaseUrl)
  await generateClient(signal)
  if (settings.mode !== 'production') {
    await ensureDemo({ env, databaseId, stampFile: inState('demo-loaded'), signal })
  }
  if (settings.mode !== 'development') await buildApp(signal)
  await step('Starting the shop', () => startServices(settings, env, { lifetime }))
}

/**
 * Starts the shop and keeps it running until it is asked to stop.
 * @param {string[]} flags `--dev`, `--production`
 * @returns {Promise<number>} the exit code
 */
export async function startShop(flags) {
  const startedAt = Date.now()
  const lifetime = createLifetime()
  let exitCode = 0
  try {
    await checkPlatform()
    const settings = readSettings(flags)
    print(`\n  ${bold('Pasarela')}\n`)
    const lock = acquireLock(commandOf(settings))
    lifetime.onClose(lock.release)
    await checkPort(settings)
    lifetime.onForce(() => {
      guard.killAll()
      lock.release()
    })
    await bringUp(settings, lifetime)
    lock.announce(settings.origin)
    greet(settings, startedAt)
    await lifetime.interrupted()
  } catch (error) {
    exitCode = reportFailure(error)
  }
  await lifetime.close()
  return exitCode
}
