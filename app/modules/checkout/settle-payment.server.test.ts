import { describe, expect, it } from 'vitest'
import { auditDatabase } from '#app/jobs/audit-checks.server.ts'
import { auditStripe } from '#app/jobs/audit-stripe.server.ts'
import { drainOutbox } from '#app/jobs/dispatch.server.ts'
import { aProduct } from '#tests/support/builders.ts'
import { useTestShop } from '#tests/support/context.ts'
import { aQuote, aQuotedCheckout, buy, intentOf, payByCard, pressPay } from '#tests/support/sale.ts'
import {
  expireCheckouts,
  reconcilePayments,
  reconcileWithStripe,
  settlePayment,
} from './checkout.server.ts'
import { RESERVATION_MS } from './attempt.server.ts'

const shop = useTestShop({ connections: 20 })

/** Every promise, proven from the rows and from Stripe's list. */
async function expectAuditHolds(): Promise<void> {
  const findings = [
    ...(await auditDatabase(shop.ctx.db)),
    ...(await auditStripe(shop.ctx.db, shop.ctx.stripe)),
  ]
  expect(findings.filter(({ offenders }) => offenders.length > 0)).toEqual([])
}

function count(answers: readonly string[], answer: string): number {
  return answers.filter((each) => each === answer).length
}

describe('a purchase', () => {
  it('becomes one order with its stock, ledger and event', async () => {
    const { ctx } = shop
    const product = await aProduct(ctx.db, { stock: { ES: 5 } })
    const sale = await aQuotedCheckout(ctx, {
      lines: [{ product, quantity: 2, unitMinor: 1_995 }],
    })
    expect(await buy(ctx, sale)).toBe('order')
    const order = await ctx.db.order.findUniqueOrThrow({
      where: { checkoutId: sale.checkoutId },
      include: { lines: true, parcels: true, payment: true },
    })
    expect(Number(order.totalMinor)).toBe(sale.totalMinor)
    expect(Number(order.payment.capturedMinor)).toBe(sale.totalMinor)
    expect(order.lines).toHaveLength(1)
    const level = await ctx.db.stockLevel.findFirstOrThrow({
      where: { variantId: product.variantId },
    })
    expect([level.onHand, level.reserved]).toEqual([3, 0])
    expect(await ctx.db.cartLine.count({ where: { variantId: product.variantId } })).toBe(0)
    await expectAuditHolds()
  })

  it('is placed at once when the courier collects the money', async () => {
    const { ctx } = shop
    const product = await aProduct(ctx.db, { stock: { ES: 5 } })
    const sale = await aQuotedCheckout(ctx, {
      lines: [{ product, quantity: 1, unitMinor: 1_995 }],
      method: 'cash-on-delivery',
    })
    const started = await pressPay(ctx, sale)
    expect(started).toMatchObject({ ok: true, value: { kind: 'order' } })
    const order = await ctx.db.order.findUniqueOrThrow({
      where: { checkoutId: sale.checkoutId },
      include: { payment: true },
    })
    expect(order.payment.state).toBe('due')
    await expectAuditHolds()
  })

  it('tells a declined buyer and lets them pay the same intent with another card', async () => {
    const { ctx } = shop
    const product = await aProduct(ctx.db)
    const sale = await aQuotedCheckout(ctx, {
      lines: [{ product, quantity: 1, unitMinor: 1_995 }],
    })
    await pressPay(ctx, sale)
    const intentId = await intentOf(ctx, sale.checkoutId)
    await expect(
      payByCard(ctx, sale.checkoutId, 'pm_card_chargeDeclinedInsufficientFunds'),
    ).rejects.toThrow()
    expect(await settlePayment(ctx, intentId)).toEqual({
      kind: 'declined',
      declineCode: 'insufficient_funds',
    })
    expect(await buy(ctx, sale)).toBe('order')
    expect(await intentOf(ctx, sale.checkoutId)).toBe(intentId)
    await expectAuditHolds()
  })
})

