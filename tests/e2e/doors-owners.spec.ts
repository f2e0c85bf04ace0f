import { expect, test } from '@playwright/test'
import { dataPath, EVERY_PATH, EVERY_ROUTE, INTENTS, pathOf } from './every-route.ts'
import { rawRequest } from './raw-http.ts'
import { aSession, belongings, type Somebody, somebody } from './somebody.ts'

/** What is somebody's own is nobody else's: each address of `app/routes.ts`, by each way to it. */
const BASE = process.env['E2E_BASE_URL'] ?? ''

/** Every address there is, at what belongs to this person. */
function pathsTo({ order, addressId }: Somebody): string[] {
  return EVERY_ROUTE.map((route) => pathOf(route, { number: order.number, address: addressId }))
}

/** All at which one may look: as page, as data, with every name of theirs in the query. */
function looksAt(owner: Somebody, key: string): string[] {
  const ids = new URLSearchParams({
    key,
    address: owner.addressId,
    email: 'x@example.com',
    id: owner.userId,
    userId: owner.userId,
  })
  return pathsTo(owner).flatMap((path) => [path, dataPath(path), `${path}?${ids}`])
}

test('nobody sees what is somebody else’s', async () => {
  test.slow()
  const owner = await somebody(BASE)
  const other = await somebody(BASE)
  const othersKey = new URL(other.order.path, BASE).searchParams.get('key') ?? ''
  const own = await rawRequest(BASE, new URL(owner.order.path, BASE).pathname, {
    headers: { Cookie: `session=${owner.session}` },
  })
  expect(own.body, 'the owner sees it').toContain(owner.email)
  for (const Cookie of ['', `session=${other.session}`]) {
    for (const path of looksAt(owner, othersKey)) {
      const { status, head, body } = await rawRequest(BASE, path, { headers: { Cookie } })
      expect(status, path).toBeLessThan(500)
      expect(head + body, path).not.toContain(owner.mark)
    }
  }
})

test('nobody changes what is somebody else’s', async () => {
  test.slow()
  const owner = await somebody(BASE)
  const other = await somebody(BASE)
  const before = await belongings(owner)
  const headers = {
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/x-www-form-urlencoded',
  }
  const ids = [owner.addressId, owner.passkeyId, owner.sessionId, owner.userId]
  for (const path of pathsTo(owner)) {
    // An intent may have ended the other's own session.
    const { session } = await aSession(other.userId)
    // Elsewhere than in the account nothing takes an id of these; one of them asks whether that is still so.
    const tried = path.startsWith('/account') ? ids : ids.slice(0, 1)
    for (const intent of ['', ...INTENTS]) {
      for (const id of tried) {
        const body = new URLSearchParams({ ...(intent && { intent }), id }).toString()
        const { status } = await rawRequest(BASE, path, {
          method: 'POST',
          headers: { ...headers, Cookie: `session=${session}` },
          body,
        })
        expect(status, `${path} ${body}`).toBeLessThan(500)
        if (path.startsWith('/webhooks')) break
      }
    }
  }
  expect(await belongings(owner)).toEqual(before)
})

test('to look changes nothing, and what is personal is kept by nobody', async () => {
  test.slow()
  const owner = await somebody(BASE)
  const before = await belongings(owner)
  const wishes = INTENTS.map((intent) => `intent=${intent}`).join('&')
  const wanted = `${wishes}&_method=DELETE&id=${owner.addressId}&_action=delete`
  for (const path of [...pathsTo(owner), ...EVERY_PATH]) {
    for (const each of [path, `${path}?${wanted}`, `${dataPath(path)}?${wanted}`]) {
      for (const method of ['GET', 'HEAD']) {
        const headers = {
          Cookie: `session=${owner.session}`,
          'X-HTTP-Method-Override': 'DELETE',
          'Sec-Fetch-Site': 'same-origin',
        }
        const { status, head, body } = await rawRequest(BASE, each, { method, headers })
        expect(status, each).toBeLessThan(500)
        const isMine = body.includes(owner.mark) || /^set-cookie:/im.test(head)
        if (isMine) expect(head, each).toMatch(/^cache-control: private, no-store$/im)
      }
    }
  }
  expect(await belongings(owner)).toEqual(before)
})
