import cluster, { type Worker } from 'node:cluster'
import { relayMetrics } from './metrics-relay.server.ts'
import type { WebShare } from './web-share.ts'

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 10_000
/**
 * V8 lets the space for new objects grow to 16 MB three times over; what requests make fits a quarter of that, at the
 * same CPU (decision 036).
 */
const LEAN_HEAP = '--max-semi-space-size=4'
/** A process that has served this long was well: its end is no sign that the next will end, too. */
const SETTLED_MS = 30_000

/** One line like the shop's own, without loading what writes those. */
function say(level: 30 | 50, msg: string, more: object = {}): void {
  process.stdout.write(`${JSON.stringify({ level, time: Date.now(), ...more, msg })}\n`)
}

/**
 * Keeps the web processes: connections go to them in turn, one that dies is replaced, SIGTERM lets all of them finish,
 * SIGHUP replaces one after the other while the rest serves. A first process that ends before it listens ends all:
 * something is wrong that another try cannot mend, and it has said what.
 */
export function superviseWeb({ processes, connections }: WebShare): void {
  const alive = new Set<Worker>()
  /** Whose end is no accident: they were asked to leave, or are on trial beside the one they are to follow. */
  const expected = new Set<Worker>()
  let isStopping = false
  let wasListening = false
  let pauseMs = FIRST_PAUSE_MS
  let rolling = Promise.resolve()

  // In turn, not by who wakes first, which would leave most of the work to one of them.
  cluster.schedulingPolicy = cluster.SCHED_RR
  cluster.setupPrimary({ execArgv: [...process.execArgv, LEAN_HEAP] })
  relayMetrics()

  function start(): Worker {
    const worker = cluster.fork({ DATABASE_POOL: String(connections) })
    const startedMs = performance.now()
    alive.add(worker)
    worker.once('listening', () => (wasListening = true))
    worker.once('exit', (code, signal) => {
      alive.delete(worker)
      if (isStopping) return void (alive.size === 0 && process.exit())
      if (expected.delete(worker)) return
      if (!wasListening) return stop(1)
      const wasWell = performance.now() - startedMs > SETTLED_MS
      pauseMs = wasWell ? FIRST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      say(50, 'a web process ended and is replaced', { pid: worker.process.pid, code, signal })
      setTimeout(() => !isStopping && start(), pauseMs)
    })
    return worker
  }

  function stop(exitCode = 0): void {
    isStopping = true
    process.exitCode = exitCode
    if (alive.size === 0) process.exit()
    for (const worker of alive) worker.process.kill('SIGTERM')
  }

  /** A new process first, then the old one may go: there is never one fewer than before. */
  async function replace(old: Worker): Promise<void> {
    if (isStopping || !alive.has(old)) return
    const next = start()
    expected.add(next)
    const isUp = await new Promise<boolean>((resolve) => {
      next.once('listening', () => resolve(true))
      next.once('exit', () => resolve(false))
    })
    if (!isUp || !alive.has(old)) return
    expected.delete(next)
    expected.add(old)
    const gone = new Promise((resolve) => old.once('exit', resolve))
    old.process.kill('SIGTERM')
    await gone
  }

  async function replaceAll(): Promise<void> {
    say(30, 'web processes are being replaced')
    const present = Array.from(alive)
    for (const worker of present) await replace(worker)
  }

  function roll(): void {
    const before = rolling
    rolling = (async () => {
      await before
      await replaceAll()
    })()
  }

  process.on('SIGTERM', () => stop())
  process.on('SIGINT', () => stop())
  // A terminal that closes sends it as well, and means the end.
  process.on('SIGHUP', () => (process.stdout.isTTY ? stop() : roll()))
  say(30, 'web processes are starting', { processes, connections })
  for (let each = 0; each < processes; each += 1) start()
}
