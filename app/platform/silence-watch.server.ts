import pg from 'pg'
import type { MeasuredPool } from './measured-pool.server.ts'

const TICK_MS = 100
/** So many ticks without an answer are silence; with those around them 0.6 s. */
const PATIENCE_TICKS = 4
/** To open a line takes several answers, and a process of Postgres' own, which a busy machine is slow to start. */
const OPENING_TICKS = 8
/** A question that a broken network swallowed is asked again on another connection. */
const QUESTION_MS = 2_000

/**
 * Tells a database that is silent (stopped, or behind a network that swallows) from one that is busy, within a second:
 * while somebody waits and nothing at all is heard it is asked a question of its own. Without an answer everybody who
 * waits is sent away, and so is who comes, until it answers again.
 *
 * What is counted are turns of the event loop, not time, so that a process which was kept from listening does not take
 * that for silence.
 * @returns how to end it
 */
export function watchForSilence(
  pool: MeasuredPool,
  config: pg.PoolConfig,
  onChange: (isSilent: boolean) => void,
): () => Promise<void> {
  // Apart from the pool, all of whose connections may be at work.
  const line = new pg.Pool({
    ...config,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: QUESTION_MS,
    query_timeout: QUESTION_MS,
  })
  let isOpen = false
  line.on('error', () => undefined)
  line.on('connect', () => (isOpen = true))
  line.on('remove', () => (isOpen = false))
  let heardBefore = -1
  let isAsked = false
  let ticksWithoutAnswer = 0
  const patience = () => (isOpen ? PATIENCE_TICKS : OPENING_TICKS)

  function answered(isThere: boolean): void {
    isAsked = false
    ticksWithoutAnswer = isThere ? 0 : patience()
    if (isThere && pool.isSilent) {
      pool.resume()
      onChange(false)
    }
  }

  function ask(): void {
    isAsked = true
    line.query('SELECT 1').then(
      () => answered(true),
      // To refuse is an answer, too; what it refuses says so itself.
      (error: unknown) => answered(error instanceof pg.DatabaseError),
    )
  }

  function look(): void {
    const heard = pool.heardBytes
    const isQuiet = heard === heardBefore
    heardBefore = heard
    if (pool.isSilent) {
      if (!isAsked) ask()
    } else if (!pool.isInUse || !isQuiet) ticksWithoutAnswer = 0
    else if (ticksWithoutAnswer >= patience()) {
      pool.giveUp()
      onChange(true)
    } else if (isAsked) ticksWithoutAnswer += 1
    else ask()
  }

  const timer = setInterval(look, TICK_MS).unref()
  return async () => {
    clearInterval(timer)
    await line.end()
  }
}
