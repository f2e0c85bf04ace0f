import pg from 'pg'

type Release = (error?: Error | boolean) => void
type Callback = (error: Error | undefined, client: pg.PoolClient | undefined, done: Release) => void

export interface PoolWait {
  count: number
  sumMs: number
  maxMs: number
}

/** A pool that knows how long its connections are waited for: the first sign that there are too few of them. */
export class MeasuredPool extends pg.Pool {
  readonly wait: PoolWait = { count: 0, sumMs: 0, maxMs: 0 }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Callback): void
  override connect(callback?: Callback): Promise<pg.PoolClient> | void {
    const startedMs = performance.now()
    const note = () => {
      const ms = performance.now() - startedMs
      this.wait.count += 1
      this.wait.sumMs += ms
      this.wait.maxMs = Math.max(this.wait.maxMs, ms)
    }
    if (callback) {
      super.connect((error, client, done) => {
        note()
        callback(error, client, done)
      })
      return
    }
    return super.connect().finally(note)
  }
}
