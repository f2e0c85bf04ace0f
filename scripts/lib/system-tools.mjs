import fs from 'node:fs'
import { childEnvironment, excerpt, run } from './command.mjs'
import { tool } from './build.mjs'
import { nodeBinary } from './paths.mjs'
import { SetupError } from './setup-error.mjs'
import { print, step } from './terminal.mjs'

const macChromes = ['Chromium', 'Google Chrome'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

async function succeeds(file, args) {
  try {
    return await run(file, args)
  } catch {
    return { code: 1, output: '' }
  }
}

/** A Chromium that really starts; the one in PATH on Ubuntu may be a mere hint to install a snap. */
async function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, ...chromiumNames, ...macChromes].filter(Boolean)
  for (const candidate of candidates) {
    const { code, output } = await succeeds(candidate, ['--version'])
    if (code === 0 && /Chrom(e|ium) \d/.test(output)) return whereIs(candidate)
  }
  const { output } = await succeeds(nodeBinary, [
    '-p',
    "require('playwright-core').chromium.executablePath()",
  ])
  return fs.existsSync(output.trim()) ? output.trim() : undefined
}

async function whereIs(name) {
  if (name.includes('/')) return name
  const { output } = await succeeds('/bin/sh', ['-c', 'command -v "$1"', 'sh', name])
  return output.trim()
}

const hasFfmpeg = async () => (await succeeds('ffmpeg', ['-version'])).code === 0

async function hasFonts() {
  if (process.platform === 'darwin') return true
  for (const language of ['th', 'zh-cn', 'vi']) {
    const { code, output } = await succeeds('fc-list', [`:lang=${language}`])
    if (code !== 0 || !output.trim()) return false
  }
  return true
}

const packages = {
  'apt-get': {
    chromium: ['chromium'],
    ffmpeg: ['ffmpeg'],
    fonts: ['fontconfig', 'fonts-noto-core', 'fonts-noto-cjk'],
  },
  dnf: {
    chromium: ['chromium'],
    ffmpeg: ['ffmpeg-free'],
    fonts: ['google-noto-sans-thai-fonts', 'google-noto-sans-cjk-fonts'],
  },
  pacman: { chromium: ['chromium'], ffmpeg: ['ffmpeg'], fonts: ['noto-fonts', 'noto-fonts-cjk'] },
  zypper: {
    chromium: ['chromium'],
    ffmpeg: ['ffmpeg'],
    fonts: ['google-noto-sans-thai-fonts', 'google-noto-sans-cjk-fonts'],
  },
  brew: { chromium: ['--cask chromium'], ffmpeg: ['ffmpeg'], fonts: [] },
}
const installCommands = {
  'apt-get': 'sudo apt-get update && sudo apt-get install -y',
  dnf: 'sudo dnf install -y',
  pacman: 'sudo pacman -S',
  zypper: 'sudo zypper install',
  brew: 'brew install',
}

async function packageManager() {
  for (const name of Object.keys(packages)) if (await whereIs(name)) return name
  return undefined
}

async function missingTools() {
  const found = {
    chromium: await findChromium(),
    ffmpeg: await hasFfmpeg(),
    fonts: await hasFonts(),
  }
  const missing = Object.keys(found).filter((name) => !found[name])
  return { chromium: found.chromium, missing }
}

/** `[]` as root, `['sudo', '-n']` where sudo asks for no password, otherwise undefined. */
async function adminPrefix() {
  if (process.getuid() === 0) return []
  return (await succeeds('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined
}

async function aptInstall(prefix, names, { detail, signal }) {
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive']
  const apt = async (...args) => {
    const [file, ...rest] = [...prefix, ...env, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args]
    const { code, output } = await run(file, rest, { onLine: detail, signal })
    if (code !== 0) print(`    apt-get ${args[0]} failed:\n${excerpt(output)}`)
  }
  await apt('update')
  await apt('install', '-y', '--no-install-recommends', ...names)
}

/**
 * Sees to it that the tests of the browser have Chromium, ffmpeg and fonts for every language of
 * the shop: installs them where the system's package manager lets us, otherwise says how.
 * @param {AbortSignal} signal
 * @returns {Promise<string>} the path of a Chromium that starts
 * @throws {SetupError} with the one command to type
 */
export async function ensureBrowserTools(signal) {
  let { chromium, missing } = await missingTools()
  if (missing.length === 0) return chromium
  const manager = await packageManager()
  const prefix = manager === 'apt-get' ? await adminPrefix() : undefined
  if (prefix) {
    await step(`Installing ${missing.join(', ')}`, (detail) =>
      aptInstall(
        prefix,
        missing.flatMap((name) => packages[manager][name]),
        { detail, signal },
      ),
    )
    ;({ chromium, missing } = await missingTools())
  }
  if (missing.includes('chromium') && prefix) {
    // Ubuntu ships Chromium as a snap only, which does not run in containers.
    await step("Installing Playwright's Chromium", () =>
      run(nodeBinary, [tool('playwright'), 'install', '--with-deps', 'chromium'], {
        env: childEnvironment(),
        signal,
      }),
    )
    ;({ chromium, missing } = await missingTools())
  }
  if (missing.length === 0) return chromium
  const names = manager ? missing.flatMap((name) => packages[manager][name]) : missing
  throw new SetupError(
    `The tests need ${missing.join(', ')}`,
    `Type this, then run the tests again:\n${installCommands[manager] ?? 'install'} ${names.join(' ')}`,
  )
}
