import { generateClient } from './build.mjs'
import { checks } from './checks.mjs'
import { reportFailure } from './failure.mjs'
import { guard } from './guard.mjs'
import { Interrupted, createLifetime } from './lifetime.mjs'
import { acquireLock } from './lock.mjs'
import { checkPlatform } from './platform.mjs'
import { SetupError } from './setup-error.mjs'
import { prepareCheckout } from './shop.mjs'
import { ensureBrowserTools } from './system-tools.mjs'
import { openTestCluster } from './test-cluster.mjs'
import { bold, duration, green, print, red } from './terminal.mjs'

/** @returns {{ chosen: typeof checks, words: string[] }} the steps to run, words for the runners */
function readArguments(words) {
  const at = words.indexOf('--only')
  if (at < 0) return { chosen: checks, words }
  const names = (words[at + 1] ?? '').split(',')
  const chosen = checks.filter(({ name }) => names.includes(name))
  const known = checks.map(({ name }) => name).join(', ')
  if (chosen.length < names.length) {
    throw new SetupError(`--only ${words[at + 1] ?? ''} names no step`, `Known are ${known}.`)
  }
  return { chosen, words: words.filter((_, index) => index !== at && index !== at + 1) }
}

async function runCheck(check, context) {
  const startedAt = Date.now()
  print(`\n${bold(check.title)}`)
  let counts
  try {
    counts = await check.run(context)
  } catch (error) {
    if (error instanceof Interrupted) throw error
    reportFailure(error)
    counts = { passed: 0, failed: 1 }
  }
  return { ...counts, title: check.title, elapsedMs: Date.now() - startedAt }
}

function summarise(results, startedAt) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const [passed, failed] = [sum('passed'), sum('failed')]
  print('')
  for (const result of results) {
    const mark = result.failed > 0 ? red('✗') : green('✓')
    const counts = `${result.passed} passed${result.failed > 0 ? `, ${result.failed} failed` : ''}`
    print(
      `  ${mark} ${result.title.padEnd(34)} ${duration(result.elapsedMs).padStart(12)}   ${counts}`,
    )
  }
  print(`  in ${duration(Date.now() - startedAt)}\n`)
  print(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

/**
 * Runs the checks of the project, all of them even if one fails.
 * @param {string[]} words of the command line
 * @returns {Promise<number>} the exit code
 */
export async function runTests(words) {
  const startedAt = Date.now()
  const lifetime = createLifetime()
  const results = []
  let exitCode
  try {
    const { chosen, words: rest } = readArguments(words)
    await checkPlatform()
    const lock = acquireLock('npm test', 'test')
    lifetime.onClose(lock.release)
    lifetime.onForce(() => {
      guard.killAll()
      lock.release()
    })
    await prepareCheckout(lifetime.signal)
    await generateClient(lifetime.signal)
    const needs = (what) => chosen.some((check) => check.needs?.includes(what))
    const context = { lifetime, signal: lifetime.signal, words: rest }
    if (needs('browser')) context.chromium = await ensureBrowserTools(lifetime.signal)
    if (needs('database')) context.cluster = await openTestCluster(lifetime)
    for (const check of chosen) results.push(await runCheck(check, context))
  } catch (error) {
    exitCode = reportFailure(error) || 130
  }
  await lifetime.close()
  return exitCode ?? summarise(results, startedAt)
}
