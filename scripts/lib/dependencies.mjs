import fs from 'node:fs'
import { explain, SetupError } from './setup-error.mjs'
import { excerpt } from './command.mjs'
import { npm } from './npm.mjs'
import { inProject, inState } from './paths.mjs'
import { print, step } from './terminal.mjs'

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'))

function sameDependencies(manifest, locked) {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every((kind) => {
    const [wanted, found] = [manifest[kind] ?? {}, locked[kind] ?? {}]
    const names = Object.keys({ ...wanted, ...found })
    return names.every((name) => wanted[name] === found[name])
  })
}

/**
 * Whether `node_modules` holds what the lock file says. npm writes its own record as the last thing
 * it does, so an install that was cut off has none.
 */
function areDependenciesInstalled() {
  try {
    const lock = readJson(inProject('package-lock.json')).packages
    const installed = readJson(inProject('node_modules', '.package-lock.json')).packages
    if (!sameDependencies(readJson(inProject('package.json')), lock[''])) return false
    return Object.entries(lock).every(([location, { version, optional }]) => {
      if (location === '') return true
      const found = installed[location]
      if (!found) return optional === true
      return found.version === version && fs.existsSync(inProject(location))
    })
  } catch {
    return false
  }
}

const countPackages = () => {
  try {
    return fs.readdirSync(inProject('node_modules')).filter((name) => !name.startsWith('.')).length
  } catch {
    return 0
  }
}

async function attempt(args, signal, detail) {
  const timer = setInterval(() => detail(`${countPackages()} packages`), 1000)
  try {
    return await npm(args, { signal })
  } finally {
    clearInterval(timer)
  }
}

async function install(signal, detail) {
  let args = ['ci']
  let result = await attempt(args, signal, detail)
  if (
    result.code !== 0 &&
    /EACCES|EPERM|EROFS|EINTEGRITY|_cacache|root-owned/.test(result.output)
  ) {
    print("    npm's cache cannot be used; trying with one in .data/")
    args = ['ci', `--cache=${inState('npm-cache')}`]
    result = await attempt(args, signal, detail)
  }
  if (result.code !== 0 && !explain(result.output)) {
    // Unlike npm ci, npm install would build on what a cut-off install left, half-unpacked packages too.
    fs.rmSync(inProject('node_modules'), { recursive: true, force: true })
    const reason =
      /^npm error (?!code)(.*)$/m.exec(result.output)?.[1].slice(0, 100) ?? 'no reason given'
    print(`    npm ci refused (${reason}); trying npm install, which may change package-lock.json`)
    args[0] = 'install'
    result = await attempt(args, signal, detail)
  }
  if (result.code === 0) return
  throw (
    explain(result.output) ??
    new SetupError(
      'The dependencies could not be installed',
      `npm said:\n\n${excerpt(result.output)}`,
    )
  )
}

/**
 * Brings `node_modules` in line with the lock file; does nothing when it is.
 * @param {AbortSignal} signal
 * @throws {SetupError}
 */
export async function installDependencies(signal) {
  if (areDependenciesInstalled()) return
  await step('Installing dependencies', (detail) => install(signal, detail))
}
