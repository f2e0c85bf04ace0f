import { expect, test } from 'vitest'
import { PAY_AT_ONCE, pauseMs, testSandbox, webhookReceiver } from './test-support.ts'

const payment = { ...PAY_AT_ONCE, amount: 1000, currency: 'usd' }
const PAYMENT_EVENTS = ['charge.succeeded', 'payment_intent.created', 'payment_intent.succeeded']

test('each change is told by a signed event', async () => {
  const receiver = await webhookReceiver()
  const { stripe } = await testSandbox({ webhookUrl: receiver.url })
  const paid = await stripe.paymentIntents.create(payment)
  const events = await receiver.received(3)
  expect(events.map(({ type }) => type).toSorted()).toEqual(PAYMENT_EVENTS)
  const succeeded = events.find(({ type }) => type === 'payment_intent.succeeded')
  expect(succeeded).toMatchObject({
    api_version: '2026-10-28.endive',
    livemode: false,
    request: { id: paid.lastResponse.requestId },
    data: { object: { id: paid.id, status: 'succeeded' } },
  })
  const created = events.find(({ type }) => type === 'payment_intent.created')
  expect(created?.data.object).toMatchObject({ status: 'requires_confirmation' })

  await stripe.refunds.create({ payment_intent: paid.id, amount: 300 })
  await receiver.received(5)
  const refunded = receiver.events.find(({ type }) => type === 'charge.refunded')
  expect(refunded?.data).toMatchObject({
    object: { amount_refunded: 300 },
    previous_attributes: { amount_refunded: 0 },
  })
  await pauseMs(50)
  const listed = await stripe.events.retrieve(succeeded?.id ?? '')
  expect(listed.pending_webhooks).toBe(0)
})

test('an endpoint is told of the events it asked for, the others are only listed', async () => {
  const receiver = await webhookReceiver()
  const webhookEvents = ['payment_intent.succeeded']
  const { stripe } = await testSandbox({ webhookUrl: receiver.url, webhookEvents })
  await stripe.paymentIntents.create(payment)
  await receiver.received(1)
  await pauseMs(50)
  expect(receiver.events.map(({ type }) => type)).toEqual(webhookEvents)
  const { data } = await stripe.events.list()
  expect(data.map(({ type }) => type).toSorted()).toEqual(PAYMENT_EVENTS)
})

test('a refused delivery is tried again, the same event with the same id', async () => {
  const receiver = await webhookReceiver()
  receiver.answers.push(500, 503)
  const { stripe } = await testSandbox({ webhookUrl: receiver.url })
  await stripe.customers.create({ email: 'a@example.com' })
  const events = await receiver.received(3)
  expect(new Set(events.map(({ id }) => id)).size).toBe(1)
  await pauseMs(150)
  expect(receiver.events).toHaveLength(3)
})

test('deliveries end after the last attempt', async () => {
  const receiver = await webhookReceiver()
  receiver.answers.push(500, 500, 500, 500)
  const { stripe, admin } = await testSandbox({ webhookUrl: receiver.url, webhookMaxAttempts: 2 })
  const { id } = await stripe.customers.create()
  await receiver.received(2)
  await pauseMs(100)
  expect(receiver.events).toHaveLength(2)
  expect(await admin('GET', 'state')).toMatchObject({ deliveries: { failed: 1 } })
  const [event] = (await stripe.events.list()).data
  await admin('POST', 'webhooks/resend', { event: event?.id })
  expect((await receiver.received(3))[2]?.data.object).toMatchObject({ id })
})

test('events are duplicated, dropped, delayed and reordered on demand', async () => {
  const receiver = await webhookReceiver()
  const { stripe, admin } = await testSandbox({ webhookUrl: receiver.url })
  const order = (fault: object) => admin('POST', 'faults', { target: 'webhook', ...fault })

  await order({ kind: 'duplicate', copies: 5, type: 'payment_intent.succeeded', next: 1 })
  await order({ kind: 'drop', type: 'charge.*' })
  await stripe.paymentIntents.create(payment)
  await receiver.received(6)
  await pauseMs(100)
  expect(receiver.events.filter(({ type }) => type === 'payment_intent.succeeded')).toHaveLength(5)
  expect(receiver.events.some(({ type }) => type === 'charge.succeeded')).toBe(false)
  await admin('DELETE', 'faults')

  receiver.events.length = 0
  await order({ kind: 'delay', ms: 300, next: 1 })
  await stripe.customers.create()
  await pauseMs(150)
  expect(receiver.events).toHaveLength(0)
  await admin('POST', 'webhooks/flush')
  await receiver.received(1)

  receiver.events.length = 0
  await order({ kind: 'reorder', ms: 50, next: 3 })
  await stripe.paymentIntents.create(payment)
  const events = await receiver.received(3)
  expect(events.map(({ type }) => type)).toEqual([
    'payment_intent.succeeded',
    'charge.succeeded',
    'payment_intent.created',
  ])
})
