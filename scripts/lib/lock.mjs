import fs from 'node:fs'
import { inState, stateDir } from './paths.mjs'
import { startTime } from './process-identity.mjs'
import { SetupError } from './setup-error.mjs'

const fileOf = (name) => inState(`${name}.lock`)

function readHolder(lockFile) {
  try {
    return JSON.parse(fs.readFileSync(lockFile, 'utf8'))
  } catch {
    return undefined
  }
}

const isAlive = (holder) =>
  holder?.started !== undefined && startTime(holder.pid) === holder.started

/**
 * The running command that holds a lock, with the address it serves if it does.
 * @param {string} [name] `shop` or `test`
 */
export function lockHolder(name = 'shop') {
  const holder = readHolder(fileOf(name))
  return isAlive(holder) ? holder : undefined
}

/**
 * Claims a part of this folder for one command at a time. The lock names its holder by process id and start
 * time, so what a crash leaves behind is recognised and taken over.
 * @param {string} command what the user typed, for the message to the next one
 * @param {string} [name] `shop` (database and services) or `test`
 * @returns {{ announce: (address: string) => void, release: () => void }}
 * @throws {SetupError} when another command holds it
 */
export function acquireLock(command, name = 'shop') {
  const lockFile = fileOf(name)
  fs.mkdirSync(stateDir, { recursive: true })
  const holder = { command, pid: process.pid, started: startTime(process.pid), address: undefined }
  const draft = `${lockFile}.${process.pid}`
  const write = (target) => fs.writeFileSync(target, `${JSON.stringify(holder)}\n`)
  write(draft)
  try {
    for (let attempt = 0; ; attempt += 1) {
      try {
        // link() makes the complete file appear at once, or fails: no half-written lock is ever seen.
        fs.linkSync(draft, lockFile)
        break
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const other = lockHolder(name)
      if (other || attempt > 3) throw alreadyRunning(other)
      fs.rmSync(lockFile, { force: true })
    }
  } finally {
    fs.rmSync(draft, { force: true })
  }
  return {
    announce: (address) => {
      holder.address = address
      write(draft)
      fs.renameSync(draft, lockFile)
    },
    release: () => {
      if (readHolder(lockFile)?.pid === process.pid) fs.rmSync(lockFile, { force: true })
    },
  }
}

function alreadyRunning(other) {
  const where = other?.address ? ` at ${other.address}` : ''
  return new SetupError(
    `${other?.command ?? 'Another command'} is already running in this folder${where}` +
      (other ? ` (process ${other.pid})` : ''),
    'Use that one, or stop it with Ctrl-C in its terminal' +
      (other ? ` (or: kill ${other.pid})` : ''),
  )
}
