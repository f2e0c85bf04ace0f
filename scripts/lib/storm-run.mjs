import { buildApp, generateClient } from './build.mjs'
import { childEnvironment, run } from './command.mjs'
import { reportFailure } from './failure.mjs'
import { spawnInForeground } from './foreground.mjs'
import { createLifetime } from './lifetime.mjs'
import { acquireLock } from './lock.mjs'
import { nodeBinary } from './paths.mjs'
import { checkPlatform } from './platform.mjs'
import { prepareCheckout } from './shop.mjs'
import { print } from './terminal.mjs'

const program = ['--disable-warning=ExperimentalWarning', 'tests/storm/run.ts']

/**
 * Builds the shop and lets every storm, or the named ones, loose on it.
 * @param {string[]} words of the command line
 * @returns {Promise<number>} the exit code: 1 if a promise does not hold
 */
export async function runStorms(words) {
  const lifetime = createLifetime()
  let exitCode
  try {
    await checkPlatform()
    const lock = acquireLock('npm run storm', 'test')
    lifetime.onClose(lock.release)
    await prepareCheckout(lifetime.signal)
    await generateClient(lifetime.signal)
    await buildApp(lifetime.signal)
    exitCode = await spawnInForeground(nodeBinary, [...program, ...words], {
      env: childEnvironment(),
      signal: lifetime.signal,
    })
  } catch (error) {
    exitCode = reportFailure(error) || 130
  }
  await lifetime.close()
  return exitCode
}

/**
 * Every storm at its smallest, as one of the checks of `npm test`.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function smallStorms({ signal }) {
  const { output } = await run(nodeBinary, [...program, '--small'], { onLine: print, signal })
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(output)
  return counts
    ? { passed: Number(counts[1]), failed: Number(counts[2]) }
    : { passed: 0, failed: 1 }
}
