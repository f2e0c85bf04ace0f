import { createHash } from 'node:crypto'
import type { Request } from 'express'
import { describe, expect, it } from 'vitest'
import { createAnonymousPages, toPage } from './anonymous-pages.server.ts'
import { createCookies } from './cookies.server.ts'
import { readEnv } from './env.server.ts'

const env = readEnv({
  NODE_ENV: 'test',
  APP_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgresql://nobody@127.0.0.1/none',
  STRIPE_SECRET_KEY: 'sk_test_x',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_x',
  STRIPE_WEBHOOK_SECRET: 'whsec_x',
})
const pages = createAnonymousPages(createCookies('http://localhost:3000'), 5_000)

function ask(originalUrl: string, headers: Record<string, string> = {}, method = 'GET'): Request {
  const path = originalUrl.split('?')[0]
  return { method, path, originalUrl, get: (name: string) => headers[name] } as unknown as Request
}
const keyOf = (...args: Parameters<typeof ask>) => pages.keyOf(ask(...args))

describe('which pages are everyone’s', () => {
  it.each([
    '/us/en',
    '/us/en/',
    '/th/th/shop',
    '/my/ms/shop/beauty?sort=cheapest',
    '/es/es/products/a-b',
  ])('%s is', (address) => expect(keyOf(address)).not.toBeNull())
  it.each([
    '/us/en/cart',
    '/us/en/checkout',
    '/us/en/orders/US-1',
    '/us/en/search?q=a',
    '/account',
    '/',
    '/us/en.data',
  ])('%s is not', (address) => expect(keyOf(address)).toBeNull())
  it('nothing that changes something is', () => {
    expect(keyOf('/us/en', {}, 'POST')).toBeNull()
    expect(keyOf('/us/en', {}, 'HEAD')).toBeNull()
  })
  it('who has a cart or is signed in has pages of their own', () => {
    expect(keyOf('/us/en/shop', { Cookie: 'cart=abc' })).toBeNull()
    expect(keyOf('/us/en/shop', { Cookie: 'theme=dark; session=abc' })).toBeNull()
  })
  it('whose likes a page shows has it alone', () => {
    expect(keyOf('/us/en', { Cookie: 'visitor=abc' })).toBeNull()
    expect(keyOf('/us/en/watch/a', { Cookie: 'visitor=abc' })).toBeNull()
    expect(keyOf('/us/en/shop', { Cookie: 'visitor=abc' })).toBe(keyOf('/us/en/shop'))
  })
  it('what a page shows of a visitor’s choices makes it another page', () => {
    const choices = [
      {},
      { Cookie: 'theme=dark' },
      { Cookie: 'consent=denied' },
      { 'Sec-GPC': '1' },
      { 'Save-Data': 'on' },
    ]
    const keys = choices.map((headers) => keyOf('/us/en', headers))
    expect(new Set(keys).size).toBe(choices.length)
    expect(keyOf('/us/en?a=1')).not.toBe(keyOf('/us/en?a=2'))
  })
  it('nonsense fills no memory', () => {
    expect(keyOf('/us/en', { Cookie: `theme=${'x'.repeat(61)}` })).toBeNull()
    expect(keyOf('/us/en', { Cookie: 'consent=%20' })).toBeNull()
    expect(keyOf(`/us/en?${'x'.repeat(200)}`)).toBeNull()
  })
})

it('a page for everyone names each of its scripts, has no nonce and sets no cookie', async () => {
  const scripts = ['window.a = "<b>"', '\nเริ่ม()\n']
  const html = scripts.map((script) => `<script nonce="">${script}</script>`).join('<p>text</p>')
  const headers = { 'Set-Cookie': 'locale=us.en', 'Content-Type': 'text/html' }
  const page = await toPage(env, '/us/en', new Response(html, { headers }))
  const sent = new Map(page.headers.map(([name, value]) => [name.toLowerCase(), value]))
  expect(sent.has('set-cookie')).toBe(false)
  const policy = sent.get('content-security-policy')
  expect(policy).not.toContain('nonce-')
  for (const script of scripts)
    expect(policy).toContain(createHash('sha256').update(script).digest('base64'))
  expect(page.bodies.get('identity')?.toString()).toBe(html)
})
