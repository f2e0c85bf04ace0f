import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { createContext, type RunningContext } from '#app/platform/context.server.ts'
import type { Clock } from '#app/platform/clock.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { startSandbox } from '#sandbox/stripe/sandbox.ts'
import { TEMPLATE } from './global-setup.ts'

const SANDBOX_ADMIN_SECRET = 'admin-of-the-tests'

/** A clock that tests set by hand. */
export interface TestClock extends Clock {
  set(time: Date): void
  advance(ms: number): void
}

export function testClock(start = new Date('2026-11-23T03:00:00Z')): TestClock {
  let time = start
  return {
    now: () => time,
    set: (next) => (time = next),
    advance: (ms) => (time = new Date(time.getTime() + ms)),
  }
}

export interface TestShop {
  ctx: RunningContext
  clock: TestClock
  /** Orders a disturbance of the Stripe sandbox; see sandbox/stripe/faults.ts. */
  disturbStripe(fault: object): Promise<void>
  /** What only a bank can do to a refund; see sandbox/stripe/README.md. */
  decideRefund(stripeRefundId: string, status: 'succeeded' | 'failed'): Promise<void>
}

/**
 * A database of its own and a Stripe sandbox for the tests of a file. `clock` moves only when told to; the database's
 * own now() does not follow it.
 */
export function useTestShop(options: { clock?: TestClock; connections?: number } = {}): TestShop {
  const shop = { clock: options.clock ?? testClock() } as TestShop
  const cleanUps: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    const url = process.env['TEST_DATABASE_URL']
    if (!url) throw new Error('TEST_DATABASE_URL is not set: run these tests through `npm test`')
    const admin = new pg.Client({ connectionString: url })
    await admin.connect()
    const name = `pasarela_test_${randomUUID().replaceAll('-', '')}`
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
    cleanUps.push(async () => {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await admin.end()
    })
    const sandbox = await startSandbox({
      port: 0,
      file: ':memory:',
      appOrigins: ['http://shop.test'],
      adminSecret: SANDBOX_ADMIN_SECRET,
    })
    cleanUps.unshift(() => sandbox.close())
    const database = new URL(url)
    database.pathname = `/${name}`
    const env = readEnv({
      NODE_ENV: 'test',
      APP_ORIGIN: 'http://shop.test',
      APP_SECRET: 'a secret that only the tests know about',
      DATABASE_URL: database.href,
      DATABASE_POOL: String(options.connections ?? 12),
      STRIPE_SECRET_KEY: 'sk_test_sandbox',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox',
      STRIPE_WEBHOOK_SECRET: 'whsec_test',
      STRIPE_API_BASE: sandbox.url,
      STRIPE_SANDBOX_ORIGIN: sandbox.url,
      MEDIA_DIR: join(tmpdir(), name),
      LOG_LEVEL: 'silent',
    })
    shop.ctx = createContext(env, { clock: shop.clock })
    const use = async (name: string, body: object) => {
      const answer = await fetch(`${sandbox.url}/_sandbox/${name}`, {
        method: 'POST',
        headers: { 'x-sandbox-secret': SANDBOX_ADMIN_SECRET },
        body: JSON.stringify(body),
      })
      if (!answer.ok) throw new Error(await answer.text())
    }
    shop.disturbStripe = (fault) => use('faults', fault)
    shop.decideRefund = (refund, status) => use('refunds', { refund, status })
    cleanUps.unshift(() => shop.ctx.close())
  })

  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp()
  })
  return shop
}
