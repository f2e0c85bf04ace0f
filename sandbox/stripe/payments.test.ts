import { describe, expect, test } from 'vitest'
import { PAY_AT_ONCE, refusalOf, SHOP, testSandbox } from './test-support.ts'

describe('payment intents', () => {
  test('a card is charged and everything about it can be fetched', async () => {
    const { stripe } = await testSandbox()
    const intent = await stripe.paymentIntents.create({
      amount: 9_900_000,
      currency: 'idr',
      metadata: { order: 'A-1' },
      automatic_payment_methods: { enabled: true },
    })
    expect(intent.status).toBe('requires_payment_method')
    expect(intent.client_secret).toMatch(/^pi_\w+_secret_\w+$/)

    const paid = await stripe.paymentIntents.confirm(intent.id, {
      payment_method: 'pm_card_mastercard',
      return_url: `${SHOP}/return`,
      expand: ['latest_charge.balance_transaction'],
    })
    expect(paid).toMatchObject({ status: 'succeeded', amount_received: 9_900_000, currency: 'idr' })
    expect(paid.metadata).toEqual({ order: 'A-1' })
    expect(paid.latest_charge).toMatchObject({
      paid: true,
      amount_captured: 9_900_000,
      payment_method_details: { card: { brand: 'mastercard', last4: '4444' } },
      balance_transaction: { amount: 9_900_000, type: 'charge' },
    })
    const fetched = await stripe.paymentIntents.retrieve(intent.id)
    expect(fetched).toMatchObject({
      status: 'succeeded',
      latest_charge: expect.stringMatching(/^ch_/),
    })
    expect(fetched.lastResponse.requestId).toMatch(/^req_/)
    expect(fetched.lastResponse.apiVersion).toBe('2026-10-28.endive')
  })

  test('a declined card leaves the intent open and says why', async () => {
    const { stripe } = await testSandbox()
    const intent = await stripe.paymentIntents.create({ amount: 2000, currency: 'thb' })
    const error = await refusalOf(
      stripe.paymentIntents.confirm(intent.id, {
        payment_method: 'pm_card_visa_chargeDeclinedInsufficientFunds',
        return_url: SHOP,
      }),
    )
    expect(error).toMatchObject({
      statusCode: 402,
      rawType: 'card_error',
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      payment_intent: { id: intent.id, status: 'requires_payment_method' },
    })
    const after = await stripe.paymentIntents.retrieve(intent.id, { expand: ['latest_charge'] })
    expect(after.last_payment_error?.decline_code).toBe('insufficient_funds')
    expect(after.latest_charge).toMatchObject({ status: 'failed', paid: false, amount_captured: 0 })

    const paid = await stripe.paymentIntents.confirm(intent.id, {
      payment_method: 'pm_card_visa',
      return_url: SHOP,
    })
    expect(paid).toMatchObject({ status: 'succeeded', last_payment_error: null })
    const again = await refusalOf(stripe.paymentIntents.confirm(intent.id, PAY_AT_ONCE_CONFIRM))
    expect(again).toMatchObject({ statusCode: 400, code: 'payment_intent_unexpected_state' })
    const charges = await stripe.charges.list({ payment_intent: intent.id })
    expect(charges.data.map(({ status }) => status)).toEqual(['succeeded', 'failed'])
  })

  test('a manual capture takes part of what was authorized, once', async () => {
    const { stripe } = await testSandbox()
    const held = await stripe.paymentIntents.create({
      ...PAY_AT_ONCE,
      amount: 1000,
      currency: 'eur',
      capture_method: 'manual',
    })
    expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 1000 })
    const tooMuch = stripe.paymentIntents.capture(held.id, { amount_to_capture: 1001 })
    expect((await refusalOf(tooMuch)).param).toBe('amount_to_capture')
    const taken = await stripe.paymentIntents.capture(held.id, {
      amount_to_capture: 700,
      expand: ['latest_charge'],
    })
    expect(taken).toMatchObject({ status: 'succeeded', amount_received: 700, amount_capturable: 0 })
    expect(taken.latest_charge).toMatchObject({ amount_captured: 700, amount_refunded: 300 })
    await refusalOf(stripe.paymentIntents.capture(held.id))
  })

  test('an open intent can be changed and canceled, a paid one cannot', async () => {
    const { stripe } = await testSandbox()
    const open = await stripe.paymentIntents.create({ amount: 1000, currency: 'sgd' })
    const changed = await stripe.paymentIntents.update(open.id, {
      amount: 1500,
      metadata: { a: '1', b: '2' },
    })
    expect(changed.amount).toBe(1500)
    const cleared = await stripe.paymentIntents.update(open.id, { metadata: { a: '' } })
    expect(cleared.metadata).toEqual({ b: '2' })
    const canceled = await stripe.paymentIntents.cancel(open.id, {
      cancellation_reason: 'abandoned',
    })
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' })
    await refusalOf(stripe.paymentIntents.confirm(open.id, PAY_AT_ONCE_CONFIRM))

    const paid = await stripe.paymentIntents.create({
      ...PAY_AT_ONCE,
      amount: 1000,
      currency: 'sgd',
    })
    expect((await refusalOf(stripe.paymentIntents.cancel(paid.id))).code).toBe(
      'payment_intent_unexpected_state',
    )
    await refusalOf(stripe.paymentIntents.update(paid.id, { amount: 1 }))
    await stripe.paymentIntents.update(paid.id, { description: 'still allowed' })
  })

  test('what Stripe refuses is refused, with its code and parameter', async () => {
    const { stripe } = await testSandbox()
    const create = stripe.paymentIntents.create.bind(stripe.paymentIntents)
    const unknown = { amount: 1000, currency: 'usd', payment_method_types: ['card'] }
    const cases: [Promise<unknown>, number, string | undefined, string | undefined][] = [
      [create(unknown), 400, 'parameter_unknown', 'payment_method_types'],
      [create({ amount: 49, currency: 'usd' }), 400, 'amount_too_small', 'amount'],
      [create({ amount: 29, currency: 'gbp' }), 400, 'amount_too_small', 'amount'],
      [create({ amount: 12_000, currency: 'vnd' }), 400, 'amount_too_small', 'amount'],
      [create({ amount: 10.5, currency: 'usd' }), 400, 'parameter_invalid_integer', 'amount'],
      [create({ amount: 1000, currency: 'zzz' }), 400, undefined, 'currency'],
      [
        create({ amount: 1000, currency: 'usd', customer: 'cus_no' }),
        400,
        'resource_missing',
        'customer',
      ],
      [
        create({ ...PAY_AT_ONCE, return_url: '', amount: 1, currency: 'usd' }),
        400,
        'url_invalid',
        'return_url',
      ],
      [
        create({ amount: 1000, currency: 'usd', confirm: true, payment_method: 'pm_card_visa' }),
        400,
        undefined,
        'return_url',
      ],
      [stripe.paymentIntents.retrieve('pi_none'), 404, 'resource_missing', 'id'],
      [stripe.paymentIntents.list({ limit: 101 }), 400, undefined, 'limit'],
    ]
    for (const [call, status, code, param] of cases) {
      expect(await refusalOf(call)).toMatchObject({ statusCode: status, code, param })
    }
    const noKey = await fetch(`http://127.0.0.1:${stripe.getApiField('port')}/v1/customers`)
    expect(noKey.status).toBe(401)
  })
})

