import { expect, test } from 'vitest'
import {
  PAY_AT_ONCE,
  refusalOf,
  temporaryFile,
  testSandbox,
  webhookReceiver,
} from './test-support.ts'

test('refunds come to exactly what was captured, never more', async () => {
  const { stripe } = await testSandbox()
  const paid = await stripe.paymentIntents.create({
    ...PAY_AT_ONCE,
    amount: 10_000,
    currency: 'eur',
  })
  const first = await stripe.refunds.create({
    payment_intent: paid.id,
    amount: 6_000,
    reason: 'requested_by_customer',
    metadata: { return: 'R-1' },
  })
  expect(first).toMatchObject({ status: 'succeeded', amount: 6_000, payment_intent: paid.id })
  const over = await refusalOf(stripe.refunds.create({ payment_intent: paid.id, amount: 4_001 }))
  expect(over).toMatchObject({ statusCode: 400, param: 'amount' })

  const charge = paid.latest_charge as string
  const rest = await stripe.refunds.create({ charge })
  expect(rest.amount).toBe(4_000)
  expect((await refusalOf(stripe.refunds.create({ charge }))).code).toBe('charge_already_refunded')
  const after = await stripe.charges.retrieve(charge, { expand: ['refunds'] })
  expect(after).toMatchObject({ amount_refunded: 10_000, refunded: true })
  expect(after.refunds?.data.map(({ id }) => id)).toEqual([rest.id, first.id])
  expect((await stripe.refunds.list({ payment_intent: paid.id })).data).toHaveLength(2)
})

test('of twenty parallel refunds of 60 out of 100 one is accepted', async () => {
  const { stripe } = await testSandbox()
  const paid = await stripe.paymentIntents.create({
    ...PAY_AT_ONCE,
    amount: 10_000,
    currency: 'eur',
  })
  const calls = Array.from({ length: 20 }, () =>
    stripe.refunds.create({ payment_intent: paid.id, amount: 6_000 }),
  )
  const results = await Promise.allSettled(calls)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('nothing is refunded that was not captured', async () => {
  const { stripe } = await testSandbox()
  const open = await stripe.paymentIntents.create({ amount: 1000, currency: 'eur' })
  await refusalOf(stripe.refunds.create({ payment_intent: open.id }))
  const held = await stripe.paymentIntents.create({
    ...PAY_AT_ONCE,
    amount: 1000,
    currency: 'eur',
    capture_method: 'manual',
  })
  await refusalOf(stripe.refunds.create({ payment_intent: held.id }))
  await stripe.paymentIntents.capture(held.id, { amount_to_capture: 400 })
  await refusalOf(stripe.refunds.create({ payment_intent: held.id, amount: 401 }))
  expect((await stripe.refunds.create({ payment_intent: held.id })).amount).toBe(400)
})

test('a bank takes its time over a refund, also over a restart', async () => {
  const file = temporaryFile()
  const before = await testSandbox({ file, refundDecidedAfterMs: 300 })
  const paid = await before.stripe.paymentIntents.create({
    ...PAY_AT_ONCE,
    payment_method: 'pm_card_pendingRefund',
    amount: 1000,
    currency: 'eur',
  })
  const refund = await before.stripe.refunds.create({ payment_intent: paid.id })
  expect(refund.status).toBe('pending')
  await before.close()
  const { stripe } = await testSandbox({ file })
  await expect.poll(async () => (await stripe.refunds.retrieve(refund.id)).status).toBe('succeeded')
})

test('a bank sends a refund back: its money is there again, and may be refunded again', async () => {
  const receiver = await webhookReceiver()
  const { stripe } = await testSandbox({ webhookUrl: receiver.url, refundDecidedAfterMs: 50 })
  const paid = await stripe.paymentIntents.create({
    ...PAY_AT_ONCE,
    payment_method: 'pm_card_refundFail',
    amount: 1000,
    currency: 'eur',
  })
  const refund = await stripe.refunds.create({ payment_intent: paid.id })
  expect(refund.status).toBe('succeeded')
  await expect.poll(async () => (await stripe.refunds.retrieve(refund.id)).status).toBe('failed')
  const failed = await stripe.refunds.retrieve(refund.id)
  expect(failed.failure_reason).toBe('expired_or_canceled_card')
  const back = await stripe.balanceTransactions.retrieve(String(failed.failure_balance_transaction))
  expect(back).toMatchObject({ amount: 1000, type: 'refund_failure' })
  const charge = await stripe.charges.retrieve(paid.latest_charge as string)
  expect(charge).toMatchObject({ amount_refunded: 0, refunded: false })
  const types = (await receiver.received(6)).map(({ type }) => type)
  expect(types).toContain('refund.failed')
  expect((await stripe.refunds.create({ payment_intent: paid.id })).amount).toBe(1000)
})

test('a switch decides about a refund, once', async () => {
  const { stripe, admin } = await testSandbox()
  const paid = await stripe.paymentIntents.create({ ...PAY_AT_ONCE, amount: 900, currency: 'eur' })
  const { id } = await stripe.refunds.create({ payment_intent: paid.id, amount: 400 })
  await admin('POST', 'refunds', { refund: id, status: 'failed' })
  expect((await stripe.refunds.retrieve(id)).status).toBe('failed')
  await expect(admin('POST', 'refunds', { refund: id, status: 'failed' })).rejects.toThrow(/400/)
})
