import fs from 'node:fs'
import { childEnvironment, runNode } from './command.mjs'
import { whenChanged } from './inputs.mjs'
import { inProject } from './paths.mjs'
import { step } from './terminal.mjs'

/** Loads the demo shop into a database that does not have it, or not wholly; the script knows. */
const runSeed = (env, signal) =>
  step('Loading the demo shop', (detail) =>
    runNode(
      'Loading the demo shop',
      [inProject('prisma', 'seed', 'seed.server.ts'), '--if-empty'],
      {
        env: childEnvironment(env),
        onLine: detail,
        signal,
      },
    ),
  )

/**
 * Sees to it that the database holds the demo shop. That it once did is noted, so that later starts
 * need not ask.
 * @param {object} options
 * @param {Record<string, string>} options.env
 * @param {string} options.databaseId as of `migrate`
 * @param {string} options.stampFile
 * @param {AbortSignal} options.signal
 */
export const ensureDemo = ({ env, databaseId, stampFile, signal }) =>
  whenChanged(stampFile, databaseId, env.MEDIA_DIR, () => runSeed(env, signal))

/**
 * The accounts of the demo shop, as the seed script notes them.
 * @param {string} file
 * @returns {{ role: string, email: string, password: string }[]}
 */
export function demoAccounts(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}
