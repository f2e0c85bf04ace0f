import { beforeAll, describe, expect, it } from 'vitest'
import { aProduct, type BuiltProduct } from '#tests/support/builders.ts'
import { useTestShop } from '#tests/support/context.ts'
import { anEmail, aPerson } from '#tests/support/people.ts'
import { aQuotedCheckout, buy } from '#tests/support/sale.ts'
import { claimGuestOrders, listOrders } from './orders.server.ts'

const shop = useTestShop()
let product: BuiltProduct

beforeAll(async () => {
  product = await aProduct(shop.ctx.db)
})

/** An order of a guest who gave this address. */
async function aGuestOrder(email: string, userId: string | null = null): Promise<string> {
  const lines = [{ product, quantity: 1, unitMinor: 1_995 }]
  const sale = await aQuotedCheckout(shop.ctx, { lines })
  if ((await buy(shop.ctx, sale)) !== 'order') throw new Error('the order of these tests failed')
  const { checkoutId } = sale
  const order = await shop.ctx.db.order.update({
    where: { checkoutId },
    data: { email, userId },
  })
  return order.number
}

const numbersOf = async (userId: string) =>
  (await listOrders(shop.ctx, userId)).map(({ number }) => number)

describe('guests’ orders', () => {
  it('join the account of their address, however it was written, once', async () => {
    const [one, other] = [await aPerson(shop.ctx.db), await aPerson(shop.ctx.db)]
    const mine = await aGuestOrder(one.email.toUpperCase())
    await aGuestOrder(anEmail())
    await aGuestOrder('')
    const theirs = await aGuestOrder(one.email, other.id)
    expect(await numbersOf(one.id)).toEqual([])
    await Promise.all([
      shop.ctx.db.$transaction((tx) => claimGuestOrders(tx, { userId: one.id, email: one.email })),
      shop.ctx.db.$transaction((tx) => claimGuestOrders(tx, { userId: one.id, email: one.email })),
      shop.ctx.db.$transaction((tx) => claimGuestOrders(tx, { userId: other.id, email: '' })),
    ])
    expect(await numbersOf(one.id)).toEqual([mine])
    expect(await numbersOf(other.id)).toEqual([theirs])
  })

  it('are found by an index, as are orders that still name their buyer', async () => {
    const plan = (sql: string) =>
      shop.ctx.db.$transaction(async (tx) => {
        await tx.$executeRawUnsafe('SET LOCAL enable_seqscan = off')
        return JSON.stringify(await tx.$queryRawUnsafe(`EXPLAIN ${sql}`))
      })
    expect(
      await plan(
        `UPDATE orders SET user_id = NULL WHERE user_id IS NULL AND email <> '' AND lower(email) = lower('a@b.co')`,
      ),
    ).toContain('orders_guest_email')
    expect(
      await plan(
        `SELECT id FROM orders WHERE market = 'ES' AND placed_at < now() AND address <> '{}' LIMIT 1000`,
      ),
    ).toContain('orders_named_buyer')
  })
})
