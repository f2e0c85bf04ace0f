import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { guard, signalGroup } from './guard.mjs'
import { eachLine } from './lines.mjs'
import { projectDir } from './paths.mjs'
import { print } from './terminal.mjs'

const drainMs = 30_000
const firstPauseMs = 500
const longestPauseMs = 30_000
// A service that has run this long is taken to be well: its next end starts the pauses anew.
const settledMs = 60_000
const pollMs = 50

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null

/**
 * Keeps one process running: when it ends by itself it is started again, after pauses that double.
 * One that ends before it was ever ready is not: then something is wrong that a restart cannot mend.
 * @param {object} options
 * @param {string} options.name for the log
 * @param {() => Promise<import('node:child_process').ChildProcess>} options.start resolves with the
 *   leader of a process group
 * @param {() => Promise<boolean>} [options.isReady] asked again and again until it says yes
 * @param {'SIGTERM' | 'SIGINT'} [options.stopSignal] asks it to end in good order
 */
export function superviseService({ name, start, isReady, stopSignal = 'SIGTERM' }) {
  const stopping = new AbortController()
  let child
  let pauseMs = firstPauseMs
  let exited = Promise.resolve()
  let relaunched = Promise.resolve()
  let wasReady = false
  let firstEnd = ''
  let isRestarting = false
  let wake = () => {}

  async function launch() {
    child = await start()
    const { pid } = child
    const startedAt = Date.now()
    guard.add(pid, stopSignal.slice(3))
    exited = new Promise((resolve) => {
      const onExit = (code, signal) => {
        guard.remove(pid)
        resolve()
        if (stopping.signal.aborted) return
        if (isRestarting) {
          isRestarting = false
          relaunched = launch().catch((error) => relaunch(error.message))
          return
        }
        const reason = signal ?? `exit code ${code}`
        if (!wasReady) {
          firstEnd = reason
          return
        }
        if (Date.now() - startedAt > settledMs) pauseMs = firstPauseMs
        relaunched = relaunch(reason)
      }
      if (hasEnded(child)) onExit(child.exitCode, child.signalCode)
      else child.once('exit', onExit)
    })
  }

  function pause() {
    const waiting = new AbortController()
    wake = () => waiting.abort()
    return wait(pauseMs, undefined, { signal: waiting.signal }).catch(() => {})
  }

  async function untilReady(signal) {
    for (;;) {
      if (firstEnd) throw new Error(firstEnd)
      if (!isReady || (await isReady())) return
      await wait(pollMs, undefined, { signal })
    }
  }

  async function relaunch(lastReason) {
    let reason = lastReason
    for (;;) {
      print(`${name} ended (${reason}); starting it again in ${pauseMs / 1000} s`)
      await pause()
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      if (stopping.signal.aborted) return
      try {
        return await launch()
      } catch (error) {
        reason = error.message
      }
    }
  }

  return {
    name,
    /** The process that runs now; another one after a restart. */
    get pid() {
      return child?.pid
    },
    /**
     * Starts it and waits until it is ready.
     * @param {AbortSignal} signal
     * @throws Error when it ends first; its message is the reason
     */
    launch: async (signal) => {
      await launch()
      await untilReady(signal)
      wasReady = true
    },
    /** Ends it and starts it again, for a changed source. */
    restart: () => {
      pauseMs = firstPauseMs
      if (!child || hasEnded(child)) return wake()
      isRestarting = true
      child.kill(stopSignal)
    },
    /** Asks it to end, waits for what is under way, and ends the whole group if that takes too long. */
    stop: async () => {
      stopping.abort()
      wake()
      await relaunched
      if (!child || hasEnded(child)) return
      child.kill(stopSignal)
      // SIGQUIT is Postgres' immediate shutdown, which leaves no shared memory behind.
      const lastResort = stopSignal === 'SIGINT' ? 'SIGQUIT' : 'SIGKILL'
      const timer = setTimeout(() => signalGroup(child.pid, lastResort), drainMs)
      await exited
      clearTimeout(timer)
    },
  }
}

/**
 * Starts a program whose output goes line by line to `onLine`.
 * @returns {Promise<import('node:child_process').ChildProcess>} leader of a process group
 */
export async function launchProcess(file, args, { env, onLine }) {
  const child = spawn(file, args, {
    cwd: projectDir,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  for (const stream of [child.stdout, child.stderr]) eachLine(stream, onLine)
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
  return child
}
