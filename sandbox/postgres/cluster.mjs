import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runOrFail } from '../../scripts/lib/command.mjs'
import { signalGroup } from '../../scripts/lib/guard.mjs'
import { explain, SetupError } from '../../scripts/lib/setup-error.mjs'
import { configuration } from './configuration.mjs'
import { locateCluster } from './location.mjs'
import { endLeftover, readPidFile } from './running.mjs'

const superuser = 'pasarela'
const startTimeoutMs = 60_000

// The collation is Postgres' own, so that the data does not depend on the system's locales.
const initdbFlags = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--auth=scram-sha-256',
  `--username=${superuser}`,
]

const environment = () => ({ ...process.env, LC_ALL: 'C', LANG: 'C', PGTZ: 'UTC' })

/**
 * A Postgres cluster in a folder of this machine.
 * @typedef {object} Cluster
 * @property {string} dataDir
 * @property {string} binaries folder with `bin/postgres`
 * @property {{ uid: number, gid: number } | undefined} user whom it runs as, when we are root
 * @property {number} port on 127.0.0.1
 * @property {string} password of the superuser
 */

/**
 * Makes the cluster if it is not there. It is built beside its place and moved in when it is whole,
 * so one that was cut off is simply made again.
 * @param {{ folder: string, port: number, isDurable?: boolean, signal?: AbortSignal,
 *   settings?: Record<string, string> }} options `settings` on top of the usual ones
 * @returns {Promise<Cluster>}
 * @throws {SetupError}
 */
export async function prepareCluster({
  folder: wanted,
  port,
  isDurable = true,
  signal,
  settings: more = {},
}) {
  const { binaries, folder, user } = locateCluster(wanted)
  const dataDir = path.join(folder, 'cluster')
  const passwordFile = path.join(folder, 'password')
  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) {
    const partial = path.join(folder, 'partial')
    fs.rmSync(partial, { recursive: true, force: true })
    fs.writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
    if (user) fs.chownSync(passwordFile, user.uid, user.gid)
    const args = [...initdbFlags, `--pwfile=${passwordFile}`, `--pgdata=${partial}`]
    if (!isDurable) args.push('--no-sync')
    await runOrFail('Making the database cluster', path.join(binaries, 'bin', 'initdb'), args, {
      ...user,
      env: environment(),
      cwd: folder,
      signal,
    })
    fs.appendFileSync(path.join(partial, 'postgresql.conf'), "include = 'pasarela.conf'\n")
    fs.renameSync(partial, dataDir)
  }
  const settings = path.join(dataDir, 'pasarela.conf')
  fs.writeFileSync(settings, configuration({ isDurable, more }))
  if (user) fs.chownSync(settings, user.uid, user.gid)
  return { dataDir, binaries, user, port, password: fs.readFileSync(passwordFile, 'utf8') }
}

/**
 * Starts the cluster and waits until it accepts connections. After an unclean end Postgres first
 * replays its log, which is part of the wait; so is the end of what a killed server left behind.
 * @param {Cluster} cluster
 * @param {{ onLine?: (line: string) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<import('node:child_process').ChildProcess>} leader of a process group
 * @throws {SetupError} with Postgres' last words when it does not come up
 */
export async function startPostgres(cluster, { onLine = () => {}, signal } = {}) {
  await endLeftover(cluster.dataDir)
  const deadline = Date.now() + startTimeoutMs
  for (;;) {
    const { child, lastLines } = launch(cluster, onLine)
    const end = await readyOrOver(child, cluster, { deadline, signal })
    if (end === 'ready') return child
    if (end === 'late') signalGroup(child.pid, 'SIGINT')
    signal?.throwIfAborted()
    const text = lastLines.join('\n')
    // The sessions of a server that was killed outlive it for a moment, and hold its memory.
    if (end === 'late' || !text.includes('pre-existing shared memory block')) {
      throw startFailure(text)
    }
    await pause(100)
  }
}

function launch({ dataDir, binaries, user, port }, onLine) {
  const child = spawn(path.join(binaries, 'bin', 'postgres'), ['-D', dataDir, '-p', `${port}`], {
    ...user,
    env: environment(),
    cwd: os.tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const lastLines = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      for (const line of text.split('\n').filter(Boolean)) {
        lastLines.push(line)
        if (lastLines.length > 20) lastLines.shift()
        onLine(line)
      }
    })
  }
  return { child, lastLines }
}

/** @returns {Promise<'ready' | 'over' | 'late'>} */
async function readyOrOver(child, { dataDir }, { deadline, signal }) {
  let failure
  child.on('error', (error) => {
    failure = error
  })
  let isOver = false
  // Its last words have been read, too.
  child.once('close', () => {
    isOver = true
  })
  for (;;) {
    if (failure) throw failure
    if (isOver) return 'over'
    const note = readPidFile(dataDir)
    if (note?.pid === child.pid && note.state === 'ready') return 'ready'
    if (signal?.aborted || Date.now() > deadline) return 'late'
    await pause(25)
  }
}

function startFailure(text) {
  return (
    explain(text) ??
    new SetupError(
      'The embedded Postgres did not start',
      `Its last words:\n\n${text}\n\nIf its data is damaged and may go, delete .data/postgres and start again.`,
    )
  )
}

/** The address of a database in the cluster, as node-postgres and Prisma take it. */
export const databaseUrl = ({ port, password }, name) =>
  `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`
