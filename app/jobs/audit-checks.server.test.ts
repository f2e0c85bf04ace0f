import { beforeAll, describe, expect, it } from 'vitest'
import { cancelOrder } from '#app/modules/orders/orders.server.ts'
import { restock } from '#app/modules/inventory/inventory.server.ts'
import { requestRefund } from '#app/modules/payment/payment.server.ts'
import { aProduct, type BuiltProduct } from '#tests/support/builders.ts'
import { useTestShop } from '#tests/support/context.ts'
import { aQuotedCheckout, buy } from '#tests/support/sale.ts'
import { auditDatabase } from './audit-checks.server.ts'
import { auditStripe } from './audit-stripe.server.ts'
import { drainOutbox } from './dispatch.server.ts'

const shop = useTestShop()
let product: BuiltProduct
let orderId: string

async function broken(): Promise<string[]> {
  const findings = [
    ...(await auditDatabase(shop.ctx.db)),
    ...(await auditStripe(shop.ctx.db, shop.ctx.stripe, Date.now() + 3_600_000)),
  ]
  return findings.filter(({ offenders }) => offenders.length > 0).map(({ promise }) => promise)
}

/** Damages rows as only someone with the database's password can: constraints and triggers off. */
async function damage(sql: string): Promise<void> {
  const client = await shop.ctx.database.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SET LOCAL session_replication_role = replica')
    await client.query(sql)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

beforeAll(async () => {
  product = await aProduct(shop.ctx.db, { stock: { ES: 20 } })
  const lines = [{ product, quantity: 2, unitMinor: 1_995 }]
  const sale = await aQuotedCheckout(shop.ctx, { lines })
  if ((await buy(shop.ctx, sale)) !== 'order') throw new Error('the order of these tests failed')
  const { id } = await shop.ctx.db.order.findUniqueOrThrow({
    where: { checkoutId: sale.checkoutId },
  })
  orderId = id
})

describe('a placed order', () => {
  it('is told once to mail and numbers, however often its event is handled', async () => {
    const { ctx } = shop
    await drainOutbox(ctx)
    await ctx.db.outboxEvent.updateMany({
      where: { type: 'order.placed' },
      data: { doneAt: null, runAfter: new Date(0) },
    })
    await drainOutbox(ctx)
    expect(
      await ctx.db.mailMessage.count({ where: { dedupeKey: `order-placed:${orderId}` } }),
    ).toBe(1)
    const purchases = await ctx.db.event.findMany({ where: { kind: 'purchase' } })
    expect(purchases.map(({ productId, visitorId }) => [productId, visitorId])).toEqual([
      [product.productId, null],
    ])
  })
})

describe('a cancelled order', () => {
  it('gives back units and money once, however often it is asked', async () => {
    const { ctx } = shop
    const lines = [{ product, quantity: 3, unitMinor: 1_995 }]
    const sale = await aQuotedCheckout(ctx, { lines })
    expect(await buy(ctx, sale)).toBe('order')
    const before = await ctx.db.stockLevel.findFirstOrThrow({
      where: { variantId: product.variantId },
    })
    const order = await ctx.db.order.findUniqueOrThrow({ where: { checkoutId: sale.checkoutId } })
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => cancelOrder(ctx, { orderId: order.id, restock })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    await drainOutbox(ctx)
    const after = await ctx.db.stockLevel.findFirstOrThrow({
      where: { variantId: product.variantId },
    })
    expect(after.onHand - before.onHand).toBe(3)
    const refunds = await ctx.db.refund.findMany({ where: { paymentId: order.paymentId } })
    expect(refunds.map(({ state, amountMinor }) => [state, Number(amountMinor)])).toEqual([
      ['succeeded', sale.totalMinor],
    ])
    expect(
      await ctx.db.mailMessage.count({ where: { dedupeKey: `order-canceled:${order.id}` } }),
    ).toBe(1)
    expect(await broken()).toEqual([])
  })

  it('of parallel refunds no more than was captured is accepted', async () => {
    const { ctx } = shop
    const { paymentId, totalMinor } = await ctx.db.order.findUniqueOrThrow({
      where: { id: orderId },
    })
    const amountMinor = Math.ceil(Number(totalMinor) * 0.6)
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        ctx.sql.transaction((tx) =>
          requestRefund(tx, { paymentId, amountMinor, reason: 'test', key: `parallel:${index}` }),
        ),
      ),
    )
    expect(ids.filter(Boolean)).toHaveLength(1)
    await damage(`DELETE FROM outbox_event WHERE type = 'refund.requested' AND done_at IS NULL;
                  DELETE FROM refund WHERE payment_id = '${paymentId}';
                  UPDATE payment SET refunded_minor = 0 WHERE id = '${paymentId}'`)
    expect(await broken()).toEqual([])
  })
})

