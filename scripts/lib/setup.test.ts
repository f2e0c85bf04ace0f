import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDotEnv } from './dot-env.mjs'
import { isFree, rememberedPort } from './ports.mjs'
import { inProject } from './paths.mjs'
import { startTime } from './process-identity.mjs'
import { demoSecrets } from './secrets.mjs'
import { explain, SetupError } from './setup-error.mjs'
import { readPlaywrightCounts, readVitestCounts } from './test-counts.mjs'

const scratch = mkdtempSync(join(tmpdir(), 'setup-'))
const scratchFile = (name: string, content: string): string => {
  const file = join(scratch, name)
  writeFileSync(file, content)
  return file
}

test('.env: comments, quotes, and values that look like something else', () => {
  const file = scratchFile(
    '.env',
    [
      '# a comment=1',
      'PORT=3001   # the port',
      'export APP_ORIGIN="https://shop.example"',
      `DATABASE_URL='postgresql://a:b#c$d@db/shop'`,
      'KEY="line\\nbreak"',
      'EMPTY=',
      'not an assignment',
    ].join('\n'),
  )
  expect(readDotEnv(file)).toEqual({
    PORT: '3001',
    APP_ORIGIN: 'https://shop.example',
    DATABASE_URL: 'postgresql://a:b#c$d@db/shop',
    KEY: 'line\nbreak',
    EMPTY: '',
  })
})

test('made-up secrets stay the same, also when one is missing from the file', () => {
  const file = join(scratch, 'secrets.json')
  const first = demoSecrets(file)
  writeFileSync(file, JSON.stringify({ ...first, APP_SECRET: undefined }))
  const second = demoSecrets(file)
  expect(second).toEqual({ ...first, APP_SECRET: second.APP_SECRET })
  expect(second.APP_SECRET).not.toBe(first.APP_SECRET)
})

test('a remembered port is given again while it is free, and another one once it is taken', async () => {
  const file = join(scratch, 'ports.json')
  const port = await rememberedPort(file, 'database')
  expect(await rememberedPort(file, 'database')).toBe(port)
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve))
  expect((server.address() as AddressInfo).port).toBe(port)
  expect(await isFree(port)).toBe(false)
  expect(await rememberedPort(file, 'database')).not.toBe(port)
  await new Promise((resolve) => server.close(resolve))
})

test('a process is known by its start, an ended one not at all', async () => {
  const child = spawn('sleep', ['30'])
  const { pid = 0 } = child
  expect(startTime(pid)).toBe(startTime(pid))
  expect(startTime(pid)).not.toBe(startTime(process.pid))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('close', resolve))
  expect(startTime(pid)).toBeUndefined()
})

test('the guard ends what its writer left behind, and only what it named last', async () => {
  const [finished, left] = [1, 2].map(() => spawn('sleep', ['30'], { detached: true }))
  const ended = new Promise((resolve) => left?.once('exit', (_, signal) => resolve(signal)))
  execFileSync('/bin/sh', [inProject('scripts', 'lib', 'guard.sh')], {
    input: `TERM:${finished?.pid} TERM:${left?.pid}\nTERM:${left?.pid}\n`,
  })
  expect(await ended).toBe('SIGTERM')
  expect(finished?.exitCode ?? finished?.signalCode).toBeNull()
  finished?.kill()
})

describe('explain', () => {
  test('finds the well-known cause in the output of a command', () => {
    expect(explain('npm error code ENOSPC')?.message).toBe('The disk is full')
    expect(explain('could not write: No space left on device')?.message).toBe('The disk is full')
  })

  test('keeps what is already explained, and does not explain a bug away', () => {
    const error = new SetupError('Port 3000 is taken', 'Take another')
    expect(explain(error)).toBe(error)
    expect(explain(new TypeError('x is not a function'))).toBeUndefined()
  })
})

describe('counts', () => {
  test('a runner that fails without a failed test counts as one failure', () => {
    const report = scratchFile('vitest.json', '{"numPassedTests":3,"numFailedTests":0}')
    expect(readVitestCounts(report, 1)).toEqual({ passed: 3, failed: 1 })
    expect(readVitestCounts(report, 0)).toEqual({ passed: 3, failed: 0 })
    expect(readVitestCounts(join(scratch, 'none.json'), 1)).toEqual({ passed: 0, failed: 1 })
  })

  test('a journey that passed only at a second try has failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2 }
    const report = scratchFile('playwright.json', JSON.stringify({ stats, errors: [] }))
    expect(readPlaywrightCounts(report, 1)).toEqual({ passed: 5, failed: 3 })
  })
})
