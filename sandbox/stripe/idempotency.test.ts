import { expect, test } from 'vitest'
import { PAY_AT_ONCE, pauseMs, refusalOf, testSandbox } from './test-support.ts'

const payment = { ...PAY_AT_ONCE, amount: 1000, currency: 'usd' }

test('the same key and parameters give the first answer again', async () => {
  const { stripe } = await testSandbox()
  const options = { idempotencyKey: 'order-1' }
  const first = await stripe.paymentIntents.create(payment, options)
  const again = await stripe.paymentIntents.create(payment, options)
  expect(again.id).toBe(first.id)
  expect(again.lastResponse.headers).toMatchObject({
    'idempotent-replayed': 'true',
    'original-request': first.lastResponse.requestId,
  })
  expect((await stripe.paymentIntents.list()).data).toHaveLength(1)
})

test('a decline is replayed too, and charges once', async () => {
  const { stripe } = await testSandbox()
  const declined = { ...payment, payment_method: 'pm_card_visa_chargeDeclined' }
  const options = { idempotencyKey: 'order-2' }
  const first = await refusalOf(stripe.paymentIntents.create(declined, options))
  const again = await refusalOf(stripe.paymentIntents.create(declined, options))
  expect(again).toMatchObject({ statusCode: 402, charge: first.charge })
  expect((await stripe.charges.list()).data).toHaveLength(1)
})

test('other parameters under the same key are refused', async () => {
  const { stripe } = await testSandbox()
  const options = { idempotencyKey: 'order-3' }
  await stripe.paymentIntents.create(payment, options)
  const other = await refusalOf(stripe.paymentIntents.create({ ...payment, amount: 1001 }, options))
  expect(other).toMatchObject({ statusCode: 400, rawType: 'idempotency_error' })
})

test('wrong parameters leave the key free', async () => {
  const { stripe } = await testSandbox()
  const options = { idempotencyKey: 'order-4' }
  await refusalOf(stripe.paymentIntents.create({ ...payment, amount: -1 }, options))
  expect((await stripe.paymentIntents.create(payment, options)).status).toBe('succeeded')
})

test('a second request under a key at work gets 409, and later the answer', async () => {
  const { stripe, admin } = await testSandbox()
  await admin('POST', 'faults', { target: 'api', kind: 'delay', ms: 300, next: 1 })
  const options = { idempotencyKey: 'order-5' }
  const slow = stripe.paymentIntents.create(payment, options)
  await pauseMs(100)
  const early = await refusalOf(stripe.paymentIntents.create(payment, options))
  expect(early).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' })
  const { id } = await slow
  expect((await stripe.paymentIntents.create(payment, options)).id).toBe(id)
  const patient = stripe.paymentIntents.create(payment, { ...options, maxNetworkRetries: 2 })
  expect((await patient).id).toBe(id)
})

test('fifty requests under one key make one payment', async () => {
  const { stripe } = await testSandbox()
  const options = { idempotencyKey: 'order-6' }
  const calls = Array.from({ length: 50 }, () => stripe.paymentIntents.create(payment, options))
  expect(new Set((await Promise.all(calls)).map(({ id }) => id)).size).toBe(1)
})
