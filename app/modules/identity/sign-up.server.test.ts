import { describe, expect, it } from 'vitest'
import { drainOutbox } from '#app/jobs/dispatch.server.ts'
import { newToken } from '#app/platform/secret.server.ts'
import { useTestShop } from '#tests/support/context.ts'
import {
  aCaller,
  anEmail,
  aPerson,
  arriving,
  PASSWORD,
  withSession,
} from '#tests/support/people.ts'
import { timeRatio } from '#tests/support/timing.ts'
import {
  confirmSignUp,
  currentUser,
  forgetExpired,
  mailLinkToken,
  openSignUp,
  requestSignUp,
  resendSignUp,
  signIn,
  signUpLink,
} from './identity.server.ts'

const shop = useTestShop()
const DAY_MS = 24 * 3_600_000

async function ask(email: string, more: { password?: string; previous?: string } = {}) {
  const asked = await requestSignUp(shop.ctx, {
    name: 'Noa Serra',
    email,
    password: more.password ?? PASSWORD,
    language: 'th',
    returnTo: '/th/th/cart',
    caller: aCaller(),
    previous: more.previous,
  })
  if (!asked.ok) throw new Error(asked.reason)
  return asked.value.browser
}

/** Letters to somebody, the newest first, and the secret of the newest's link. */
async function inbox(recipient: string) {
  await drainOutbox(shop.ctx)
  const letters = await shop.ctx.db.mailMessage.findMany({
    where: { recipient },
    orderBy: { id: 'desc' },
  })
  const token = /token=(\S+)/.exec(letters[0]?.text ?? '')?.[1] ?? ''
  return { letters, token }
}

const confirm = (token: string, browser?: string, password: string | null = null) =>
  confirmSignUp(shop.ctx, { ...arriving(), token, browser, password })

const accounts = (email: string) => shop.ctx.db.user.findMany({ where: { email } })

