import { get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { childEnvironment } from '../../../scripts/lib/command.mjs'
import { signalGroup } from '../../../scripts/lib/guard.mjs'
import { lockHolder } from '../../../scripts/lib/lock.mjs'
import { inProject, nodeBinary } from '../../../scripts/lib/paths.mjs'
import { findFreePort } from '../../../scripts/lib/ports.mjs'
import { launchProcess } from '../../../scripts/lib/service.mjs'
import type { Part } from '../part.ts'
import { measured } from '../row.ts'
import { median } from '../statistics.ts'

const ROUNDS = 3
const LONGEST_MS = 600_000

/**
 * `npm start` of this very folder from the command to the first byte of the feed, where everything is installed,
 * built and loaded: a start that is not timed comes first. The median of three.
 */
export const start: Part = async ({ log }) => {
  const holder = lockHolder()
  if (holder) throw new Error(`${holder.command} runs in this folder; stop it to measure its start`)
  log(`first start ${((await startOnce()) / 1000).toFixed(1)} s`)
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push((await startOnce()) / 1000)
  return [measured('start.cold', median(rounds), { rounds })]
}

/** Milliseconds from the command to the first byte; the shop is stopped again. */
async function startOnce(): Promise<number> {
  const port = await findFreePort()
  // Empty is as if it were not set: it runs as if a shell had started it, not as part of this command.
  const env = childEnvironment({ PORT: `${port}`, HOST: '127.0.0.1', npm_lifecycle_event: '' })
  const startedMs = performance.now()
  let output = ''
  const child = await launchProcess(nodeBinary, [inProject('scripts', 'start.mjs')], {
    env,
    onLine: (line: string) => void (output += `${line}\n`),
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    while (!(await firstByte(port))) {
      if (child.exitCode !== null) throw new Error(`npm start ended:\n${output}`)
      if (performance.now() - startedMs > LONGEST_MS) throw new Error(`npm start hangs:\n${output}`)
      await wait(10)
    }
    return performance.now() - startedMs
  } finally {
    if (child.pid) signalGroup(child.pid, 'SIGTERM')
    await ended
  }
}

function firstByte(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/us/en' }, (response) => {
      response.once('data', () => {
        resolve(response.statusCode === 200)
        response.destroy()
      })
    })
    request.on('error', () => resolve(false))
  })
}
