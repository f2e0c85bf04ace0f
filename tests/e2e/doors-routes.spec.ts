import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { dataPath, EVERY_PATH, EVERY_ROUTE, pathOf, QUERY_NAMES } from './every-route.ts'
import { rawRequest } from './raw-http.ts'

/** Every address of `app/routes.ts`, whoever wrote it, against what comes from elsewhere and what no page of ours sends. */
const BASE = process.env['E2E_BASE_URL'] ?? ''
const AT_ONCE = 4

async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' }
const ELSEWHERE: Record<string, string>[] = [
  { 'Sec-Fetch-Site': 'cross-site', Origin: BASE },
  { 'Sec-Fetch-Site': 'same-site', Origin: BASE },
  { 'Sec-Fetch-Site': 'same-origin, cross-site', Origin: BASE },
  { Origin: 'https://evil.example' },
  { Origin: `${BASE}.evil.example` },
  { Origin: 'null' },
  { Referer: `${BASE}/es/es/cart` },
  {},
]

test('nothing is changed from elsewhere, at any address, by any method', async () => {
  test.slow()
  await eachOf(EVERY_PATH, async (path) => {
    for (const each of [path, dataPath(path), `${path}?index`]) {
      for (const from of ELSEWHERE) {
        const headers = { ...FORM_TYPE, ...from }
        const post = await rawRequest(BASE, each, { method: 'POST', headers, body: 'intent=x' })
        const isStripes = path === '/webhooks/stripe' && each !== dataPath(path)
        expect(isStripes ? [400] : [403, 405], `POST ${each} ${JSON.stringify(from)}`).toContain(
          post.status,
        )
      }
      for (const method of ['PUT', 'DELETE', 'PATCH', 'post']) {
        const { status } = await rawRequest(BASE, each, { method, headers: FORM_TYPE })
        expect([400, 405], `${method} ${each}`).toContain(status)
      }
    }
  })
})

/** As they stand in an address, escaped. */
const HOSTILE = [
  '%00',
  '%ED%A0%80',
  '%F0%9F%98%80'.repeat(60),
  '%EF%BF%BD%E2%80%AE%E2%80%A8',
  '__proto__',
  'constructor',
  '2147483648',
  '-9223372036854775809',
  '1e309',
  '-1.5',
  '%7B%22gt%22%3A0%7D',
  '%27%22%3B--%20%24%7B1%7D%25',
  '..%2F..%2F..%2Fpackage.json',
  '00000000-0000-0000-0000-00000000000g',
  `a%20${'b'.repeat(79)}%F0%9F%98%80`,
  randomBytes(4_500).toString('base64url'),
]

test('whatever stands in an address, it is found or not found', async () => {
  test.slow()
  const paths = EVERY_ROUTE.flatMap((route) =>
    HOSTILE.flatMap((value) => [
      ...route.params
        .filter((name) => name !== 'market' && name !== 'language')
        .map((name) => pathOf(route, { [name]: value })),
      `${pathOf(route)}?${QUERY_NAMES.map((name) => `${name}=${value}`).join('&')}`.slice(
        0,
        14_000,
      ),
    ]),
  )
  await eachOf(paths, async (path) => {
    const [bare = '', query] = path.split(/\?(.*)/s)
    for (const each of [
      path,
      query === undefined ? dataPath(bare) : `${dataPath(bare)}?${query}`,
    ]) {
      const { status, head } = await rawRequest(BASE, each)
      expect(status, each.slice(0, 200)).toBeGreaterThanOrEqual(200)
      expect(status, each.slice(0, 200)).toBeLessThan(500)
      expect(head, each.slice(0, 200)).not.toMatch(/^location: .*(evil|\/\/[^l])/im)
    }
  })
})

test('operators are no values, by form and by JSON', async () => {
  test.slow()
  const SAME = { 'Sec-Fetch-Site': 'same-origin' }
  const json = { ...SAME, 'Content-Type': 'application/json' }
  const bodies = [
    { headers: { ...SAME, ...FORM_TYPE }, body: 'intent[$ne]=x&id[gt]=&videoId[not]=x' },
    {
      headers: { ...SAME, ...FORM_TYPE },
      body: 'intent=%5Bobject%20Object%5D&id=2147483648&quantity=-1',
    },
    {
      headers: json,
      body: '{"intent":{"not":"x"},"id":{"gt":""},"step":["options"],"videoId":{"not":null}}',
    },
    {
      headers: json,
      body: '{"step":"options","__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}',
    },
    { headers: json, body: '"\\ud800"' },
    {
      headers: { ...SAME, 'Content-Type': 'text/xml' },
      body: '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
    },
    {
      headers: { ...SAME, 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-7' },
      body: '+ADw-script+AD4-=1',
    },
    { headers: { ...SAME, 'Content-Type': 'multipart/form-data' }, body: 'no boundary' },
    { headers: { ...SAME, 'Content-Type': 'x'.repeat(4_000) }, body: 'intent=x' },
  ]
  await eachOf(EVERY_PATH, async (path) => {
    for (const { headers, body } of bodies) {
      for (const each of [path, dataPath(path)]) {
        const { status } = await rawRequest(BASE, each, { method: 'POST', headers, body })
        const what = `${each} ${body.slice(0, 60)}`
        expect(status, what).toBeLessThan(500)
        if (path !== '/sign-out')
          expect([200, 202, 303, 400, 401, 404, 405], what).toContain(status)
      }
    }
  })
})
