import { expect, test } from 'vitest'
import { PAY_AT_ONCE, refusalOf, testSandbox, webhookReceiver } from './test-support.ts'

test('a dispute takes the money, forbids refunds, and is decided once', async () => {
  const receiver = await webhookReceiver()
  const { stripe, admin } = await testSandbox({ webhookUrl: receiver.url })
  const paid = await stripe.paymentIntents.create({
    ...PAY_AT_ONCE,
    amount: 10_000,
    currency: 'eur',
  })
  const opened = await admin('POST', 'disputes', { payment_intent: paid.id })
  const id = String(opened['id'])
  const dispute = await stripe.disputes.retrieve(id)
  expect(dispute).toMatchObject({
    amount: 10_000,
    currency: 'eur',
    payment_intent: paid.id,
    reason: 'fraudulent',
    status: 'needs_response',
  })
  expect(dispute.balance_transactions).toMatchObject([
    { amount: -10_000, reporting_category: 'dispute' },
  ])
  expect((await stripe.disputes.list({ payment_intent: paid.id })).data).toHaveLength(1)
  const charge = await stripe.charges.retrieve(paid.latest_charge as string)
  expect(charge.disputed).toBe(true)
  const refused = await refusalOf(stripe.refunds.create({ payment_intent: paid.id }))
  expect(refused.code).toBe('charge_disputed')
  await admin('POST', 'disputes', { dispute: id, isWon: true })
  expect((await stripe.disputes.retrieve(id)).status).toBe('won')
  await refusalOf(stripe.disputes.close(id))
  const types = (await receiver.received(7)).map(({ type }) => type)
  expect(types).toContain('charge.dispute.created')
  expect(types).toContain('charge.dispute.closed')
})
