import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { signalGroup } from '../../scripts/lib/guard.mjs'
import { commandLine } from '../../scripts/lib/process-identity.mjs'

const fastShutdownMs = 20_000

/** Postgres' own note of who runs it: lines for process id, …, port (4th), …, state (8th). */
export function readPidFile(dataDir) {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), state: (lines[7] ?? '').trim() }
  } catch {
    return undefined
  }
}

/**
 * The process that serves the cluster right now, if one does.
 * @param {string} dataDir
 * @returns {{ pid: number, port: number, state: string } | undefined}
 */
export function runningPostgres(dataDir) {
  const note = readPidFile(dataDir)
  return note && commandLine(note.pid).includes(dataDir) ? note : undefined
}

/** Ends a Postgres that an earlier, killed start left running, and clears its stale note. */
export async function endLeftover(dataDir) {
  const leftover = runningPostgres(dataDir)
  if (leftover) {
    signalGroup(leftover.pid, 'SIGINT')
    const deadline = Date.now() + fastShutdownMs
    while (runningPostgres(dataDir)) {
      if (Date.now() > deadline) signalGroup(leftover.pid, 'SIGQUIT')
      await pause(100)
    }
  }
  // Postgres takes a note for valid when its process id has been given to another process of ours.
  fs.rmSync(path.join(dataDir, 'postmaster.pid'), { force: true })
}
