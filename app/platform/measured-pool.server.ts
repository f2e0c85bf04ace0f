import { Socket } from 'node:net'
import pg from 'pg'

type Release = (error?: Error | boolean) => void
/** `release` is missing where the wait in line was too long. */
type Callback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release?: Release,
) => void

export interface PoolWait {
  count: number
  sumMs: number
  maxMs: number
}

/** Says what a broken connection says, because to whoever asked it is the same. */
export class SilentDatabaseError extends Error {
  constructor() {
    super('Connection terminated: the database is silent')
  }
}

/**
 * A pool that knows how long its connections are waited for, the first sign that there are too few of them, and that
 * can be told that the database is silent: then nobody waits for it any longer.
 */
export class MeasuredPool extends pg.Pool {
  readonly wait: PoolWait = { count: 0, sumMs: 0, maxMs: 0 }
  readonly #open = new Set<pg.PoolClient>()
  readonly #waiting = new Set<(error: Error) => void>()
  readonly #listeners = new Set<() => void>()
  #isSilent = false

  constructor(config: pg.PoolConfig) {
    super(config)
    this.on('connect', (client) => this.#open.add(client))
    this.on('remove', (client) => this.#open.delete(client))
  }

  get isSilent(): boolean {
    return this.#isSilent
  }

  /** Whether anybody has a connection or waits for one. */
  get isInUse(): boolean {
    return this.#waiting.size > 0 || this.totalCount > this.idleCount
  }

  /** Grows with whatever the database says, on any of its connections. */
  get heardBytes(): number {
    let sum = 0
    for (const { connection } of this.#open)
      if (connection.stream instanceof Socket) sum += connection.stream.bytesRead
    return sum
  }

  /** Ends all statements and all waiting with an error, and lets nobody begin until `resume`. */
  giveUp(): void {
    this.#isSilent = true
    for (const listener of this.#listeners) listener()
    for (const { connection } of this.#open) connection.stream.destroy()
    for (const tell of this.#waiting) tell(new SilentDatabaseError())
  }

  /** Calls `listener` each time, before those who wait for the database learn of it. */
  onGiveUp(listener: () => void): void {
    this.#listeners.add(listener)
  }

  resume(): void {
    this.#isSilent = false
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Callback): void
  override connect(callback?: Callback): Promise<pg.PoolClient> | void {
    if (callback) return this.#lend(callback)
    return new Promise((resolve, reject) =>
      this.#lend((error, client) => (client ? resolve(client) : reject(error))),
    )
  }

  #lend(callback: Callback): void {
    if (this.#isSilent) return process.nextTick(callback, new SilentDatabaseError(), undefined)
    const startedMs = performance.now()
    const giveUp = (error: Error) => tell(error, undefined)
    const tell: Callback = (error, client, release) => {
      // A connection for somebody who was sent away meanwhile is free for the next.
      if (!this.#waiting.delete(giveUp)) return release?.()
      const ms = performance.now() - startedMs
      this.wait.count += 1
      this.wait.sumMs += ms
      this.wait.maxMs = Math.max(this.wait.maxMs, ms)
      callback(error, client, release)
    }
    this.#waiting.add(giveUp)
    super.connect(tell)
  }
}
