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
import { appEnvironment, readSettings } from './lib/settings.mjs'
import { SetupError } from './lib/setup-error.mjs'
import { prepareCheckout } from './lib/shop.mjs'

const lifetime = createLifetime()

async function findDatabase(settings) {
  const url = lockHolder() ? await runningDatabase(settings) : undefined
  if (url) return url
  const lock = acquireLock(`npm run ${process.env.npm_lifecycle_event ?? 'run'}`)
  lifetime.onClose(lock.release)
  lifetime.onForce(guard.killAll)
  await prepareCheckout(lifetime.signal)
  return openDatabase(settings, lifetime)
}

async function main([file, ...args]) {
  if (!file) throw new SetupError('No program was named', 'node scripts/run.mjs <file> [arguments]')
  await checkPlatform()
  const settings = readSettings()
  const isRunning = Boolean(lockHolder())
  const url = await findDatabase(settings)
  await migrateDatabase(url)
  await generateClient(lifetime.signal)
  const env = childEnvironment(await appEnvironment(settings, url, { isRunning }))
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
