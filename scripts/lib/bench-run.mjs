import { buildApp, generateClient } from './build.mjs'
import { childEnvironment } from './command.mjs'
import { reportFailure } from './failure.mjs'
import { spawnInForeground } from './foreground.mjs'
import { guard } from './guard.mjs'
import { createLifetime } from './lifetime.mjs'
import { acquireLock } from './lock.mjs'
import { inProject, nodeBinary } from './paths.mjs'
import { checkPlatform } from './platform.mjs'
import { prepareCheckout } from './shop.mjs'

/**
 * Prepares the checkout as `npm start` does and runs a program of the bench with the project's Node.
 * @param {string} program file below `tests/load`
 * @param {string[]} words of the command line
 * @param {{ needsBuild: boolean }} options
 * @returns {Promise<number>} the exit code
 */
export async function runBench(program, words, { needsBuild }) {
  const lifetime = createLifetime()
  let exitCode
  try {
    await checkPlatform()
    const lock = acquireLock('npm run bench', 'bench')
    lifetime.onClose(lock.release)
    lifetime.onForce(() => {
      guard.killAll()
      lock.release()
    })
    await prepareCheckout(lifetime.signal)
    await generateClient(lifetime.signal)
    if (needsBuild) await buildApp(lifetime.signal)
    const file = inProject('tests', 'load', program)
    const args = ['--disable-warning=ExperimentalWarning', file, ...words]
    exitCode = await spawnInForeground(nodeBinary, args, {
      env: childEnvironment(),
      signal: lifetime.signal,
    })
  } catch (error) {
    exitCode = reportFailure(error) || 130
  }
  await lifetime.close()
  return exitCode
}