describe('payment methods and customers', () => {
  test('a card is typed, saved to a customer, used again and detached', async () => {
    const { stripe } = await testSandbox()
    const customer = await stripe.customers.create({
      email: 'an@example.com',
      address: { city: 'Huế' },
    })
    const method = await stripe.paymentMethods.create({
      type: 'card',
      card: { number: '5555 5555 5555 4444', exp_month: 8, exp_year: 2040, cvc: '314' },
      billing_details: { name: 'Trần An' },
    })
    await stripe.paymentMethods.attach(method.id, { customer: customer.id })
    for (const amount of [20_000, 30_000]) {
      const paid = await stripe.paymentIntents.create({
        ...PAY_AT_ONCE,
        amount,
        currency: 'vnd',
        customer: customer.id,
        payment_method: method.id,
      })
      expect(paid.status).toBe('succeeded')
    }
    const stranger = stripe.paymentIntents.create({
      ...PAY_AT_ONCE,
      amount: 20_000,
      currency: 'vnd',
      payment_method: method.id,
    })
    expect((await refusalOf(stranger)).param).toBe('payment_method')
    expect((await stripe.customers.listPaymentMethods(customer.id)).data).toHaveLength(1)
    expect((await stripe.paymentMethods.detach(method.id)).customer).toBeNull()

    const updated = await stripe.customers.update(customer.id, {
      name: 'An',
      metadata: { tier: 'gold' },
    })
    expect(updated).toMatchObject({ name: 'An', email: 'an@example.com', address: { city: 'Huế' } })
    expect((await stripe.customers.list({ email: 'an@example.com' })).data).toHaveLength(1)
    expect(await stripe.customers.del(customer.id)).toMatchObject({ deleted: true })
    expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ deleted: true })
    expect((await stripe.customers.list()).data).toHaveLength(0)
  })

  test('a card that cannot be right is refused, and so is a real one', async () => {
    const { stripe } = await testSandbox()
    const good = { number: '4242424242424242', exp_month: 1, exp_year: 2040, cvc: '123' }
    const wrong = [
      [{ number: '4242424242424241' }, 'incorrect_number'],
      [{ exp_month: 13 }, 'invalid_expiry_month'],
      [{ exp_year: 2020 }, 'invalid_expiry_year'],
      [{ cvc: '12' }, 'invalid_cvc'],
      [{ number: '4111111111111111' }, 'card_declined'],
    ] as const
    for (const [change, code] of wrong) {
      const call = stripe.paymentMethods.create({ type: 'card', card: { ...good, ...change } })
      expect(await refusalOf(call)).toMatchObject({ statusCode: 402, code })
    }
    const declined = stripe.paymentMethods.attach('pm_card_visa_chargeDeclined', {
      customer: (await stripe.customers.create()).id,
    })
    expect((await refusalOf(declined)).code).toBe('card_declined')
  })

  test('a card used without a customer cannot be used twice', async () => {
    const { stripe } = await testSandbox()
    const { id } = await stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } })
    const once = { ...PAY_AT_ONCE, amount: 500, currency: 'eur', payment_method: id }
    await stripe.paymentIntents.create(once)
    expect((await refusalOf(stripe.paymentIntents.create(once))).code).toBe(
      'payment_method_unexpected_state',
    )
  })
})

