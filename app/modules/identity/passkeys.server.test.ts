import { describe, expect, it } from 'vitest'
import { newToken } from '#app/platform/secret.server.ts'
import { Authenticator, type Behaviour } from '#tests/support/authenticator.ts'
import { useTestShop } from '#tests/support/context.ts'
import {
  addPasskey,
  type Arrival,
  confirmSession,
  currentUser,
  endOtherSessions,
  endSession,
  isConfirmed,
  listPasskeys,
  listSessions,
  passkeyCreationOptions,
  passkeyRequestOptions,
  removePasskey,
  renamePasskey,
  signIn,
  signInByPasskey,
} from './identity.server.ts'
import { hashPassword } from './password.server.ts'

const shop = useTestShop()
const PASSWORD = 'three small boats'
const aCaller = () => newToken()
const arriving: Arrival = {
  previousSession: undefined,
  device: { browser: 'Firefox', platform: 'Linux' },
  bringAlong: () => Promise.resolve(),
}
const withSession = (token: string) =>
  new Request('http://shop.test/', { headers: { Cookie: `session=${token}` } })

async function anAccount() {
  const email = `${newToken().slice(0, 12)}@example.com`
  return shop.ctx.db.user.create({
    data: { email, name: 'Noa', language: 'en', passwordHash: await hashPassword(PASSWORD) },
    select: { id: true, email: true, name: true },
  })
}

/** An account with a passkey on a device of its own. */
async function aHolder() {
  const user = await anAccount()
  const device = new Authenticator()
  const answer = device.make(await passkeyCreationOptions(shop.ctx, user))
  const added = await addPasskey(shop.ctx, { userId: user.id, name: 'Key', answer })
  if (!added.ok) throw new Error(added.reason)
  return { user, device, passkeyId: added.value.id }
}

async function challengeFor(userId: string | null = null) {
  const options = await passkeyRequestOptions(shop.ctx, { userId, caller: aCaller() })
  if (!options.ok) throw new Error(options.reason)
  return options.value
}

async function signInWith(device: Authenticator, behaviour: Behaviour = {}) {
  const answer = device.use(await challengeFor(), behaviour)
  return signInByPasskey(shop.ctx, { ...arriving, answer, caller: aCaller() })
}

async function opened(email: string): Promise<string> {
  const session = await signIn(shop.ctx, {
    ...arriving,
    email,
    password: PASSWORD,
    caller: aCaller(),
  })
  if (!session.ok) throw new Error(session.reason)
  return session.value.token
}

