import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inProject } from './paths.mjs'

/**
 * A fingerprint of files and folders by path, size and modification time: fast enough for each
 * start, and an edit never goes unseen.
 * @param {string[]} entries paths inside the checkout; missing ones count as such
 * @param {(relative: string) => boolean} [isIgnored]
 */
export function fingerprint(entries, isIgnored = () => false) {
  const hash = createHash('sha256')
  const visit = (relative) => {
    if (isIgnored(relative)) return
    const stat = fs.statSync(inProject(relative), { throwIfNoEntry: false })
    if (!stat) hash.update(`${relative}\0-\n`)
    else if (stat.isDirectory()) {
      for (const name of fs.readdirSync(inProject(relative)).sort())
        visit(path.join(relative, name))
    } else hash.update(`${relative}\0${stat.size}\0${stat.mtimeMs}\n`)
  }
  entries.forEach(visit)
  return hash.digest('hex')
}

/**
 * Does work only when its inputs or its output changed since it last succeeded. An interrupted run
 * is repeated, because the stamp is written at the end.
 * @param {string} stampFile
 * @param {string} current fingerprint of the inputs
 * @param {string} output a path that must exist for the work to count as done
 * @param {() => Promise<void>} work
 */
export async function whenChanged(stampFile, current, output, work) {
  const last = fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : ''
  if (last === current && fs.existsSync(output)) return
  fs.rmSync(stampFile, { force: true })
  await work()
  fs.mkdirSync(path.dirname(stampFile), { recursive: true })
  fs.writeFileSync(stampFile, current)
}
