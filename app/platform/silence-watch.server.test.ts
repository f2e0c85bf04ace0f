import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useTestShop } from '#tests/support/context.ts'
import { startSwallowingProxy, type SwallowingProxy } from '#tests/support/swallowing-proxy.ts'
import { isDatabaseAway } from './database-away.server.ts'
import { type Database, openDatabase } from './db.server.ts'
import { MeasuredPool, SilentDatabaseError } from './measured-pool.server.ts'

const shop = useTestShop()
const CONNECTIONS = 3
/** Of a second promised, with what a busy machine adds. */
const PATIENCE_MS = 2_000

let network: SwallowingProxy
let database: Database

beforeEach(async () => {
  const url = new URL(shop.ctx.env.DATABASE_URL)
  network = await startSwallowingProxy({ host: url.hostname, port: Number(url.port) })
  Object.assign(url, { hostname: '127.0.0.1', port: String(network.port) })
  database = openDatabase(url.href, CONNECTIONS)
})

/** Has the line of the watch opened, as it is soon after the start. */
const warmUp = () => database.sql.rows('test-warm', 'SELECT pg_sleep(0.4)', [])
afterEach(async () => {
  network.deliver()
  network.close()
  await database.close()
})

const bySql = () => database.sql.rows('test-one', 'SELECT 1', [])
const byPrisma = () => database.db.$queryRaw`SELECT 1`
const ways = {
  'a statement': bySql,
  'a transaction': () =>
    database.sql.transaction((tx) => tx.rows('test-two', 'SELECT 2 AS two', [])),
  'a statement of Prisma': byPrisma,
  'a transaction of Prisma': () => database.db.$transaction((tx) => tx.$queryRaw`SELECT 2`),
  'a find of Prisma': () => database.db.user.findMany({ take: 1 }),
}

/** How it ended, and after how many ms. */
async function ending(work: () => Promise<unknown>) {
  const startedMs = performance.now()
  const [{ reason, status }] = (await Promise.allSettled([work()])) as [
    { status: string; reason?: unknown },
  ]
  return { status, reason, ms: performance.now() - startedMs }
}

async function untilAnswered(): Promise<number> {
  const startedMs = performance.now()
  while ((await ending(bySql)).status === 'rejected') await pause(50)
  return performance.now() - startedMs
}

describe('a database that is silent', () => {
  it.each(Object.entries(ways))('lets nobody wait for a second: %s', async (_way, work) => {
    await Promise.all([warmUp(), work()])
    network.swallow()
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => ending(work)))
    for (const { status, reason, ms } of [first, ...others].filter((each) => each !== undefined)) {
      expect(status).toBe('rejected')
      expect(isDatabaseAway(reason), String(reason)).toBe(true)
      expect(ms).toBeLessThan(PATIENCE_MS)
    }
    const late = await ending(work)
    expect(isDatabaseAway(late.reason), String(late.reason)).toBe(true)
    expect(late.ms).toBeLessThan(50)
  })

  it('is noticed in the midst of a transaction, too', async () => {
    await warmUp()
    const { status, ms } = await ending(() =>
      database.sql.transaction(async (tx) => {
        await tx.rows('test-one', 'SELECT 1', [])
        network.swallow()
        await tx.rows('test-one', 'SELECT 1', [])
      }),
    )
    expect([status, ms < PATIENCE_MS]).toEqual(['rejected', true])
  })

  it('is asked again as soon as it goes on', async () => {
    await warmUp()
    network.swallow()
    await Promise.all(Array.from({ length: 20 }, () => ending(bySql)))
    network.deliver()
    expect(await untilAnswered()).toBeLessThan(1_000)
    await Promise.all(Object.values(ways).map((work) => work()))
    expect(database.pool.isInUse).toBe(false)
  })

  it('is found on new connections where the old ones are dead', async () => {
    await warmUp()
    network.swallow()
    await ending(bySql)
    network.heal()
    expect(await untilAnswered()).toBeLessThan(4_000)
    await Promise.all(Array.from({ length: 20 }, bySql))
  })

  it('before the first connection is noticed, too', async () => {
    network.swallow()
    const { status, ms } = await ending(byPrisma)
    expect([status, ms < PATIENCE_MS]).toEqual(['rejected', true])
  })
})

describe('a database that is busy', () => {
  it('is waited for, and so is a lock', async () => {
    const slow = Array.from({ length: CONNECTIONS + 2 }, () =>
      database.sql.rows('test-slow', 'SELECT pg_sleep(1.2)', []),
    )
    await expect(Promise.all(slow)).resolves.toHaveLength(CONNECTIONS + 2)
  })

  it('is not taken for silent by a process that was kept from listening', async () => {
    const working = Array.from({ length: 10 }, bySql)
    const until = performance.now() + 1_500
    while (performance.now() < until);
    await expect(Promise.all(working)).resolves.toHaveLength(10)
    expect(database.pool.isSilent).toBe(false)
  })
})

it('who was sent away is not told again when the wait in line ends', async () => {
  const pool = new MeasuredPool({
    connectionString: shop.ctx.env.DATABASE_URL,
    max: 1,
    // To connect takes a busy machine a while, too.
    connectionTimeoutMillis: 1_500,
  })
  pool.on('error', () => undefined)
  const lent = await pool.connect()
  lent.on('error', () => undefined)
  const told: unknown[] = []
  pool.connect((error) => told.push(error))
  pool.giveUp()
  await pause(1_800)
  expect(told).toEqual([new SilentDatabaseError()])
  lent.release(true)
  pool.resume()
  await expect(pool.query('SELECT 1')).resolves.toBeDefined()
  expect(pool.isInUse).toBe(false)
  await pool.end()
})