test('whatever is sent is answered, never with a 500', async () => {
  const { url } = await testSandbox()
  const headers = {
    authorization: 'Bearer sk_test_sandbox',
    'content-type': 'application/x-www-form-urlencoded',
  }
  const bodies = [
    'amount=%00',
    'amount[]=100&currency=usd',
    'amount=99999999999999999999&currency=usd',
    'amount=100&currency=usd&metadata[a][b]=1',
    'amount=100&currency=usd&metadata=x',
    'amount=100&currency=usd&expand=latest_charge',
    'amount=100&currency=usd&expand[]=__proto__',
    'amount=100&currency=usd&description=%ed%a0%80',
    '{"amount":100}',
    'x'.repeat(2_000_000),
  ]
  for (const body of bodies) {
    const response = await fetch(`${url}/v1/payment_intents`, { method: 'POST', headers, body })
    expect([400, 413]).toContain(response.status)
    expect(await response.json()).toHaveProperty('error.type', 'invalid_request_error')
  }
  for (const path of ['//', '/v1/', '/v1/payment_intents/%', '/pay/', '/pay/%00/challenge']) {
    expect((await fetch(url + path, { headers })).status).toBe(404)
  }
})

test('lists are paged both ways and narrowed by time', async () => {
  const { stripe } = await testSandbox()
  const ids: string[] = []
  for (let amount = 101; amount <= 105; amount++) {
    ids.unshift((await stripe.paymentIntents.create({ amount, currency: 'usd' })).id)
  }
  const first = await stripe.paymentIntents.list({ limit: 2 })
  expect(first).toMatchObject({ has_more: true, url: '/v1/payment_intents' })
  expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2))
  const second = await stripe.paymentIntents.list({ limit: 2, starting_after: ids[1] ?? '' })
  expect(second.data.map(({ id }) => id)).toEqual(ids.slice(2, 4))
  const back = await stripe.paymentIntents.list({ limit: 2, ending_before: ids[3] ?? '' })
  expect(back.data.map(({ id }) => id)).toEqual(ids.slice(1, 3))
  const all: string[] = []
  for await (const { id } of stripe.paymentIntents.list({ limit: 2 })) all.push(id)
  expect(all).toEqual(ids)
  const now = Math.floor(Date.now() / 1000)
  expect((await stripe.paymentIntents.list({ created: { gte: now - 60 } })).data).toHaveLength(5)
  expect((await stripe.paymentIntents.list({ created: { gt: now + 60 } })).data).toHaveLength(0)
  const events = await stripe.events.list({ type: 'payment_intent.created', limit: 3 })
  expect(events.data).toHaveLength(3)
  expect((await refusalOf(stripe.paymentIntents.list({ starting_after: 'pi_x' }))).param).toBe(
    'starting_after',
  )
})

const PAY_AT_ONCE_CONFIRM = { payment_method: 'pm_card_visa', return_url: SHOP }
