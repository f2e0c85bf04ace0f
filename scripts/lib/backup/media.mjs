import fs from 'node:fs'
import path from 'node:path'
import { fileHash } from './hash.mjs'

const mediaIn = (archive) => path.join(archive, 'media')

/** The newest whole backup beside the one that is being written. */
function earlierBackup(backups) {
  return fs
    .readdirSync(backups, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.partial'))
    .map(({ name }) => path.join(backups, name))
    .filter((folder) => fs.existsSync(path.join(folder, 'manifest.json')))
    .toSorted((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs)[0]
}

/** What an earlier backup says of its media, by path. */
function mediaOf(archive) {
  if (!archive) return new Map()
  const { media } = JSON.parse(fs.readFileSync(path.join(archive, 'manifest.json'), 'utf8'))
  return new Map(media.map((entry) => [entry.path, entry]))
}

function linked(from, to) {
  try {
    fs.linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/**
 * Puts every media file into the archive. A file never changes under its name, so one that the newest backup in the
 * same folder holds whole is not written again but linked: each backup is complete and costs what is new.
 * @param {string} mediaFolder
 * @param {string} archive
 * @param {string} backups where earlier archives lie
 * @returns {Promise<{ path: string, bytes: number, sha256: string }[]>}
 */
export async function copyMedia(mediaFolder, archive, backups) {
  if (!fs.existsSync(mediaFolder)) return []
  const earlier = earlierBackup(backups)
  const known = mediaOf(earlier)
  const files = fs
    .readdirSync(mediaFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(mediaFolder, path.join(entry.parentPath, entry.name)))
    .toSorted()
  const list = []
  for (const name of files) {
    const [from, to] = [path.join(mediaFolder, name), path.join(mediaIn(archive), name)]
    const sha256 = await fileHash(from)
    fs.mkdirSync(path.dirname(to), { recursive: true })
    const twin = earlier && path.join(mediaIn(earlier), name)
    const isThere = known.get(name)?.sha256 === sha256 && (await hashOf(twin)) === sha256
    if (!isThere || !linked(twin, to)) {
      await fs.promises.copyFile(from, to, fs.constants.COPYFILE_FICLONE)
      if ((await fileHash(to)) !== sha256) throw new Error(`${name} changed while it was copied`)
    }
    list.push({ path: name, bytes: fs.statSync(to).size, sha256 })
  }
  return list
}

/** @returns {Promise<string>} SHA-256 of a file; "missing" where there is none */
export const hashOf = (file) => fileHash(file).catch(() => 'missing')

/**
 * Brings media back that the folder does not have, or has otherwise. What the folder has besides stays.
 * @returns {Promise<{ copied: number, missing: string[] }>} `missing` is whole neither here nor in the archive
 */
export async function restoreMedia(media, archive, mediaFolder) {
  const missing = []
  let copied = 0
  for (const { path: name, sha256 } of media) {
    const [from, to] = [path.join(mediaIn(archive), name), path.join(mediaFolder, name)]
    if ((await hashOf(to)) === sha256) continue
    if ((await hashOf(from)) !== sha256) {
      missing.push(name)
      continue
    }
    fs.mkdirSync(path.dirname(to), { recursive: true })
    // Under another name first: the shop may be handing files out.
    await fs.promises.copyFile(from, `${to}.partial`)
    fs.renameSync(`${to}.partial`, to)
    copied += 1
  }
  return { copied, missing }
}