describe('a wish for an account', () => {
  it('opens nothing until the link is used, in the browser that began, and then once', async () => {
    const email = anEmail()
    const browser = await ask(email)
    expect(await accounts(email)).toEqual([])
    expect((await signIn(shop.ctx, { ...arriving(), email, password: PASSWORD, caller: 'x' })).ok) //
      .toBe(false)
    const { letters, token } = await inbox(email)
    expect(letters).toMatchObject([{ language: 'th', subject: 'ยืนยันอีเมลของคุณ' }])
    expect(await signUpLink(shop.ctx, { token, browser })).toEqual({ email, needsPassword: false })
    expect(await accounts(email), 'opening the page changes nothing').toEqual([])
    const race = await Promise.all([confirm(token, browser), confirm(token, browser)])
    expect(race.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const opened = race.find(({ ok }) => ok)
    if (!opened?.ok) throw new Error('nobody won')
    expect(opened.value.returnTo).toBe('/th/th/cart')
    const user = await currentUser(shop.ctx, withSession(opened.value.token))
    expect(user).toMatchObject({ email, name: 'Noa Serra', language: 'th' })
    expect(await confirm(token, browser, PASSWORD)).toEqual({ ok: false, reason: 'link-ended' })
    expect(await signUpLink(shop.ctx, { token, browser })).toBeNull()
    expect(await accounts(email)).toHaveLength(1)
    const [{ passwordHash } = { passwordHash: '' }] = await accounts(email)
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('is told by mail alone whether the address has an account', async () => {
    const { email } = await aPerson(shop.ctx.db)
    const browser = await ask(email.toUpperCase())
    const { letters } = await inbox(email.toUpperCase())
    expect(letters).toMatchObject([{ subject: 'คุณมีบัญชีอยู่แล้ว' }])
    expect(letters[0]?.text).toContain('/sign-in')
    expect(letters[0]?.text).not.toContain('token=')
    // The browser sees what it sees for a new address, and may have it mailed again.
    expect(await openSignUp(shop.ctx, browser)).toMatchObject({ email: email.toUpperCase() })
    expect(await resendSignUp(shop.ctx, browser)).toEqual({ ok: true, value: null })
    await forgetExpired(shop.ctx)
    expect(await openSignUp(shop.ctx, browser)).not.toBeNull()
    const id = (await openSignUp(shop.ctx, browser))?.id ?? ''
    const stolen = mailLinkToken(shop.ctx, 'sign-up', id)
    expect(await confirm(stolen, browser)).toEqual({ ok: false, reason: 'link-ended' })
  })

  it('takes as long for a known address as for a new one', async () => {
    const known: string[] = []
    for (let count = 0; count < 9; count += 1) known.push((await aPerson(shop.ctx.db)).email)
    const ratio = await timeRatio(
      () => ask(known.pop() ?? ''),
      () => ask(anEmail()),
    )
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })

  it('is opened elsewhere by the password that was chosen, and by no other', async () => {
    const email = anEmail()
    await ask(email)
    const { token } = await inbox(email)
    expect(await signUpLink(shop.ctx, { token, browser: newToken() })).toEqual({
      email,
      needsPassword: true,
    })
    expect(await confirm(token)).toEqual({ ok: false, reason: 'password-missing' })
    expect(await confirm(token, newToken(), 'a guess')).toEqual({
      ok: false,
      reason: 'wrong-password',
    })
    expect((await confirm(token, undefined, PASSWORD)).ok).toBe(true)
  })

  it('of somebody else cannot become the account of who reads the mail', async () => {
    const victim = anEmail()
    const attacker = await ask(victim, { password: 'known to the attacker' })
    const first = await inbox(victim)
    // The victim opens the attacker's mail, without having asked for anything.
    expect(await confirm(first.token)).toEqual({ ok: false, reason: 'password-missing' })
    expect(await confirm(first.token, undefined, PASSWORD)).toMatchObject({ ok: false })
    // Now the victim signs up: either mail opens what the victim chose, and the attacker has nothing.
    const browser = await ask(victim, { password: 'chosen by the victim' })
    expect((await confirm(first.token, browser)).ok).toBe(true)
    const caller = aCaller()
    const enter = (password: string) =>
      signIn(shop.ctx, { ...arriving(), email: victim, password, caller })
    expect((await enter('known to the attacker')).ok).toBe(false)
    expect((await enter('chosen by the victim')).ok).toBe(true)
    // The attacker's browser still sees only that a mail was sent.
    expect(await openSignUp(shop.ctx, attacker)).toMatchObject({ email: victim })
  })

  it('is replaced by the next one of the same browser, and by nobody else’s', async () => {
    const [typo, right] = [anEmail(), anEmail()]
    const first = await ask(typo)
    const stranger = await ask(typo)
    const second = await ask(right, { previous: first })
    expect(await openSignUp(shop.ctx, first)).toBeNull()
    expect(await openSignUp(shop.ctx, stranger)).toMatchObject({ email: typo })
    expect(await openSignUp(shop.ctx, second)).toMatchObject({ email: right })
  })

  it('can be mailed again; every copy of the link works until one was used', async () => {
    const email = anEmail()
    const browser = await ask(email)
    const { token } = await inbox(email)
    expect((await resendSignUp(shop.ctx, browser)).ok).toBe(true)
    const again = await inbox(email)
    expect(again.letters).toHaveLength(2)
    expect(again.token).toBe(token)
    expect((await confirm(token, browser)).ok).toBe(true)
    expect(await resendSignUp(shop.ctx, browser)).toEqual({ ok: false, reason: 'nothing-open' })
  })

  it('has a day, and is then forgotten', async () => {
    const email = anEmail()
    const browser = await ask(email)
    const { token } = await inbox(email)
    shop.clock.advance(DAY_MS)
    expect(await signUpLink(shop.ctx, { token, browser })).toBeNull()
    expect(await confirm(token, browser)).toEqual({ ok: false, reason: 'link-ended' })
    await forgetExpired(shop.ctx)
    expect(await shop.ctx.db.signUp.count({ where: { email } })).toBe(0)
  })
})

describe('links', () => {
  it('that were invented, cut or made for something else are no links', async () => {
    const email = anEmail()
    const browser = await ask(email)
    const { token } = await inbox(email)
    const id = token.slice(0, 36)
    const others = [
      '',
      id,
      `${id}.`,
      token.slice(0, -1),
      `${token}x`,
      `${id}.${newToken().slice(0, 32)}`,
      token.toUpperCase(),
      mailLinkToken(shop.ctx, 'email-undo', id),
      mailLinkToken(shop.ctx, 'email-change', id),
      '\u0000'.repeat(69),
    ]
    for (const each of others)
      expect(await confirm(each, browser), each).toEqual({ ok: false, reason: 'link-ended' })
    expect(await accounts(email)).toEqual([])
  })

  it('cannot be used to try passwords', async () => {
    const email = anEmail()
    await ask(email)
    const { token } = await inbox(email)
    const tries = []
    for (let count = 0; count < 11; count += 1)
      tries.push(await confirm(token, undefined, `guess ${count}`))
    expect(tries.at(-1)).toMatchObject({ ok: false, reason: 'too-many-attempts' })
  })
})

describe('limits', () => {
  it('let five sign-ups through in an hour, by caller and by inbox', async () => {
    const [caller, email] = [aCaller(), anEmail()]
    const attempt = (from: string, to: string) =>
      requestSignUp(shop.ctx, {
        name: 'A',
        email: to,
        password: PASSWORD,
        language: 'en',
        returnTo: '/account',
        caller: from,
        previous: undefined,
      })
    for (let count = 0; count < 5; count += 1) {
      expect((await attempt(caller, anEmail())).ok).toBe(true)
      expect((await attempt(aCaller(), email)).ok).toBe(true)
    }
    expect(await attempt(caller, anEmail())).toMatchObject({ reason: 'too-many-attempts' })
    expect(await attempt(aCaller(), email.toUpperCase())) //
      .toMatchObject({ reason: 'too-many-attempts' })
  })
})

it('two who confirm one address at once get one account', async () => {
  const email = anEmail()
  const [one, two] = [await ask(email), await ask(email.toUpperCase())]
  const { token } = await inbox(email)
  const race = await Promise.all([confirm(token, one), confirm(token, two)])
  expect(race.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await accounts(email)).toHaveLength(1)
})

it('what the guest had comes in the same transaction: if that fails there is no account', async () => {
  const email = anEmail()
  const browser = await ask(email)
  const { token } = await inbox(email)
  const failing = confirmSignUp(shop.ctx, {
    ...arriving(),
    bringAlong: () => Promise.reject(new Error('cart')),
    token,
    browser,
    password: null,
  })
  await expect(failing).rejects.toThrow('cart')
  expect(await accounts(email)).toEqual([])
  expect((await confirm(token, browser)).ok).toBe(true)
})
