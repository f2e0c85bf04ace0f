import { expect, test } from './shop.ts'
import { dataPath, EVERY_PATH } from './every-route.ts'
import { rawRequest, sendRaw } from './raw-http.ts'

/** Every address of `app/routes.ts` by every way that Remix has to it, with what no browser would send. */
const BASE = process.env['E2E_BASE_URL'] ?? ''
const SAME = { 'Sec-Fetch-Site': 'same-origin' }
const FORM = { ...SAME, 'Content-Type': 'application/x-www-form-urlencoded' }

async function expectDecent(path: string, parts: Parameters<typeof rawRequest>[2] = {}) {
  const answer = await rawRequest(BASE, path, parts)
  const what = `${parts.method ?? 'GET'} ${path.slice(0, 80)} ${(parts.body ?? '').slice(0, 40)}`
  expect(answer.status, what).toBeGreaterThanOrEqual(200)
  expect(answer.status, what).toBeLessThan(500)
  expect(answer.head, what).toMatch(/^x-content-type-options: nosniff$/im)
  expect(answer.head, what).toMatch(/^content-security-policy: .*frame-ancestors 'none'/im)
  expect(answer.head, what).toMatch(/^cache-control: /im)
  expect(answer.head, what).toMatch(/^x-request-id: [\w-]{8,}$/im)
  expect(answer.head, what).not.toMatch(/^(x-powered-by|server): /im)
  return answer
}

test('every address by every transport and method is decent', async () => {
  test.slow()
  for (const path of EVERY_PATH) {
    const data = dataPath(path)
    for (const each of [path, data, `${data}?_routes=root,nope`, `${path}?index&__proto__=1`])
      await expectDecent(each)
    expect((await expectDecent(`${path}?_data=root`)).status).toBe(400)
    await expectDecent(path, { method: 'HEAD' })
    for (const method of ['TRACE', 'PUT', 'PROPFIND']) {
      const refused = await expectDecent(path, { method, headers: SAME })
      expect(refused.status).toBe(405)
      expect(refused.head).toMatch(/^allow: GET, HEAD, POST, OPTIONS$/im)
    }
    const options = await expectDecent(path, { method: 'OPTIONS' })
    expect(options.head).not.toMatch(/^access-control-/im)
  }
})

const MULTIPART = { ...SAME, 'Content-Type': 'multipart/form-data; boundary=x' }
const FIELD = '--x\r\nContent-Disposition: form-data; name="intent"'
const BODIES: { headers: Record<string, string>; body: string }[] = [
  { headers: FORM, body: 'intent=add&intent=remove&__proto__=1&constructor=2' },
  { headers: FORM, body: 'intent=add&quantity=1e9&variantId=%00' },
  { headers: FORM, body: 'intent=%ff%fe' },
  { headers: FORM, body: 'intent=\xff' },
  { headers: FORM, body: 'intent=%ED%A0%80' },
  { headers: { ...SAME, 'Content-Type': 'application/json' }, body: '{"__proto__":{"a":1e400}}' },
  { headers: { ...SAME, 'Content-Type': 'application/json' }, body: '['.repeat(50_000) },
  { headers: MULTIPART, body: 'nonsense' },
  { headers: MULTIPART, body: `${FIELD}; filename="x"\r\n\r\nadd\r\n--x--\r\n` },
  { headers: { ...SAME, 'Content-Type': 'text/html' }, body: '<script>' },
  { headers: SAME, body: 'a=b' },
]

test('a body that none of our pages would send is refused, by form and by fetcher', async () => {
  test.slow()
  for (const path of EVERY_PATH) {
    for (const { headers, body } of BODIES) {
      for (const each of [path, dataPath(path)]) {
        const { status } = await expectDecent(each, { method: 'POST', headers, body })
        if (path !== '/sign-out')
          expect([400, 401, 404, 405, 303, 202], `${each} ${body}`).toContain(status)
      }
    }
  }
})

test('sizes: too large is refused before it is read, whether it says so or not', async () => {
  const huge = 'x'.repeat(400_000)
  const chunks = `${'2710\r\n'}${'x'.repeat(10_000)}\r\n`.repeat(40)
  const chunked = { ...FORM, 'Transfer-Encoding': 'chunked' }
  const post = (headers: Record<string, string>, body: string) =>
    expectDecent('/es/es/cart', { method: 'POST', headers, body })
  expect((await post(FORM, huge)).status).toBe(413)
  expect((await post(chunked, `${chunks}0\r\n\r\n`)).status).toBe(413)
  expect((await post({ ...FORM, 'Content-Encoding': 'gzip' }, 'x')).status).toBe(415)
  expect((await post(FORM, 'variantId=x&'.repeat(20_000))).status).toBe(400)
  const many = await sendRaw(
    BASE,
    `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`,
  )
  expect(many.status).toBe(431)
})

test('addresses that are no addresses, and words that are no words', async () => {
  const odd = [
    '//',
    '//evil.example',
    '/\\evil.example',
    '/%5cevil.example',
    '/%09/evil.example',
    '/%',
    '/es/es/%ff',
    '/es/es/search?q=%ff',
    '/es/es/search?q=%ED%A0%80',
    '/es/es.data.data',
    '/media/%2e%2e%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/.env',
    '/.git/config',
    '/es/es/watch/__proto__',
    '/es/es/shop/constructor',
    '/es/es/legal/toString',
    '/es/es/search?page=1e99&min=-1&sort=__proto__',
    '/es/es?after=%7B%7D&cursor=xx',
    '/sign-in?returnTo=//evil.example',
    '/sign-in?returnTo=%5C%5Cevil.example',
    `/${'a/'.repeat(6_000)}`,
    `/es/es?${'a=1&'.repeat(3_000)}`,
    `/es/es/search?q=${'x'.repeat(12_000)}`,
    `/es/es/cart.data?_routes=${'x,'.repeat(5_000)}`,
  ]
  for (const path of odd) {
    const { head, body } = await expectDecent(path)
    expect(head, path).not.toMatch(/^location: .*evil/im)
    expect(body, path).not.toMatch(/"name": "pasarela"/)
  }
})

test('cookies of nonsense are no cookies', async () => {
  const cookies = [
    `cart=${'y'.repeat(4_000)}; session=${'z'.repeat(4_000)}; visitor=${'v'.repeat(4_000)}`,
    'cart=%00%ff; session=%00; locale=__proto__.constructor; consent=%7B; theme=<script>; visitor="',
    '__proto__=1; session; =; ;;',
    `session=${'\xff'.repeat(100)}`,
  ]
  for (const Cookie of cookies) {
    for (const path of ['/', '/es/es', '/es/es/cart', '/es/es/checkout', '/account', '/sign-in'])
      await expectDecent(path, { headers: { Cookie } })
  }
})

test('whatever a request says about where it is, it is here', async () => {
  const lies = {
    Host: 'evil.example',
    'X-Forwarded-Host': 'evil.example:99',
    Forwarded: 'host=evil.example',
    'X-Forwarded-Proto': 'gopher',
    'X-Request-Id': 'evil.example-1',
  }
  for (const path of ['/', '/es/es', '/sitemap.xml', '/robots.txt', '/account']) {
    const { head, body } = await expectDecent(path, { headers: lies })
    expect(head + body, path).not.toContain('evil.example')
  }
  const absolute = await sendRaw(
    BASE,
    'GET http://evil.example/es/es HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  )
  expect(absolute.status).toBe(200)
  expect(absolute.body).not.toContain('evil.example')
  const smuggled = await sendRaw(
    BASE,
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  )
  expect(smuggled.status).toBe(400)
})
