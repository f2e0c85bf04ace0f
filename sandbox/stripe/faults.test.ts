import { expect, test } from 'vitest'
import { PAY_AT_ONCE, refusalOf, stripeClient, testSandbox } from './test-support.ts'

const payment = { ...PAY_AT_ONCE, amount: 1000, currency: 'usd' }

test('Stripe times out after committing, the client retries ten times: one charge', async () => {
  const { stripe, admin, port } = await testSandbox()
  await admin('POST', 'faults', {
    target: 'api',
    kind: 'hang',
    path: '/v1/payment_intents',
    next: 10,
  })
  const impatient = stripeClient(port, { timeout: 60 })
  for (let attempt = 0; attempt < 10; attempt++) {
    await refusalOf(impatient.paymentIntents.create(payment, { idempotencyKey: 'attempt' }))
  }
  const paid = await impatient.paymentIntents.create(payment, { idempotencyKey: 'attempt' })
  expect(paid.status).toBe('succeeded')
  expect((await stripe.charges.list()).data).toHaveLength(1)
})

test('a connection reset after committing is healed by the retry of the SDK', async () => {
  const { stripe, admin } = await testSandbox()
  await admin('POST', 'faults', { target: 'api', kind: 'reset', method: 'POST', next: 1 })
  const paid = await stripe.paymentIntents.create(payment)
  expect(paid.lastResponse.headers).toMatchObject({ 'idempotent-replayed': 'true' })
  expect((await stripe.charges.list()).data).toHaveLength(1)
})

test('a 500 before committing changes nothing and stays the answer of its key', async () => {
  const { stripe, admin } = await testSandbox()
  await admin('POST', 'faults', { target: 'api', kind: 'server_error', next: 1 })
  const options = { idempotencyKey: 'k' }
  expect((await refusalOf(stripe.paymentIntents.create(payment, options))).statusCode).toBe(500)
  expect((await refusalOf(stripe.paymentIntents.create(payment, options))).statusCode).toBe(500)
  expect((await stripe.paymentIntents.list()).data).toHaveLength(0)
  const other = await stripe.paymentIntents.create(payment, { idempotencyKey: 'k2' })
  expect(other.status).toBe('succeeded')

  const passing = { target: 'api', kind: 'server_error', isSaved: false, next: 1 }
  await admin('POST', 'faults', passing)
  const retried = await stripe.paymentIntents.create(payment, { maxNetworkRetries: 1 })
  expect(retried.status).toBe('succeeded')
})

test('faults count, wait and choose by method and path', async () => {
  const { stripe, admin } = await testSandbox()
  const limited = {
    target: 'api',
    kind: 'rate_limit',
    path: '/v1/payment_intents/*',
    skip: 1,
    next: 2,
  }
  await admin('POST', 'faults', limited)
  const { id } = await stripe.paymentIntents.create({ amount: 1000, currency: 'usd' })
  const fetchStatus = async () => {
    try {
      await stripe.paymentIntents.retrieve(id)
      return 200
    } catch (error) {
      return (error as { statusCode: number }).statusCode
    }
  }
  const seen = []
  for (let call = 0; call < 5; call++) seen.push(await fetchStatus())
  expect(seen).toEqual([200, 429, 429, 200, 200])
})

test('the switches need their secret, and say what is wrong with an order', async () => {
  const { url, admin } = await testSandbox()
  expect((await fetch(`${url}/_sandbox/state`)).status).toBe(403)
  const guess = { headers: { 'x-sandbox-secret': 'wrong' } }
  expect((await fetch(`${url}/_sandbox/state`, guess)).status).toBe(403)
  await expect(admin('POST', 'faults', { target: 'api', kind: 'nonsense' })).rejects.toThrow('400')
})

test('the state counts money by currency, and reset empties it', async () => {
  const { stripe, admin } = await testSandbox()
  const paid = await stripe.paymentIntents.create(payment)
  await stripe.refunds.create({ payment_intent: paid.id, amount: 400 })
  expect(await admin('GET', 'state')).toMatchObject({
    paymentIntents: { succeeded: 1 },
    money: { usd: { capturedMinor: 1000, refundedMinor: 400 } },
  })
  expect(await admin('POST', 'reset')).toMatchObject({ objects: {}, money: {}, idempotencyKeys: 0 })
})
