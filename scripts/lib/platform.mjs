import fs from 'node:fs'
import { inProject } from './paths.mjs'
import { SetupError } from './setup-error.mjs'

const supported = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

/** Refuses, before anything is done, a system on which it could not succeed. */
export async function checkPlatform() {
  const platform = `${process.platform}-${process.arch}`
  if (process.platform === 'win32') {
    throw new SetupError(
      'Windows is not supported directly',
      'Use WSL 2: https://learn.microsoft.com/windows/wsl/install',
    )
  }
  if (!supported.includes(platform)) {
    throw new SetupError(`${platform} is not supported`, `Supported are ${supported.join(', ')}.`)
  }
  if (process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime) {
    throw new SetupError(
      'This Linux uses musl instead of glibc (Alpine does)',
      'Use a distribution with glibc, or the container described in compose.yaml.',
    )
  }
  await checkDisk()
}

async function checkDisk() {
  // Dependencies take about 0.9 GB, database and media about 0.6 GB; later starts need little.
  const neededMb = fs.existsSync(inProject('node_modules', '.package-lock.json')) ? 200 : 2000
  if (!fs.promises.statfs) return
  const { bavail, bsize } = await fs.promises.statfs(inProject())
  const freeMb = Math.floor((bavail * bsize) / 1e6)
  if (freeMb >= neededMb) return
  throw new SetupError(
    `Only ${freeMb} MB are free on this disk; ${neededMb} MB are needed`,
    'Free some space, then run the same command again.',
  )
}