describe('the last units', () => {
  it('60 buyers for 10: exactly 10 are sold, nobody is charged for nothing', async () => {
    const { ctx } = shop
    const product = await aProduct(ctx.db, { stock: { ES: 10 } })
    const sales = await Promise.all(
      Array.from({ length: 60 }, () =>
        aQuotedCheckout(ctx, { lines: [{ product, quantity: 1, unitMinor: 1_995 }] }),
      ),
    )
    const answers = await Promise.all(sales.map((sale) => buy(ctx, sale)))
    expect(count(answers, 'order')).toBe(10)
    expect(count(answers, 'out-of-stock')).toBe(50)
    await expectAuditHolds()
  })

  it('carts of two lines in mixed order do not deadlock', async () => {
    const { ctx } = shop
    const a = await aProduct(ctx.db, { stock: { ES: 40 } })
    const b = await aProduct(ctx.db, { stock: { ES: 40 } })
    const lines = [
      { product: a, quantity: 1, unitMinor: 1_000 },
      { product: b, quantity: 1, unitMinor: 2_000 },
    ]
    const sales = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        aQuotedCheckout(ctx, { lines: index % 2 ? lines : lines.toReversed() }),
      ),
    )
    const answers = await Promise.all(sales.map((sale) => buy(ctx, sale)))
    expect(count(answers, 'order')).toBe(40)
    await expectAuditHolds()
  })

  it('who pays after the hold has lapsed gets the order if it is free, else all the money back', async () => {
    const { ctx, clock } = shop
    const product = await aProduct(ctx.db, { stock: { ES: 1 } })
    const line = { product, quantity: 1, unitMinor: 1_995 }
    const slow = await aQuotedCheckout(ctx, { lines: [line] })
    await pressPay(ctx, slow)
    clock.advance(RESERVATION_MS + 1_000)
    await expireCheckouts(ctx)
    const quick = await aQuotedCheckout(ctx, { lines: [line] })
    expect(await buy(ctx, quick)).toBe('order')
    const late = await settlePayment(ctx, await payByCard(ctx, slow.checkoutId))
    expect(late).toEqual({ kind: 'refunded', checkoutId: slow.checkoutId })
    await drainOutbox(ctx)
    const refund = await ctx.db.refund.findFirstOrThrow({
      where: { payment: { checkoutId: slow.checkoutId } },
    })
    expect([Number(refund.amountMinor), refund.state]).toEqual([slow.totalMinor, 'succeeded'])
    await expectAuditHolds()
  })
})

describe('news of a payment', () => {
  it('by webhook and return page at once makes one order', async () => {
    const { ctx } = shop
    const product = await aProduct(ctx.db, { stock: { ES: 50 } })
    for (let run = 0; run < 20; run += 1) {
      const sale = await aQuotedCheckout(ctx, {
        lines: [{ product, quantity: 1, unitMinor: 1_995 }],
      })
      await pressPay(ctx, sale)
      const intentId = await payByCard(ctx, sale.checkoutId)
      const outcomes = await Promise.all(
        Array.from({ length: 4 }, () => settlePayment(ctx, intentId)),
      )
      expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['order']))
    }
    await expectAuditHolds()
  })

  it('that never comes is found by the reconciler, in our list or in Stripe’s', async () => {
    const { ctx, clock } = shop
    const product = await aProduct(ctx.db)
    const line = { product, quantity: 1, unitMinor: 1_995 }
    const [first, second] = [
      await aQuotedCheckout(ctx, { lines: [line] }),
      await aQuotedCheckout(ctx, { lines: [line] }),
    ]
    for (const sale of [first, second]) {
      await pressPay(ctx, sale)
      await payByCard(ctx, sale.checkoutId)
    }
    await ctx.db.payment.updateMany({
      where: { checkoutId: second.checkoutId },
      data: { stripePaymentIntentId: null },
    })
    clock.set(new Date(Date.now() + 2 * 60_000))
    expect(await reconcileWithStripe(ctx, new Date(Date.now() - 3_600_000))).toBeGreaterThan(0)
    await reconcilePayments(ctx)
    expect(
      await ctx.db.order.count({
        where: { checkoutId: { in: [first.checkoutId, second.checkoutId] } },
      }),
    ).toBe(2)
    await expectAuditHolds()
  })
})

