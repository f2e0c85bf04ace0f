import { createContext } from '#app/platform/context.server.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { listenForEvents } from './dispatch.server.ts'
import { startTimers } from './timers.server.ts'

/** The second process of the shop: reacts to outbox events and does what is due by the clock. */
const ctx = createContext(readEnv(process.env))
const dispatcher = listenForEvents(ctx)
const timers = startTimers(ctx)
ctx.log.info('worker running')

async function shutDown(): Promise<void> {
  await Promise.all([dispatcher.stop(), timers.stop()])
  await ctx.close()
  process.exit(0)
}
process.once('SIGTERM', () => void shutDown())
process.once('SIGINT', () => void shutDown())
