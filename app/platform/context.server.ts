import { type Clock, systemClock } from './clock.ts'
import { type Cookies, createCookies } from './cookies.server.ts'
import { type Database, type Db, openDatabase } from './db.server.ts'
import type { Env } from './env.server.ts'
import { createLog, type Log } from './log.server.ts'
import { type MailDoor, openMail } from './mail.server.ts'
import { createRateLimiter, type RateLimiter } from './rate-limit.server.ts'
import { type MediaStore, openLocalMediaStore } from './storage.server.ts'
import type { Sql } from './sql.server.ts'
import { openStripe, type StripeDoor } from './stripe.server.ts'

/** Everything outside the business, built once per process and passed to each use case. */
export interface Context {
  env: Env
  clock: Clock
  log: Log
  db: Db
  sql: Sql
  stripe: StripeDoor
  mail: MailDoor
  media: MediaStore
  cookies: Cookies
  rateLimit: RateLimiter
}

export interface RunningContext extends Context {
  database: Database
  close(): Promise<void>
}

/** Tests pass another clock or another database; nothing else needs replacing. */
export function createContext(env: Env, overrides: { clock?: Clock } = {}): RunningContext {
  const clock = overrides.clock ?? systemClock
  const log = createLog(env.LOG_LEVEL)
  const database = openDatabase(env.DATABASE_URL, env.DATABASE_POOL, log)
  return {
    env,
    clock,
    log,
    db: database.db,
    sql: database.sql,
    stripe: openStripe(env),
    mail: openMail(env),
    media: openLocalMediaStore(env.MEDIA_DIR),
    cookies: createCookies(env.APP_ORIGIN),
    rateLimit: createRateLimiter(database.sql, clock),
    database,
    close: () => database.close(),
  }
}
