import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

// Each test starts processes: seconds on a machine that has other things to do.
const PATIENCE_MS = 60_000
vi.setConfig({ testTimeout: 2 * PATIENCE_MS, hookTimeout: 2 * PATIENCE_MS })

let supervisor: ChildProcess
let port: number
const agents: http.Agent[] = []

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}

/** A browser that keeps its connection. */
function keepingAgent(): http.Agent {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  agents.push(agent)
  return agent
}

interface Answer {
  value: unknown
  isLast: boolean
}

function ask(path: string, agent: http.Agent = keepingAgent()): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http
      .get({ port, host: '127.0.0.1', path, agent, timeout: 10_000 }, (response) => {
        let text = ''
        response.on('data', (chunk) => (text += String(chunk)))
        response.on('end', () =>
          resolve({
            value: JSON.parse(text),
            isLast: response.headers.connection === 'close',
          }),
        )
        response.on('error', reject)
      })
      .on('error', reject)
    // Handed to a process in the instant it is killed, a connection hears nothing more.
    request.on('timeout', () => request.destroy(new Error('no answer')))
  })
}

async function pids(): Promise<number[]> {
  const { value } = await ask('/all')
  return (value as number[]).toSorted((a, b) => a - b)
}

/** Asks until `isSo`; the machine that runs the tests may be slow. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    if (await isSo().catch(() => false)) return
    await wait(50)
  }
  throw new Error('it never came to be')
}

beforeEach(async () => {
  port = await freePort()
  supervisor = spawn(process.execPath, ['tests/support/tiny-web.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  })
  await until(async () => (await pids()).length === 2)
})

afterEach(() => {
  supervisor.kill('SIGKILL')
  for (const agent of agents.splice(0)) agent.destroy()
})

it('one that dies is replaced, and the shop’s numbers are those of all', async () => {
  const [first = 0, second] = await pids()
  expect((await ask('/pool')).value).toBe('3')
  process.kill(first, 'SIGKILL')
  await until(async () => {
    const now = await pids()
    return now.length === 2 && !now.includes(first)
  })
  expect(await pids()).toContain(second)
})

it('SIGHUP renews all of them, and nobody notices', async () => {
  const before = await pids()
  const over = new AbortController()
  const browsers = Array.from({ length: 6 }, async () => {
    const agent = keepingAgent()
    let asked = 0
    while (!over.signal.aborted) {
      await ask('/pid', agent)
      asked += 1
      await wait(20)
    }
    return asked
  })
  supervisor.kill('SIGHUP')
  await until(async () => {
    const now = await pids()
    return now.length === 2 && now.every((pid) => !before.includes(pid))
  })
  over.abort()
  const asked = await Promise.all(browsers)
  expect(Math.min(...asked)).toBeGreaterThan(0)
})

it('SIGTERM ends what is under way in order, also when it comes twice', async () => {
  const slow = [ask('/slow'), ask('/slow'), ask('/slow')]
  await wait(200)
  supervisor.kill('SIGTERM')
  await wait(50)
  supervisor.kill('SIGTERM')
  const answers = await Promise.all(slow)
  expect(answers.map(({ value, isLast }) => ({ value, isLast }))).toEqual(
    Array.from({ length: 3 }, () => ({ value: 'done', isLast: true })),
  )
  const [code] = (await once(supervisor, 'exit')) as [number]
  expect(code).toBe(0)
  await expect(ask('/pid')).rejects.toThrow('ECONNREFUSED')
})

it('no process outlives the one above it', async () => {
  const [first = 0, second = 0] = await pids()
  supervisor.kill('SIGKILL')
  const isGone = (pid: number) => {
    try {
      process.kill(pid, 0)
      return false
    } catch {
      return true
    }
  }
  await until(async () => isGone(first) && isGone(second))
  expect([first, second].map(isGone)).toEqual([true, true])
})
