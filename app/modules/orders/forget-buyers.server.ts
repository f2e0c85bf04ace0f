import { market, MARKET_CODES } from '#app/modules/market/market.ts'
import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'

/** Fields of an address that no invoice needs. */
const CONTACT = ['phone']

/**
 * Takes out of an account's orders what only served to reach the buyer, e-mail and phone, once nothing is on its way
 * any more. Amounts, goods, name and address stay: tax law wants them.
 * @returns whether all of its orders are done
 */
export async function forgetContact(tx: Tx, userId: string): Promise<boolean> {
  await tx.$executeRaw`
    WITH done AS (
      SELECT o.id, o.checkout_id FROM orders o
       WHERE o.user_id = ${userId}::uuid AND o.email <> '' AND NOT EXISTS (
         SELECT FROM order_parcel p WHERE p.order_id = o.id AND p.state NOT IN ('delivered', 'canceled'))
    ), quotes AS (
      UPDATE quote q SET email = '', address = q.address - ${CONTACT}::text[]
        FROM done WHERE q.checkout_id = done.checkout_id
    ), checkouts AS (
      UPDATE checkout c SET email = NULL, address = c.address - ${CONTACT}::text[]
        FROM done WHERE c.id = done.checkout_id
    )
    UPDATE orders o SET email = '', address = o.address - ${CONTACT}::text[] FROM done WHERE o.id = done.id`
  const open = await tx.order.count({ where: { userId, email: { not: '' } } })
  return open === 0
}

/** Checkouts of the account that never became an order say nothing about anybody afterwards. */
export async function forgetUnfinished(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`
    WITH unfinished AS (
      UPDATE checkout c SET email = NULL, address = NULL, user_id = NULL
       WHERE c.user_id = ${userId}::uuid AND NOT EXISTS (SELECT FROM orders o WHERE o.checkout_id = c.id)
       RETURNING c.id
    )
    UPDATE quote q SET email = '', address = '{}' FROM unfinished WHERE q.checkout_id = unfinished.id`
}

/** Takes the buyer out of orders, guests' too, that are older than their market's law wants invoices kept. */
export async function forgetOldBuyers(ctx: Pick<Context, 'db' | 'clock'>): Promise<void> {
  for (const code of MARKET_CODES) {
    const before = new Date(ctx.clock.now())
    before.setUTCFullYear(before.getUTCFullYear() - market(code).privacy.invoiceYears)
    await ctx.db.$executeRaw`
      WITH old AS (
        UPDATE orders SET email = '', address = '{}'
         WHERE market = ${code} AND placed_at < ${before} AND address <> '{}' RETURNING checkout_id
      ), quotes AS (
        UPDATE quote q SET email = '', address = '{}' FROM old WHERE q.checkout_id = old.checkout_id
      )
      UPDATE checkout c SET email = NULL, address = NULL FROM old WHERE c.id = old.checkout_id`
  }
}