describe('a retry', () => {
  it('after Stripe has committed and its answer was lost charges once', async () => {
    const { ctx, disturbStripe } = shop
    const product = await aProduct(ctx.db)
    const sale = await aQuotedCheckout(ctx, {
      lines: [{ product, quantity: 1, unitMinor: 1_995 }],
    })
    await disturbStripe({
      target: 'api',
      kind: 'reset',
      method: 'POST',
      path: '/v1/payment_intents',
      next: 3,
    })
    expect(await pressPay(ctx, sale)).toMatchObject({ ok: false, reason: 'payment-unavailable' })
    expect(await buy(ctx, sale)).toBe('order')
    expect(await ctx.db.payment.count({ where: { checkoutId: sale.checkoutId } })).toBe(1)
    const made: string[] = []
    for await (const intent of ctx.stripe.paymentIntents.list({ limit: 100 })) {
      if (intent.metadata['checkout_id'] === sale.checkoutId) made.push(intent.id)
    }
    expect(made).toHaveLength(1)
    await expectAuditHolds()
  })

  it('with another quote cancels the first attempt before making the second', async () => {
    const { ctx } = shop
    const product = await aProduct(ctx.db)
    const first = await aQuotedCheckout(ctx, {
      lines: [{ product, quantity: 1, unitMinor: 1_995 }],
    })
    await pressPay(ctx, first)
    const oldIntent = await intentOf(ctx, first.checkoutId)
    const lines = [{ product, quantity: 2, unitMinor: 1_995 }]
    const second = { ...first, ...(await aQuote(ctx, first.checkoutId, { lines })) }
    expect(await buy(ctx, second)).toBe('order')
    expect((await ctx.stripe.paymentIntents.retrieve(oldIntent)).status).toBe('canceled')
    await expectAuditHolds()
  })

  it('pressed twice at once is one attempt', async () => {
    const { ctx } = shop
    const product = await aProduct(ctx.db)
    const sale = await aQuotedCheckout(ctx, {
      lines: [{ product, quantity: 1, unitMinor: 1_995 }],
    })
    await Promise.all([pressPay(ctx, sale), pressPay(ctx, sale), pressPay(ctx, sale)])
    expect(await buy(ctx, sale)).toBe('order')
    const live = await ctx.db.payment.count({
      where: { checkoutId: sale.checkoutId, state: { not: 'canceled' } },
    })
    expect(live).toBe(1)
    await expectAuditHolds()
  })
})

describe('a coupon that may be used once', () => {
  it('is used once by 20 buyers at the same moment', async () => {
    const { ctx } = shop
    const product = await aProduct(ctx.db, { stock: { ES: 50 } })
    const coupon = { code: 'SOLOUNO', amountMinor: 300 }
    const year = 365 * 24 * 3_600_000
    await ctx.db.coupon.create({
      data: {
        ...coupon,
        currency: 'EUR',
        maxUses: 1,
        validFrom: new Date(Date.now() - year),
        validTo: new Date(Date.now() + year),
      },
    })
    const lines = [{ product, quantity: 1, unitMinor: 1_995 }]
    const sales = await Promise.all(
      Array.from({ length: 20 }, () => aQuotedCheckout(ctx, { lines, coupon })),
    )
    const answers = await Promise.all(sales.map((sale) => buy(ctx, sale)))
    expect(count(answers, 'order')).toBe(1)
    expect(count(answers, 'coupon-used-up')).toBe(19)
    await expectAuditHolds()
  })
})
