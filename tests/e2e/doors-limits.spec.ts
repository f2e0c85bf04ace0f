import { expect, test } from '@playwright/test'
import { Buyer } from '#tests/storm/buyer.ts'
import { Tally } from '#tests/storm/tally.ts'
import { type RawAnswer, rawRequest } from './raw-http.ts'
import { aVariant, query } from './shop.ts'
import { somebody } from './somebody.ts'

/**
 * One more than allowed is refused and told when to come back; the web processes count together. Each test comes from
 * an address of its own, so that no other journey is kept waiting.
 */
const BASE = process.env['E2E_BASE_URL'] ?? ''
test.skip(process.platform !== 'linux', 'elsewhere there is one loopback address only')

const addressOf = (test: number) => `127.${1 + Math.floor(Math.random() * 250)}.7.${test}`

const post = (path: string, form: Record<string, string>, from: string) =>
  rawRequest(BASE, path, {
    method: 'POST',
    from,
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(form).toString(),
  })

/** A window may end in between; then it begins anew, once. */
async function untilRefused(allowed: number, ask: () => Promise<RawAnswer>): Promise<RawAnswer> {
  for (let nth = 1; nth <= 2 * Math.max(allowed, 60) + 1; nth += 1) {
    const answer = await ask()
    if (answer.status === 429) {
      expect(nth, 'not before the limit').toBeGreaterThan(allowed)
      expect(answer.head).toMatch(/^retry-after: [1-9]\d{0,3}$/im)
      expect(answer.head).toMatch(/^cache-control: private, no-store$/im)
      return answer
    }
    expect(answer.status, answer.body.slice(0, 200)).toBeLessThan(500)
  }
  throw new Error('there is no limit')
}

test('signing in: ten a minute', async () => {
  const form = { email: 'nobody@example.com', password: 'not the password' }
  const from = addressOf(1)
  await untilRefused(10, () => post('/sign-in', form, from))
  await untilRefused(0, () => post('/sign-in.data', form, from))
})

test('signing up: five an hour', async () => {
  const from = addressOf(2)
  let nth = 0
  const form = () => ({
    name: 'X',
    email: `nobody-${(nth += 1)}-${from}@example.com`,
    password: 'three small boats',
  })
  await untilRefused(5, () => post('/sign-up', form(), from))
})

test('asking for a new password: five an hour, also for one mailbox from everywhere', async () => {
  const from = addressOf(3)
  let nth = 0
  const other = () => ({ email: `nobody-${(nth += 1)}-${from}@example.com` })
  await untilRefused(5, () => post('/forgot-password', other(), from))
  const form = { email: `nobody-${from}@example.com` }
  await untilRefused(5, () => post('/forgot-password', form, addressOf((nth += 1) % 250)))
})

test('trying to pay: five in ten minutes', async () => {
  const buyer = new Buyer({ origin: BASE, tally: new Tally() })
  await buyer.add((await aVariant('ES')).variantId)
  const pressed = []
  for (let nth = 0; nth < 11; nth += 1) {
    await buyer.openCheckout()
    const press = await buyer.press()
    pressed.push(press.kind === 'other' ? press.status : press.kind)
    if (pressed.at(-1) === 429) break
  }
  expect(pressed.length).toBeGreaterThan(5)
  expect(pressed.at(-1)).toBe(429)
  expect(new Set(pressed.slice(0, -1))).toEqual(new Set(['pay']))
})

test('looking for an order: by who asks, and by the order; never for who has its link', async () => {
  const { order } = await somebody(BASE)
  const { pathname } = new URL(order.path, BASE)
  const from = addressOf(5)
  await untilRefused(20, () => rawRequest(BASE, `${pathname}?key=wrong`, { from }))
  await untilRefused(0, () => rawRequest(BASE, `${pathname}.data?key=wrong`, { from }))
  await untilRefused(0, () => rawRequest(BASE, order.path, { from }))
  let nth = 0
  const fromAnywhere = () => rawRequest(BASE, pathname, { from: addressOf((nth += 1) % 250) })
  await untilRefused(0, fromAnywhere)
  const owners = await rawRequest(BASE, order.path, { from: addressOf(7) })
  expect(owners.status).toBe(200)
  const rows = await query<{ key: string }>(
    "SELECT key FROM rate_limit WHERE starts_with(key, 'orderLookup:') AND key ~ '127[.]'",
  )
  expect(rows, 'addresses do not belong in a table').toEqual([])
})

test('searching: sixty a minute, and the page says so in its language', async () => {
  const from = addressOf(8)
  let nth = 0
  await untilRefused(60, () => rawRequest(BASE, `/th/th/search.data?q=a${(nth += 1)}`, { from }))
  const page = await untilRefused(0, () => rawRequest(BASE, '/th/th/search?q=again', { from }))
  expect(page.body).toContain('ค้นหาได้อีกครั้งใน')
})
