import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { childEnvironment } from '../../scripts/lib/command.mjs'
import { guard, signalGroup } from '../../scripts/lib/guard.mjs'
import { nodeBinary } from '../../scripts/lib/paths.mjs'
import { childrenOf } from '../../scripts/lib/process-identity.mjs'
import { launchProcess } from '../../scripts/lib/service.mjs'

const READY_WITHIN_MS = 60_000

/** One process of the shop, started, ended and killed at the storm's will. */
export interface Part {
  name: string
  start(): Promise<void>
  /** Asks it to end and waits for that. */
  end(signal: 'SIGTERM' | 'SIGINT'): Promise<void>
  /**
   * Gets ready for a `kill -9` of its first process, every other time of its children with it, as if the machine had
   * died. The kill itself is sent within the call that is returned, which waits for the end.
   */
  aim(): () => Promise<void>
  /** Asks it to renew its processes one after the other. */
  renew(): void
  /** Stops it and its children in the middle of what they do; their connections stay open and silent. */
  freeze(): void
  thaw(): void
}

/** @param launch starts the process and resolves once it can be used */
export function aPart(name: string, launch: () => Promise<ChildProcess>): Part {
  let child: ChildProcess | null = null
  let frozen: number[] = []
  const over = async (signal: (running: ChildProcess, pid: number) => void) => {
    const ending = child
    child = null
    if (!ending?.pid) return
    const isOver = ending.exitCode !== null || ending.signalCode !== null
    const exited = isOver || new Promise((resolve) => ending.once('exit', resolve))
    signal(ending, ending.pid)
    await exited
    guard.remove(ending.pid)
  }
  return {
    name,
    async start() {
      child = await launch()
      if (child.pid) guard.add(child.pid, name === 'postgres' ? 'INT' : 'TERM')
    },
    end: (signal) => over((running) => running.kill(signal)),
    aim() {
      const children = child?.pid && Math.random() < 0.5 ? childrenOf(child.pid) : []
      return () =>
        over((_, pid) => {
          // Postgres' sessions lead groups of their own.
          for (const group of [pid, ...children]) signalGroup(group, 'SIGKILL')
        })
    },
    renew: () => void child?.kill('SIGHUP'),
    freeze() {
      if (!child?.pid) return
      frozen = [child.pid, ...childrenOf(child.pid)]
      for (const pid of frozen) process.kill(pid, 'SIGSTOP')
    },
    thaw() {
      for (const pid of frozen) process.kill(pid, 'SIGCONT')
      frozen = []
    },
  }
}

/** A program of the project, run by the project's own Node; ready once `isReady` says so. */
export function aProgram(
  name: string,
  options: {
    entry: string
    env: Record<string, string>
    onLine: (line: string) => void
    isReady: () => Promise<boolean>
  },
): Part {
  return aPart(name, async () => {
    const child: ChildProcess = await launchProcess(
      nodeBinary,
      ['--disable-warning=ExperimentalWarning', options.entry],
      { env: childEnvironment(options.env), onLine: options.onLine },
    )
    // From its first moment: the storm may be stopped while this one is still becoming ready.
    if (child.pid) guard.add(child.pid, 'TERM')
    const deadline = Date.now() + READY_WITHIN_MS
    while (!(await options.isReady())) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${name} is not ready`)
      await pause(25)
    }
    return child
  })
}
