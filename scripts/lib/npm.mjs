import path from 'node:path'
import { childEnvironment, run } from './command.mjs'
import { SetupError } from './setup-error.mjs'

// Given on the command line because that wins over every npmrc and over NODE_ENV=production, each
// of which may leave out parts that the project cannot do without.
const wholeInstall = [
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--ignore-scripts=false',
  '--bin-links=true',
  '--package-lock=true',
  '--install-strategy=hoisted',
  '--engine-strict=false',
  '--legacy-peer-deps=false',
  '--strict-peer-deps=false',
  '--global=false',
  '--dry-run=false',
  '--workspaces=false',
  '--audit=false',
  '--fund=false',
  '--update-notifier=false',
  '--progress=false',
]

/** How to call npm: the very npm that started us, otherwise the one in PATH. */
function npmCommand() {
  const startedBy = process.env.npm_execpath ?? ''
  return /npm-cli\.[cm]?js$/.test(path.basename(startedBy))
    ? [process.execPath, startedBy]
    : ['npm']
}

/**
 * Runs npm without the surprises of the user's configuration.
 * @param {string[]} args for example `['ci']`
 * @param {object} [options] as of `run`
 * @returns {Promise<{ code: number, output: string }>}
 * @throws {SetupError} when there is no npm
 */
export async function npm(args, options) {
  const [file, ...prefix] = npmCommand()
  const env = childEnvironment({ CI: 'true' })
  try {
    return await run(file, [...prefix, ...args, ...wholeInstall], { env, ...options })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    throw new SetupError(
      'npm was not found',
      'It comes with Node (https://nodejs.org); some distributions package it apart: sudo apt-get install npm',
    )
  }
}
