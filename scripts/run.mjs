// `node scripts/run.mjs <file> [arguments]`: runs one program of the project with the project's
// Node and the shop's settings, on the running database or on one started for it.
import { childEnvironment } from './lib/command.mjs'
import { migrateDatabase, openDatabase, runningDatabase } from './lib/database.mjs'
import { generateClient } from './lib/build.mjs'
import { reportFailure } from './lib/failure.mjs'
import { guard } from './lib/guard.mjs'
import { createLifetime } from './lib/lifetime.mjs'
import { acquireLock, lockHolder } from './lib/lock.mjs'
import { nodeBinary } from './lib/paths.mjs'
import { checkPlatform } from './lib/platform.mjs'
import { spawnInForeground } from './lib/foreground.mjs'
import { startServices } from './lib/services.mjs'
import { appEnvironment, readSettings } from './lib/settings.mjs'
import { SetupError } from './lib/setup-error.mjs'
import { prepareCheckout } from './lib/shop.mjs'

const lifetime = createLifetime()

/** The environment of the shop that runs in this folder, or of as much of it as was started for us. */
async function shopEnvironment(settings) {
  const running = lockHolder() ? await runningDatabase(settings) : undefined
  if (running) return appEnvironment(settings, running, { isRunning: true })
  const lock = acquireLock(`npm run ${process.env.npm_lifecycle_event ?? 'run'}`)
  lifetime.onClose(lock.release)
  lifetime.onForce(guard.killAll)
  await prepareCheckout(lifetime.signal)
  const url = await openDatabase(settings, lifetime)
  await migrateDatabase(url)
  await generateClient(lifetime.signal)
  const env = await appEnvironment(settings, url)
  await startServices(settings, env, { lifetime, only: ['sandbox'], logOf: () => () => {} })
  return env
}

async function main([file, ...args]) {
  if (!file) throw new SetupError('No program was named', 'node scripts/run.mjs <file> [arguments]')
  await checkPlatform()
  const env = childEnvironment(await shopEnvironment(readSettings()))
  return spawnInForeground(nodeBinary, ['--disable-warning=ExperimentalWarning', file, ...args], {
    env,
    signal: lifetime.signal,
  })
}

let exitCode
try {
  exitCode = await main(process.argv.slice(2))
} catch (error) {
  exitCode = reportFailure(error)
}
await lifetime.close()
process.exit(exitCode)
