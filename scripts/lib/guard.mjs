import { spawn } from 'node:child_process'
import { signalGroup } from './command.mjs'
import { inProject } from './paths.mjs'

/**
 * Keeps the list of the process groups we started, in a tiny process of its own that ends them
 * should we be killed without a chance to do it.
 */
export function startGuard() {
  const groups = new Map()
  const child = spawn('/bin/sh', [inProject('scripts', 'lib', 'guard.sh')], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  child.unref()
  child.stdin.unref?.()
  child.stdin.on('error', () => {})
  const publish = () => {
    const line = [...groups].map(([pid, signal]) => `${signal}:${pid}`).join(' ')
    child.stdin.write(`${line}\n`)
  }
  return {
    /** @param {number} pid leader of the group @param {'TERM' | 'INT'} signal its polite ending */
    add: (pid, signal = 'TERM') => {
      groups.set(pid, signal)
      publish()
    },
    remove: (pid) => {
      if (groups.delete(pid)) publish()
    },
    /** Ends every group without waiting for it to finish. */
    killAll: () => {
      // SIGQUIT is Postgres' immediate shutdown; SIGKILL would leave its shared memory behind.
      for (const [pid, signal] of groups) signalGroup(pid, signal === 'INT' ? 'SIGQUIT' : 'SIGKILL')
    },
    close: () => child.stdin.end('\n'),
  }
}
