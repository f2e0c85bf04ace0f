import fs from 'node:fs'
import { childEnvironment, runNode } from './command.mjs'
import { inProject } from './paths.mjs'
import { step } from './terminal.mjs'

/**
 * Loads the demo shop into a database that does not have it, or not wholly; the seed script knows.
 * @param {Record<string, string>} env
 * @param {AbortSignal} signal
 */
export const loadDemo = (env, signal) =>
  step('Checking the demo shop', (detail) =>
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
