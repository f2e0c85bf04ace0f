import { request as newRequest } from '@playwright/test'
import { aVariant, expect, fillCheckout, orderOnPage, payOnPage, query, test } from './shop.ts'

const BASE = process.env['E2E_BASE_URL'] ?? ''

test('what changes something must come from our own pages', async () => {
  const stranger = await newRequest.newContext({ baseURL: BASE })
  const { variantId } = await aVariant('ES')
  const form = { intent: 'add', variantId, quantity: '1' }
  for (const headers of [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.example' },
    {},
  ]) {
    for (const path of ['/es/es/cart', '/es/es/cart.data', '/api/consent', '/sign-out']) {
      const answer = await stranger.post(path, { form, headers, maxRedirects: 0 })
      expect(answer.status(), `${path} ${JSON.stringify(headers)}`).toBe(403)
    }
  }
  expect((await stranger.post('/webhooks/stripe', { data: '{}' })).status()).toBe(400)
  await stranger.dispose()
})

test('every page says what it may load and is nobody else’s', async () => {
  const visitor = await newRequest.newContext({ baseURL: BASE })
  for (const path of ['/us/en', '/es/es/shop', '/th/th/cart', '/no/such/page']) {
    // Pages for everyone are made for the second who asks and name their scripts by hash (decision 035).
    await visitor.get(path)
    const headers = (await visitor.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toMatch(/script-src 'self' '(nonce|sha256)-[^']+'/)
    expect(policy.includes('nonce-')).toBe(path !== '/us/en' && path !== '/es/es/shop')
    expect(policy).not.toContain('unsafe-eval')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-powered-by']).toBeUndefined()
  }
  await visitor.dispose()
})

test('pages in languages of several bytes a letter hold no broken character', async () => {
  const visitor = await newRequest.newContext({ baseURL: BASE })
  for (const path of ['/th/th', '/th/th/shop', '/vn/vi/shop/home', '/sg/zh', '/es/es/shop/food']) {
    const html = await (await visitor.get(path)).text()
    expect(html, path).not.toContain('\0')
    expect(html, path).not.toContain('\uFFFD')
  }
  await visitor.dispose()
})

test('nonsense is answered with 400 or 404, never with 500', async () => {
  const visitor = await newRequest.newContext({
    baseURL: BASE,
    extraHTTPHeaders: { 'Sec-Fetch-Site': 'same-origin' },
  })
  const { variantId } = await aVariant('ES')
  const forms: Record<string, string>[] = [
    { intent: 'add', variantId, quantity: '1.5' },
    { intent: 'add', variantId, quantity: '2147483648' },
    { intent: 'add', variantId, quantity: '-1' },
    { intent: 'add', variantId: 'x\0y', quantity: '1' },
    { intent: 'add', variantId, quantity: '1', price: '1' },
    { intent: '__proto__', variantId },
    { intent: 'set-quantity', variantId, quantity: '1e3' },
    {},
  ]
  for (const form of forms) {
    const answer = await visitor.post('/es/es/cart', { form, maxRedirects: 0 })
    expect(answer.status(), JSON.stringify(form)).toBe(400)
  }
  for (const path of [
    '/xx/en',
    '/es/xx/shop',
    '/es/es/products/%00',
    '/es/es/watch/..%2f..%2fetc',
    '/es/es/orders/ES-AAAAAAAA?key=x',
    '/media/../package.json',
    '/es/es/legal/nothing',
    '/es/es/stores/%F0%9F%98%80',
  ]) {
    expect([400, 404], path).toContain((await visitor.get(path)).status())
  }
  expect((await visitor.get('/es/es/search?q=%27%22%5C%00%F0%9F%98%80')).status()).toBeLessThan(500)
  const big = await visitor.post('/es/es/cart', { data: 'x'.repeat(400_000) })
  expect(big.status()).toBe(413)
  await visitor.dispose()
})

test('someone else’s order is not there', async ({ page, browser }) => {
  const { variantId } = await aVariant('ES')
  await page.request.post('/es/es/cart', {
    form: { intent: 'add', variantId, quantity: '1' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  await page.goto('/es/es/checkout')
  await fillCheckout(page, 'ES')
  await page.locator('button[name=intent][value=pay]').click()
  await payOnPage(page, '4242424242424242')
  const { number } = await orderOnPage(page)
  const stranger = await browser.newContext()
  const answer = await stranger.request.get(`${BASE}/es/es/orders/${number}`)
  const guessed = await stranger.request.get(`${BASE}/es/es/orders/${number}?key=${'a'.repeat(32)}`)
  expect([answer.status(), guessed.status()]).toEqual([404, 404])
  await stranger.close()
  const kept = await query('SELECT 1 FROM orders WHERE number = $1', [number])
  expect(kept).toHaveLength(1)
})
