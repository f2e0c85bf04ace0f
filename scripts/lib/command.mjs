import { spawn } from 'node:child_process'
import path from 'node:path'
import { guard, signalGroup } from './guard.mjs'
import { eachLine } from './lines.mjs'
import { inProject, inState, nodeBinary, projectDir } from './paths.mjs'
import { explain, SetupError } from './setup-error.mjs'

/** The environment of a child: ours, the given values, and the project's own tools first in PATH. */
export function childEnvironment(values = {}) {
  // The compile cache halves the time a program of ours needs to load its source.
  const env = { NODE_COMPILE_CACHE: inState('compile-cache'), ...process.env, ...values }
  env.PATH = [inProject('node_modules', '.bin'), env.PATH].join(path.delimiter)
  // A colour switch of the parent would make Node warn in each child.
  if (env.NO_COLOR && env.FORCE_COLOR) delete env.FORCE_COLOR
  return env
}

/**
 * Runs a command to its end in a process group of its own, so that the terminal's Ctrl-C reaches
 * only us and we decide.
 * @param {string} file
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] the whole environment
 * @param {string} [options.cwd]
 * @param {AbortSignal} [options.signal] ends the command and rejects with the signal's reason
 * @param {(line: string) => void} [options.onLine] sees each line of output as it comes
 * @returns {Promise<{ code: number, output: string }>} stdout and stderr together, at most 1 MB
 */
export function run(file, args, { env, cwd = projectDir, signal, onLine, ...spawnOptions } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const child = spawn(file, args, {
      cwd,
      env: env ?? childEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...spawnOptions,
    })
    // Killed, because npm's own clean-up would get in the way of the next run.
    if (child.pid) guard.add(child.pid, 'KILL')
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      eachLine(stream, (line) => {
        output = `${output}${line}\n`.slice(-1_000_000)
        onLine?.(line)
      })
    }
    let killTimer
    const stop = () => {
      signalGroup(child.pid, 'SIGTERM')
      killTimer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 5000)
    }
    signal?.addEventListener('abort', stop, { once: true })
    const settle = (finish) => {
      clearTimeout(killTimer)
      guard.remove(child.pid)
      signal?.removeEventListener('abort', stop)
      if (signal?.aborted) reject(signal.reason)
      else finish()
    }
    child.on('error', (error) => settle(() => reject(error)))
    child.on('close', (code) => settle(() => resolve({ code: code ?? 1, output })))
  })
}

/** The beginning and the end of an output, which is where programs say what went wrong. */
export function excerpt(output) {
  const lines = output.trim().split('\n')
  return lines.length <= 60
    ? lines.join('\n')
    : [...lines.slice(0, 20), '[…]', ...lines.slice(-40)].join('\n')
}

/**
 * Like `run`, and a non-zero exit is an error with an excerpt of the output.
 * @throws {SetupError}
 */
export async function runOrFail(name, file, args, options) {
  const { code, output } = await run(file, args, options)
  if (code === 0) return output
  throw (
    explain(output) ??
    new SetupError(`${name} failed with exit code ${code}`, `Its output:\n\n${excerpt(output)}`)
  )
}

/** Runs a program of the project with the project's Node. */
export const runNode = (name, args, options) => runOrFail(name, nodeBinary, args, options)
