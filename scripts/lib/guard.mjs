import { spawn } from 'node:child_process'
import { inProject } from './paths.mjs'

const groups = new Map()
let shell

function publish() {
  if (!shell) {
    shell = spawn('/bin/sh', [inProject('scripts', 'lib', 'guard.sh')], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    })
    shell.on('error', () => {})
    shell.stdin.on('error', () => {})
    shell.unref()
    shell.stdin.unref()
  }
  shell.stdin.write(`${[...groups].map(([pid, signal]) => `${signal}:${pid}`).join(' ')}\n`)
}

/** Signals a whole process group; a group that is gone already is fine. */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/**
 * The process groups we have started and not yet seen the end of. Their list is kept by a tiny
 * process of its own, which ends them should we be killed without a chance to do it.
 */
export const guard = {
  /**
   * @param {number} pid leader of the group
   * @param {'TERM' | 'INT' | 'KILL'} signal how to end it once nobody waits for it
   */
  add: (pid, signal) => {
    groups.set(pid, signal)
    publish()
  },
  /** @param {number} pid of a group whose leader has ended */
  remove: (pid) => {
    if (groups.delete(pid)) publish()
  },
  /** Ends every group without waiting for it to finish. */
  killAll: () => {
    // SIGQUIT is Postgres' immediate shutdown; SIGKILL would leave its shared memory behind.
    for (const [pid, signal] of groups) signalGroup(pid, signal === 'INT' ? 'SIGQUIT' : 'SIGKILL')
  },
}