describe('a passkey', () => {
  it('signs its owner in, and says when', async () => {
    const { user, device } = await aHolder()
    const session = await signInWith(device)
    expect(session.ok && (await currentUser(shop.ctx, withSession(session.value.token)))?.id).toBe(
      user.id,
    )
    expect(await listPasskeys(shop.ctx, user.id)).toMatchObject([
      { name: 'Key', kind: 'security-key', lastUsedAt: shop.clock.now() },
    ])
  })

  it('tells the owner by mail when it is added', async () => {
    const { user, passkeyId } = await aHolder()
    const events = await shop.ctx.db.outboxEvent.findMany({
      where: { type: 'identity.passkey-added' },
    })
    expect(events.map(({ payload }) => payload)).toContainEqual({ userId: user.id, passkeyId })
  })

  it.each([
    ['from another site', { origin: 'https://evil.example' }],
    ['without asking for finger, face or PIN', { isVerified: false }],
    ['with a counter that stood still', { counter: 1 }],
  ])('is refused %s', async (_, behaviour) => {
    const { device } = await aHolder()
    expect(await signInWith(device)).toMatchObject({ ok: true })
    expect(await signInWith(device, behaviour)).toEqual({ ok: false, reason: 'passkey-refused' })
  })

  it('answers a challenge once, soon, and only the one it was given', async () => {
    const { user, device } = await aHolder()
    const answer = device.use(await challengeFor())
    const input = { ...arriving, answer, caller: aCaller() }
    const both = await Promise.all([
      signInByPasskey(shop.ctx, input),
      signInByPasskey(shop.ctx, input),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const invented = { challenge: newToken() }
    const confirming = await challengeFor(user.id)
    const late = await challengeFor()
    for (const options of [invented, confirming]) {
      const wrong = { ...input, answer: device.use(options) }
      expect(await signInByPasskey(shop.ctx, wrong)).toMatchObject({ ok: false })
    }
    shop.clock.advance(11 * 60_000)
    const tooLate = { ...input, answer: device.use(late) }
    expect(await signInByPasskey(shop.ctx, tooLate)).toMatchObject({ ok: false })
  })

  it('is refused when it is unknown or removed, and nobody else can touch it', async () => {
    const { user, device, passkeyId } = await aHolder()
    const stranger = await anAccount()
    const theirs = { userId: stranger.id, id: passkeyId }
    expect(await removePasskey(shop.ctx, theirs)).toBe(false)
    expect(await renamePasskey(shop.ctx, { ...theirs, name: 'Mine' })).toBe(false)
    expect(await removePasskey(shop.ctx, { userId: user.id, id: passkeyId })).toBe(true)
    for (const key of [device, new Authenticator()]) {
      expect(await signInWith(key)).toEqual({ ok: false, reason: 'passkey-refused' })
    }
  })

  it('belongs to one account, and is made for the one that asked', async () => {
    const { device } = await aHolder()
    const other = await anAccount()
    const twice = device.make(await passkeyCreationOptions(shop.ctx, other))
    expect(
      await addPasskey(shop.ctx, { userId: other.id, name: 'Copy', answer: twice }),
    ).toMatchObject({ ok: false })
    const borrowed = new Authenticator().make(await passkeyCreationOptions(shop.ctx, other))
    const stranger = await anAccount()
    expect(
      await addPasskey(shop.ctx, { userId: stranger.id, name: 'x', answer: borrowed }),
    ).toMatchObject({ ok: false })
  })
})

describe('proof of who is there', () => {
  it('lasts ten minutes after signing in, and comes back with password or passkey', async () => {
    const { user, device } = await aHolder()
    const session = withSession(await opened(user.email))
    const confirm = (proof: Parameters<typeof confirmSession>[2]['proof']) =>
      confirmSession(shop.ctx, session, { userId: user.id, proof })
    expect(await isConfirmed(shop.ctx, session)).toBe(true)
    shop.clock.advance(10 * 60_000)
    expect(await isConfirmed(shop.ctx, session)).toBe(false)
    expect(await confirm({ password: 'not it' })).toEqual({ ok: false, reason: 'not-confirmed' })
    expect(await isConfirmed(shop.ctx, session)).toBe(false)
    expect(await confirm({ password: PASSWORD })).toMatchObject({ ok: true })
    expect(await isConfirmed(shop.ctx, session)).toBe(true)
    shop.clock.advance(10 * 60_000)
    const { device: elses } = await aHolder()
    expect(await confirm({ answer: elses.use(await challengeFor(user.id)) })).toMatchObject({
      ok: false,
    })
    expect(await confirm({ answer: device.use(await challengeFor(user.id)) })).toMatchObject({
      ok: true,
    })
    expect(await isConfirmed(shop.ctx, session)).toBe(true)
  })
})

describe('places where one is signed in', () => {
  it('are listed with this one first, and end one by one or all at once', async () => {
    const user = await anAccount()
    const here = withSession(await opened(user.email))
    const there = withSession(await opened(user.email))
    const elsewhere = withSession(await opened(user.email))
    const stranger = await anAccount()
    const list = await listSessions(shop.ctx, here, user.id)
    expect(list).toHaveLength(3)
    expect(list[0]).toMatchObject({ isThis: true, browser: 'Firefox', platform: 'Linux' })
    expect(list[0]?.lastSeenAt).toEqual(shop.clock.now())
    const [own, other] = list
    const end = (userId: string, id = '') => endSession(shop.ctx, here, { userId, id })
    expect(await end(user.id, own?.id)).toBe(false)
    expect(await end(stranger.id, other?.id)).toBe(false)
    expect(await end(user.id, other?.id)).toBe(true)
    expect(await endOtherSessions(shop.ctx, here, user.id)).toBe(1)
    const left = await Promise.all(
      [here, there, elsewhere].map((session) => currentUser(shop.ctx, session)),
    )
    expect(left.map((person) => person?.id)).toEqual([user.id, undefined, undefined])
  })
})
