import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SHOP, testSandbox, type TestSandbox } from './test-support.ts'

const RETURN_URL = `${SHOP}/vn/vi/checkout/return?attempt=7`
const GOOD = { number: '4242 4242 4242 4242', expiry: '12 / 40', cvc: '123' }

async function openPayment(sandbox: TestSandbox, amount = 1_250_000, currency = 'vnd') {
  const intent = await sandbox.stripe.paymentIntents.create({ amount, currency })
  const address = {
    client_secret: intent.client_secret ?? '',
    return_url: RETURN_URL,
    publishable_key: 'pk_test_sandbox',
    lang: 'vi',
  }
  const url = `${sandbox.url}/pay/${intent.id}`
  return {
    id: intent.id,
    secret: intent.client_secret ?? '',
    show: (change: Record<string, string> = {}) =>
      fetch(`${url}?${new URLSearchParams({ ...address, ...change })}`, { redirect: 'manual' }),
    pay: (fields: Record<string, string>) => post(url, { ...address, ...fields }),
    status: async () => (await sandbox.stripe.paymentIntents.retrieve(intent.id)).status,
  }
}

function post(url: string, fields: Record<string, string>) {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
}

test('the form shows the amount, and paying leads back to the shop', async () => {
  const payment = await openPayment(await testSandbox())
  const page = await payment.show()
  const text = await page.text()
  expect(page.status).toBe(200)
  expect(text).toContain('lang="vi"')
  expect(text).toContain('1.250.000\u00a0₫')
  expect(text).toContain('autocomplete="cc-number"')
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(page.headers.get('cache-control')).toContain('no-store')

  const paid = await payment.pay(GOOD)
  expect(paid.status).toBe(303)
  const back = new URL(paid.headers.get('location') ?? '')
  expect(back.href).toContain(`${SHOP}/vn/vi/checkout/return?attempt=7&`)
  expect(Object.fromEntries(back.searchParams)).toMatchObject({
    payment_intent: payment.id,
    payment_intent_client_secret: payment.secret,
    redirect_status: 'succeeded',
  })
  expect(await payment.status()).toBe('succeeded')
  expect((await payment.pay(GOOD)).status).toBe(303)
  expect(await (await payment.show()).text()).toContain('Đã thanh toán')
})

test('mistakes are named beside their field, and what was typed stays', async () => {
  const payment = await openPayment(await testSandbox())
  const page = await payment.pay({ number: '4242 4242 4242 4241', expiry: '13/40', cvc: '1' })
  const text = await page.text()
  expect(page.status).toBe(200)
  for (const id of ['number-error', 'expiry-error', 'cvc-error'])
    expect(text).toContain(`id="${id}"`)
  expect(text).toContain('value="4242 4242 4242 4241"')
  expect(text).toContain('value="13/40"')
  const real = await (await payment.pay({ ...GOOD, number: '4111111111111111' })).text()
  expect(real).toContain('Ở đây chỉ dùng được thẻ thử nghiệm')
  expect(await payment.status()).toBe('requires_payment_method')
})

test('after a decline the same payment can be tried again', async () => {
  const payment = await openPayment(await testSandbox())
  const declined = await payment.pay({
    test_card: '4000000000009995',
    number: '',
    expiry: '',
    cvc: '',
  })
  expect(declined.status).toBe(200)
  expect(await declined.text()).toContain('Thẻ này không đủ tiền')
  expect((await payment.pay({ ...GOOD, number: '4000000000000002' })).status).toBe(200)
  expect((await payment.pay(GOOD)).status).toBe(303)
  expect(await payment.status()).toBe('succeeded')
})

async function challenge(url: string, location: string | null, decision: string) {
  const page = await fetch(new URL(location ?? '', url))
  const text = await page.text()
  expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${SHOP}`)
  const token = /name="token" value="(\w+)"/.exec(text)?.[1] ?? ''
  return post(page.url.split('?')[0] ?? '', { token, decision })
}

test.each([
  ['4000002500003155', 'approve', 'succeeded', 'succeeded'],
  ['4000002760003184', 'refuse', 'failed', 'requires_payment_method'],
  ['4000008260003178', 'approve', 'failed', 'requires_payment_method'],
])('3-D Secure with %s: %s ends %s', async (number, decision, redirectStatus, status) => {
  const sandbox = await testSandbox()
  const payment = await openPayment(sandbox)
  const asked = await payment.pay({ ...GOOD, number })
  expect(asked.status).toBe(303)
  const location = asked.headers.get('location')
  expect(location).toContain(`/pay/${payment.id}/challenge?token=`)
  expect(await payment.status()).toBe('requires_action')

  const answered = await challenge(sandbox.url, location, decision)
  const back = new URL(answered.headers.get('location') ?? '')
  expect(back.searchParams.get('redirect_status')).toBe(redirectStatus)
  expect(await payment.status()).toBe(status)
  expect((await fetch(new URL(location ?? '', sandbox.url))).status).toBe(404)
  const error = (await sandbox.stripe.paymentIntents.retrieve(payment.id)).last_payment_error
  if (decision === 'refuse') expect(error?.code).toBe('payment_intent_authentication_failure')
  if (number.endsWith('3178')) expect(error?.decline_code).toBe('insufficient_funds')
})

test('a payment confirmed by the API is sent to the same challenge', async () => {
  const sandbox = await testSandbox()
  const intent = await sandbox.stripe.paymentIntents.create({
    amount: 1000,
    currency: 'eur',
    confirm: true,
    payment_method: 'pm_card_authenticationRequired',
    return_url: RETURN_URL,
  })
  expect(intent).toMatchObject({
    status: 'requires_action',
    next_action: { type: 'redirect_to_url' },
  })
  const url = intent.next_action?.redirect_to_url?.url ?? null
  const back = await challenge(sandbox.url, url, 'approve')
  expect(back.headers.get('location')).toContain('redirect_status=succeeded')
})

test('only the right link opens the form, and it leads only to the shop', async () => {
  const sandbox = await testSandbox()
  const payment = await openPayment(sandbox)
  expect((await payment.show({ client_secret: 'pi_guess' })).status).toBe(404)
  expect((await payment.show({ publishable_key: 'pk_test_other' })).status).toBe(404)
  for (const evil of [
    'https://evil.test/',
    '//evil.test',
    'javascript:alert(1)',
    `${SHOP}@evil.test`,
  ]) {
    expect((await payment.show({ return_url: evil })).status).toBe(400)
  }
  await sandbox.stripe.paymentIntents.cancel(payment.id)
  expect(await (await payment.show()).text()).toContain('Thanh toán đã hủy')
  expect((await payment.pay(GOOD)).status).toBe(200)
  expect(await payment.status()).toBe('canceled')
})

test('every language has every text, with the same values in it', () => {
  const folder = new URL('./texts/', import.meta.url)
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>
  const english = read('en.json')
  const values = (text = '') => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).toSorted()
  const files = readdirSync(folder)
  expect(files).toHaveLength(8)
  for (const file of files) {
    const texts = read(file)
    expect(Object.keys(texts)).toEqual(Object.keys(english))
    for (const [key, text] of Object.entries(texts))
      expect(values(text)).toEqual(values(english[key]))
  }
})