describe('the audit names the promise that a damaged row breaks', () => {
  const DAMAGES: { promise: string; hurt: () => string; heal: () => string }[] = [
    {
      promise: 'stock: what is reserved is what running checkouts hold',
      hurt: () =>
        `UPDATE stock_level SET reserved = 1 WHERE variant_id = '${product.variantId}';
         INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
         SELECT variant_id, warehouse_id, 0, 1, 'x', 'x' FROM stock_level WHERE variant_id = '${product.variantId}'`,
      heal: () =>
        `UPDATE stock_level SET reserved = 0 WHERE variant_id = '${product.variantId}';
         DELETE FROM stock_movement WHERE reason = 'x'`,
    },
    {
      promise: 'stock: every level is the sum of its movements',
      hurt: () =>
        `UPDATE stock_level SET on_hand = on_hand + 1 WHERE variant_id = '${product.variantId}'`,
      heal: () =>
        `UPDATE stock_level SET on_hand = on_hand - 1 WHERE variant_id = '${product.variantId}'`,
    },
    {
      promise: 'stock: every order took its units from its warehouses',
      hurt: () =>
        `UPDATE reservation SET quantity = quantity + 1 WHERE state = 'committed'
            AND checkout_id = (SELECT checkout_id FROM orders WHERE id = '${orderId}')`,
      heal: () =>
        `UPDATE reservation SET quantity = quantity - 1 WHERE state = 'committed'
            AND checkout_id = (SELECT checkout_id FROM orders WHERE id = '${orderId}')`,
    },
    {
      promise: 'charges: every captured payment has exactly one order or one full refund',
      hurt: () => `UPDATE orders SET payment_id = gen_random_uuid() WHERE id = '${orderId}'`,
      heal: () =>
        `UPDATE orders o SET payment_id = p.id FROM payment p
          WHERE o.id = '${orderId}' AND p.checkout_id = o.checkout_id`,
    },
    {
      promise: 'charges: every order is paid, or will be in cash',
      hurt: () =>
        `UPDATE payment SET state = 'processing' WHERE id = (SELECT payment_id FROM orders WHERE id = '${orderId}')`,
      heal: () =>
        `UPDATE payment SET state = 'succeeded' WHERE id = (SELECT payment_id FROM orders WHERE id = '${orderId}')`,
    },
    {
      promise: 'prices: shown = stored = charged',
      hurt: () =>
        `UPDATE quote SET total_minor = total_minor + 1, shipping_minor = shipping_minor + 1
          WHERE checkout_id = (SELECT checkout_id FROM orders WHERE id = '${orderId}')`,
      heal: () =>
        `UPDATE quote SET total_minor = total_minor - 1, shipping_minor = shipping_minor - 1
          WHERE checkout_id = (SELECT checkout_id FROM orders WHERE id = '${orderId}')`,
    },
    {
      promise: 'orders: lines, parcels and totals add up',
      hurt: () =>
        `UPDATE order_parcel SET shipping_minor = shipping_minor + 1 WHERE order_id = '${orderId}'`,
      heal: () =>
        `UPDATE order_parcel SET shipping_minor = shipping_minor - 1 WHERE order_id = '${orderId}'`,
    },
    {
      promise: 'ledger: every transaction sums to zero in each currency',
      hurt: () =>
        `UPDATE ledger_entry SET amount_minor = amount_minor + 1 WHERE account = 'shipping'
            AND transaction_id = (SELECT id FROM ledger_transaction WHERE reference = '${orderId}')`,
      heal: () =>
        `UPDATE ledger_entry SET amount_minor = amount_minor - 1 WHERE account = 'shipping'
            AND transaction_id = (SELECT id FROM ledger_transaction WHERE reference = '${orderId}')`,
    },
    {
      promise: 'ledger: every order is posted with its total, every cancellation reversed',
      hurt: () => `UPDATE ledger_transaction SET reference = 'lost' WHERE reference = '${orderId}'`,
      heal: () => `UPDATE ledger_transaction SET reference = '${orderId}' WHERE reference = 'lost'`,
    },
    {
      promise: 'ledger: what Stripe holds for us is what was captured and not given back',
      hurt: () =>
        `UPDATE ledger_entry SET account = 'elsewhere' WHERE account = 'stripe'
            AND transaction_id = (SELECT id FROM ledger_transaction WHERE reference = '${orderId}')`,
      heal: () => `UPDATE ledger_entry SET account = 'stripe' WHERE account = 'elsewhere'`,
    },
    {
      promise: 'refunds: never more than was captured, and claimed = requested',
      hurt: () =>
        `UPDATE payment SET refunded_minor = 1 WHERE id = (SELECT payment_id FROM orders WHERE id = '${orderId}')`,
      heal: () =>
        `UPDATE payment SET refunded_minor = 0 WHERE id = (SELECT payment_id FROM orders WHERE id = '${orderId}')`,
    },
    {
      promise: 'coupons: used as often as claimed, never more than allowed',
      hurt: () =>
        `INSERT INTO coupon (code, percent_bp, valid_from, valid_to, used_count, max_uses)
         VALUES ('DAMAGED', 100, now(), now() + interval '1 day', 1, 1)`,
      heal: () => `DELETE FROM coupon WHERE code = 'DAMAGED'`,
    },
    {
      promise: 'outbox: every order told whoever listens, once',
      hurt: () =>
        `UPDATE outbox_event SET type = 'order.forgotten' WHERE payload ->> 'orderId' = '${orderId}'`,
      heal: () =>
        `UPDATE outbox_event SET type = 'order.placed' WHERE payload ->> 'orderId' = '${orderId}'`,
    },
    {
      promise: "charges: Stripe's own list says the same",
      hurt: () =>
        `UPDATE payment SET stripe_payment_intent_id = 'pi_elsewhere'
          WHERE id = (SELECT payment_id FROM orders WHERE id = '${orderId}')`,
      heal: () => '',
    },
  ]

  it.each(DAMAGES)('$promise', async ({ promise, hurt, heal }) => {
    expect(await broken()).toEqual([])
    await damage(hurt())
    expect(await broken()).toContain(promise)
    await damage(heal())
  })
})

