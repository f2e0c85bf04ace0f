import { market, MARKET_CODES } from '#app/modules/market/market.ts'
import type { Clock } from '#app/platform/clock.ts'
import type { Tx } from '#app/platform/db.server.ts'

/** Orders cleared in one go. */
const BATCH = 1_000

interface Cleared {
  checkoutId: string
}

/**
 * Takes out of an account's orders what only served to reach the buyer, e-mail and phone, once nothing is on its way
 * any more. Amounts, goods, name and address stay: tax law wants them.
 * @returns the checkouts behind the orders that were cleared, and whether none is left
 */
export async function forgetContact(
  tx: Tx,
  userId: string,
): Promise<{ checkoutIds: string[]; isDone: boolean }> {
  const cleared = await tx.$queryRaw<Cleared[]>`
    UPDATE orders o SET email = '', address = o.address - 'phone'
     WHERE o.user_id = ${userId}::uuid AND o.email <> '' AND NOT EXISTS (
       SELECT FROM order_parcel p WHERE p.order_id = o.id AND p.state NOT IN ('delivered', 'canceled'))
    RETURNING o.checkout_id AS "checkoutId"`
  const open = await tx.order.count({ where: { userId, email: { not: '' } } })
  return { checkoutIds: cleared.map(({ checkoutId }) => checkoutId), isDone: open === 0 }
}

/**
 * Takes the buyer out of orders, guests' too, that are older than their market's law wants invoices kept.
 * @returns the checkouts behind them
 */
export async function forgetOldBuyers(tx: Tx, clock: Clock): Promise<string[]> {
  const checkoutIds: string[] = []
  for (const code of MARKET_CODES) {
    const before = firstKept(clock.now(), market(code).privacy.invoiceYears)
    const cleared = await tx.$queryRaw<Cleared[]>`
      UPDATE orders SET email = '', address = '{}'
       WHERE id IN (SELECT id FROM orders WHERE market = ${code} AND placed_at < ${before} AND address <> '{}'
                     LIMIT ${BATCH})
      RETURNING checkout_id AS "checkoutId"`
    checkoutIds.push(...cleared.map(({ checkoutId }) => checkoutId))
  }
  return checkoutIds
}

/** Where the new year comes first it is this much earlier than by UTC. */
const EARLIEST_NEW_YEAR_MS = 14 * 3_600_000

/** Years are counted from the end of the one in which was bought. Whatever is older than this has been kept for all of them. */
function firstKept(now: Date, years: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear() - years, 0, 1) - EARLIEST_NEW_YEAR_MS)
}
