import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { projectDir } from './paths.mjs'

/**
 * Runs a program with our terminal as its own and waits for it.
 * @returns {Promise<number>} its exit code, 128 + the signal's number if one ended it
 */
export const spawnInForeground = (file, args, { env, signal }) =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: projectDir, env, stdio: 'inherit' })
    signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
    child.once('error', reject)
    child.once('exit', (code, name) => resolve(code ?? 128 + constants.signals[name]))
  })
