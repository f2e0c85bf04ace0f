import { beforeEach, describe, expect, it } from 'vitest'
import { auditDatabase } from '#app/jobs/audit-checks.server.ts'
import { auditStripe } from '#app/jobs/audit-stripe.server.ts'
import { drainOutbox } from '#app/jobs/dispatch.server.ts'
import { restock } from '#app/modules/inventory/inventory.server.ts'
import { postTransaction } from '#app/modules/ledger/ledger.server.ts'
import { cancelOrder } from '#app/modules/orders/orders.server.ts'
import { requestRefund } from '#app/modules/payment/payment.server.ts'
import { aProduct } from '#tests/support/builders.ts'
import { useTestShop } from '#tests/support/context.ts'
import { aQuotedCheckout, intentOf, payByCard, pressPay } from '#tests/support/sale.ts'
import { reconcilePayments, reconcileWithStripe, settlePayment } from './checkout.server.ts'

const shop = useTestShop({ connections: 20 })
const MINUTE_MS = 60_000
const POSTED = 'refunds: each is posted once with its amount, and owed again if the bank refused it'
const HELD = 'ledger: what Stripe holds for us is what was captured and not given back'

beforeEach(() => shop.clock.set(new Date()))

/** Every promise that does not hold, also of what happened just now. */
async function broken(): Promise<string[]> {
  const findings = [
    ...(await auditDatabase(shop.ctx.db)),
    ...(await auditStripe(shop.ctx.db, shop.ctx.stripe, Date.now() + 60 * MINUTE_MS)),
  ]
  return findings.filter(({ offenders }) => offenders.length > 0).map(({ promise }) => promise)
}

/** An order that was paid, with its refund, if there is one, here and at Stripe. */
async function anOrder(card = 'pm_card_visa') {
  const { ctx } = shop
  const product = await aProduct(ctx.db)
  const sale = await aQuotedCheckout(ctx, { lines: [{ product, quantity: 1, unitMinor: 1_995 }] })
  await pressPay(ctx, sale)
  const intentId = await payByCard(ctx, sale.checkoutId, card)
  expect((await settlePayment(ctx, intentId)).kind).toBe('order')
  const { id, paymentId } = await ctx.db.order.findUniqueOrThrow({
    where: { checkoutId: sale.checkoutId },
  })
  const read = () =>
    ctx.db.refund.findFirstOrThrow({ where: { paymentId }, include: { payment: true } })
  const atStripe = async () =>
    (await ctx.stripe.refunds.list({ payment_intent: intentId })).data.map(({ amount }) => amount)
  return { ...sale, id, paymentId, intentId, read, atStripe }
}

/** An order that was paid and cancelled; its refund waits in the outbox. */
async function aCanceledOrder(card?: string) {
  const order = await anOrder(card)
  expect((await cancelOrder(shop.ctx, { orderId: order.id, restock })).ok).toBe(true)
  return order
}

/** Asks for a part of a payment, as a seller would; `isPosted` also in the ledger. */
async function askForPart(paymentId: string, amountMinor: number, isPosted: boolean) {
  const key = `part:${paymentId}`
  await shop.ctx.sql.transaction(async (tx) => {
    await requestRefund(tx, { paymentId, amountMinor, reason: 'test', key })
    if (!isPosted) return
    await postTransaction(tx, {
      kind: 'refund',
      reference: key,
      entries: [
        { account: 'stripe', currency: 'EUR', amountMinor: -amountMinor },
        { account: 'shipping', currency: 'EUR', amountMinor },
      ],
    })
  })
}

/** What the outbox looks like after Stripe was away for longer than it tries. */
async function giveUp(): Promise<void> {
  await shop.ctx.db.outboxEvent.updateMany({
    where: { type: 'refund.requested', doneAt: null },
    data: { attempts: 12 },
  })
  expect(await drainOutbox(shop.ctx)).toBeGreaterThanOrEqual(0)
}

async function owed(): Promise<number> {
  const { _sum } = await shop.ctx.db.ledgerEntry.aggregate({
    where: { account: 'refused-refunds' },
    _sum: { amountMinor: true },
  })
  return -Number(_sum.amountMinor ?? 0)
}

describe('a refund that the outbox gave up', () => {
  it('is sent by the reconciler, once', async () => {
    const { ctx, clock } = shop
    const { read, atStripe, totalMinor } = await aCanceledOrder()
    await giveUp()
    expect([(await read()).state, await atStripe()]).toEqual(['pending', []])
    clock.advance(2 * MINUTE_MS)
    await reconcilePayments(ctx)
    clock.advance(120 * MINUTE_MS)
    await reconcilePayments(ctx)
    expect([(await read()).state, await atStripe()]).toEqual(['succeeded', [totalMinor]])
    expect(await broken()).toEqual([])
  })

  it('is not sent again where only the answer was lost, even if Stripe has forgotten the key', async () => {
    const { ctx, clock } = shop
    const { paymentId, intentId, read, atStripe } = await anOrder()
    await askForPart(paymentId, 300, true)
    await giveUp()
    const { id } = await read()
    await ctx.stripe.refunds.create({
      payment_intent: intentId,
      amount: 300,
      metadata: { refund_id: id },
    })
    clock.advance(2 * MINUTE_MS)
    await reconcilePayments(ctx)
    expect([(await read()).state, await atStripe()]).toEqual(['succeeded', [300]])
    expect(await broken()).toEqual([])
  })

  it('is named by the audit after a day', async () => {
    const { read } = await aCanceledOrder()
    const { id } = await read()
    const yesterday = new Date(Date.now() - 25 * 60 * MINUTE_MS)
    await shop.ctx.db.refund.update({ where: { id }, data: { createdAt: yesterday } })
    expect(await broken()).toContain('refunds: each is at Stripe within a day')
    await drainOutbox(shop.ctx)
    expect(await broken()).not.toContain('refunds: each is at Stripe within a day')
  })
})

