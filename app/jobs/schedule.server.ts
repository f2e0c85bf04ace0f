import {
  expireCheckouts,
  reconcilePayments,
  reconcileWithStripe,
} from '#app/modules/checkout/checkout.server.ts'
import { forgetExpired } from '#app/modules/identity/identity.server.ts'
import { publishTurnedStock } from '#app/modules/inventory/inventory.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { clearErasedAccounts, clearOldOrders, eraseDueAccounts } from './erase-accounts.server.ts'
import { sendWaitingMail } from './send-mail.server.ts'

interface Timer {
  name: string
  everyMs: number
  job(ctx: Context): Promise<unknown>
}

const MINUTE_MS = 60_000
/** Twice the longest window: older counters say nothing any more. */
const RATE_LIMIT_KEPT_MS = 2 * 60 * MINUTE_MS
/** Stripe's list is compared over this long: a webhook may come hours late. */
const LOOK_BACK_MS = 24 * 60 * MINUTE_MS

/** What is done by the clock. */
export const TIMERS: readonly Timer[] = [
  { name: 'expire-checkouts', everyMs: 5_000, job: expireCheckouts },
  { name: 'publish-stock', everyMs: 5_000, job: publishTurnedStock },
  { name: 'send-mail', everyMs: 10_000, job: sendWaitingMail },
  { name: 'reconcile-payments', everyMs: 30_000, job: reconcilePayments },
  {
    name: 'reconcile-with-stripe',
    everyMs: 10 * MINUTE_MS,
    job: (ctx) => reconcileWithStripe(ctx, new Date(ctx.clock.now().getTime() - LOOK_BACK_MS)),
  },
  { name: 'erase-accounts', everyMs: 10 * MINUTE_MS, job: eraseDueAccounts },
  { name: 'clear-erased-accounts', everyMs: 60 * MINUTE_MS, job: clearErasedAccounts },
  { name: 'clear-old-orders', everyMs: 60 * MINUTE_MS, job: clearOldOrders },
  { name: 'forget-expired', everyMs: 10 * MINUTE_MS, job: forgetExpired },
  {
    name: 'forget-rate-limits',
    everyMs: 10 * MINUTE_MS,
    job: (ctx) =>
      ctx.db.rateLimit.deleteMany({
        where: { windowStart: { lt: new Date(ctx.clock.now().getTime() - RATE_LIMIT_KEPT_MS) } },
      }),
  },
]