describe('the database refuses by itself', () => {
  const REFUSED: [string, () => string][] = [
    [
      'more reserved than there is',
      () =>
        `UPDATE stock_level SET reserved = on_hand + 1 WHERE variant_id = '${product.variantId}'`,
    ],
    [
      'a second order for a payment',
      () =>
        `UPDATE orders SET payment_id = (SELECT payment_id FROM orders WHERE id = '${orderId}') WHERE id <> '${orderId}'`,
    ],
    ['a changed ledger entry', () => 'UPDATE ledger_entry SET amount_minor = 0'],
    ['a deleted stock movement', () => 'DELETE FROM stock_movement'],
    [
      'a ledger transaction that does not balance',
      () => `INSERT INTO ledger_entry (transaction_id, account, currency, amount_minor)
             SELECT id, 'stripe', 'EUR', 1 FROM ledger_transaction LIMIT 1`,
    ],
    [
      'a quote whose parts do not make its total',
      () => 'UPDATE quote SET shipping_minor = shipping_minor + 1',
    ],
    [
      'a refund beyond what was captured',
      () => 'UPDATE payment SET refunded_minor = captured_minor + 1',
    ],
  ]

  it.each(REFUSED)('%s', async (_, sql) => {
    await expect(shop.ctx.db.$executeRawUnsafe(sql())).rejects.toThrow()
  })
})