describe('a refund over which the bank takes days', () => {
  it('is followed by the reconciler', async () => {
    const { ctx, clock, decideRefund } = shop
    const { read } = await aCanceledOrder('pm_card_pendingRefund')
    await drainOutbox(ctx)
    const { state, stripeRefundId } = await read()
    expect(state).toBe('pending')
    await decideRefund(stripeRefundId ?? '', 'succeeded')
    clock.advance(2 * MINUTE_MS)
    await reconcilePayments(ctx)
    expect((await read()).state).toBe('succeeded')
  })
})

describe('a refund that the bank refuses in the end', () => {
  it.each(['pm_card_visa', 'pm_card_pendingRefund'])(
    'gives up its claim and is owed to the buyer, once, also if nobody told: %s',
    async (card) => {
      const { ctx, decideRefund } = shop
      const { read, totalMinor } = await aCanceledOrder(card)
      await drainOutbox(ctx)
      const before = await owed()
      const { stripeRefundId, payment } = await read()
      expect(Number(payment.refundedMinor)).toBe(totalMinor)
      await decideRefund(stripeRefundId ?? '', 'failed')
      const since = new Date(Date.now() - MINUTE_MS)
      expect(await reconcileWithStripe(ctx, since)).toBeGreaterThan(0)
      expect(await reconcileWithStripe(ctx, since)).toBe(0)
      const after = await read()
      expect([after.state, Number(after.payment.refundedMinor)]).toEqual(['failed', 0])
      expect((await owed()) - before).toBe(totalMinor)
    },
  )

  it('is unknown to our books for as long as the audit says so', async () => {
    const { ctx, decideRefund } = shop
    const { read } = await aCanceledOrder()
    await drainOutbox(ctx)
    await decideRefund((await read()).stripeRefundId ?? '', 'failed')
    expect(await broken()).toContain("refunds: Stripe's own list says the same")
    await reconcileWithStripe(ctx, new Date(Date.now() - MINUTE_MS))
    expect(await broken()).not.toContain("refunds: Stripe's own list says the same")
  })

  it('is posted, or the audit names it', async () => {
    const { ctx } = shop
    const { read, id: orderId } = await aCanceledOrder()
    await drainOutbox(ctx)
    expect(await broken()).not.toContain(POSTED)
    const { id } = await read()
    await ctx.db.refund.update({ where: { id }, data: { state: 'failed' } })
    expect(await broken()).toContain(POSTED)
    await ctx.db.refund.update({ where: { id }, data: { state: 'succeeded' } })
    await ctx.db.refund.update({ where: { id }, data: { idempotencyKey: 'another' } })
    expect(await broken()).toContain(POSTED)
    await ctx.db.refund.update({ where: { id }, data: { idempotencyKey: `cancel:${orderId}` } })
  })
})

describe('part of a placed order’s money', () => {
  it.each([true, false])(
    'goes back with a refund that is posted (%s), or the audit names it',
    async (isPosted) => {
      const { paymentId } = await anOrder()
      await askForPart(paymentId, 300, isPosted)
      await drainOutbox(shop.ctx)
      expect(await broken()).toEqual(isPosted ? [] : [HELD, POSTED])
    },
  )
})

describe('an attempt left alone in 3-D Secure', () => {
  it('is cancelled after an hour: it cannot be paid any more, its units are free', async () => {
    const { ctx, clock } = shop
    const product = await aProduct(ctx.db)
    const sale = await aQuotedCheckout(ctx, { lines: [{ product, quantity: 1, unitMinor: 1_995 }] })
    await pressPay(ctx, sale)
    await payByCard(ctx, sale.checkoutId, 'pm_card_authenticationRequired')
    const intentId = await intentOf(ctx, sale.checkoutId)
    clock.advance(59 * MINUTE_MS)
    await reconcilePayments(ctx)
    expect((await ctx.stripe.paymentIntents.retrieve(intentId)).status).toBe('requires_action')
    clock.advance(3 * MINUTE_MS)
    await reconcilePayments(ctx)
    expect((await ctx.stripe.paymentIntents.retrieve(intentId)).status).toBe('canceled')
    const level = await ctx.db.stockLevel.findFirstOrThrow({
      where: { variantId: product.variantId },
    })
    expect(level.reserved).toBe(0)
    const payment = await ctx.db.payment.findFirstOrThrow({
      where: { checkoutId: sale.checkoutId },
    })
    expect(payment.state).toBe('canceled')
  })
})
