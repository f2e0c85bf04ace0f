import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { findBinaries } from './binaries.mjs'
import { postgresUser } from './system-user.mjs'

/** Where root keeps what its Postgres user could not reach below, say, /root. */
const sharedDir = '/var/lib/pasarela'

const worksAs = (user, file, args) =>
  spawnSync(file, args, { ...user, stdio: 'ignore' }).status === 0

function ensureFolder(folder, user) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user) fs.chownSync(folder, user.uid, user.gid)
}

function reachableBinaries(user) {
  const { folder, version } = findBinaries()
  const works = (candidate) => worksAs(user, path.join(candidate, 'bin', 'postgres'), ['--version'])
  if (!user || works(folder)) return folder
  const copy = path.join(sharedDir, `postgres-${version}-${process.arch}`)
  if (works(copy)) return copy
  const partial = `${copy}.${process.pid}`
  fs.cpSync(folder, partial, { recursive: true, verbatimSymlinks: true })
  for (const entry of [sharedDir, partial]) fs.chmodSync(entry, 0o755)
  fs.rmSync(copy, { recursive: true, force: true })
  fs.renameSync(partial, copy)
  return copy
}

/**
 * Decides where a cluster lives and whom it runs as. As root, a folder that root's Postgres user
 * cannot enter (a checkout below /root, or in a private temporary folder) is replaced by one in
 * /var/lib/pasarela, and `wanted` becomes a link to it.
 * @param {string} wanted folder for the cluster; need not exist yet
 * @returns {{ binaries: string, folder: string, user: { uid: number, gid: number } | undefined }}
 */
export function locateCluster(wanted) {
  const user = clusterUser(wanted)
  const binaries = reachableBinaries(user)
  fs.mkdirSync(path.dirname(wanted), { recursive: true })
  if (!fs.lstatSync(wanted, { throwIfNoEntry: false })) {
    ensureFolder(wanted, user)
    if (user && !worksAs(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', wanted])) {
      const id = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
      const elsewhere = path.join(sharedDir, id)
      fs.mkdirSync(sharedDir, { recursive: true, mode: 0o755 })
      // The checkout that once linked here is gone, otherwise the link would still be there.
      fs.rmSync(elsewhere, { recursive: true, force: true })
      ensureFolder(elsewhere, user)
      fs.rmdirSync(wanted)
      fs.symlinkSync(elsewhere, wanted)
    }
  }
  return { binaries, folder: fs.realpathSync(wanted), user }
}

/** A cluster made earlier by an ordinary user goes on running as that user when root starts it. */
function clusterUser(wanted) {
  const owner = fs.statSync(wanted, { throwIfNoEntry: false })
  const isForeign = process.getuid() === 0 && owner !== undefined && owner.uid !== 0
  return isForeign ? { uid: owner.uid, gid: owner.gid } : postgresUser()
}

/**
 * Deletes a cluster that does not run, wherever it lives.
 * @param {string} wanted the folder that was given to `locateCluster`
 */
export function removeCluster(wanted) {
  if (!fs.lstatSync(wanted, { throwIfNoEntry: false })) return
  fs.rmSync(fs.realpathSync(wanted), { recursive: true, force: true })
  fs.rmSync(wanted, { recursive: true, force: true })
}
