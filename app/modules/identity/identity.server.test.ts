import { describe, expect, it } from 'vitest'
import { newToken } from '#app/platform/secret.server.ts'
import { useTestShop } from '#tests/support/context.ts'
import { timeRatio } from '#tests/support/timing.ts'
import {
  type Arrival,
  changePassword,
  currentUser,
  isResetOpen,
  renewSession,
  requestPasswordReset,
  resetPassword,
  signIn,
  signOut,
} from './identity.server.ts'
import { hashPassword } from './password.server.ts'

const shop = useTestShop()
const DAY_MS = 24 * 3_600_000
const PASSWORD = 'three small boats'

const arriving = (previousSession?: string): Arrival => ({
  previousSession,
  device: { browser: 'Firefox', platform: 'Linux' },
  bringAlong: () => Promise.resolve(),
})

/** Each test calls from an address of its own: limits do not meet. */
const aCaller = () => newToken()
const anEmail = () => `${newToken().slice(0, 12)}@example.com`

const withSession = (token: string) =>
  new Request('http://shop.test/', { headers: { Cookie: `session=${token}` } })

async function anAccount(email = anEmail(), password = PASSWORD) {
  const passwordHash = await hashPassword(password)
  await shop.ctx.db.user.create({
    data: { name: 'Noa Serra', email, language: 'es', passwordHash },
  })
  const opened = await signInAs(email, password)
  if (!opened.ok) throw new Error(opened.reason)
  const user = await currentUser(shop.ctx, withSession(opened.value.token))
  if (!user) throw new Error('nobody is signed in')
  return { ...user, token: opened.value.token }
}

const signInAs = (email: string, password = PASSWORD, previous?: string) =>
  signIn(shop.ctx, { ...arriving(previous), email, password, caller: aCaller() })

/** The secret of the link that was mailed last to this account. */
async function mailedToken(userId: string): Promise<string> {
  const events = await shop.ctx.db.outboxEvent.findMany({
    where: { type: 'identity.password-reset-requested' },
    orderBy: { createdAt: 'desc' },
  })
  const payloads = events.map(({ payload }) => payload as { userId: string; token: string })
  return payloads.find((payload) => payload.userId === userId)?.token ?? ''
}

describe('sign-in', () => {
  it('opens a session for the right password, whatever the case of the address', async () => {
    const { email, id } = await anAccount()
    const opened = await signInAs(email.toUpperCase())
    expect(opened.ok && (await currentUser(shop.ctx, withSession(opened.value.token)))?.id).toBe(id)
  })

  it('says the same for a wrong password and for nobody', async () => {
    const { email } = await anAccount()
    const refusal = { ok: false, reason: 'wrong-credentials' }
    expect(await signInAs(email, 'three small boat')).toEqual(refusal)
    expect(await signInAs(anEmail())).toEqual(refusal)
  })

  it('takes as long for nobody as for a wrong password', async () => {
    const { email } = await anAccount()
    const ratio = await timeRatio(
      () => signInAs(anEmail(), 'not the password'),
      () => signInAs(email, 'not the password'),
    )
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })

  it('knows a password typed on another keyboard', async () => {
    const composed = 'contraseña única'.normalize('NFC')
    const { email } = await anAccount(anEmail(), composed)
    expect((await signInAs(email, composed.normalize('NFD'))).ok).toBe(true)
  })

  it('ends the session that this browser had', async () => {
    const { email, token } = await anAccount()
    expect((await signInAs(email, PASSWORD, token)).ok).toBe(true)
    expect(await currentUser(shop.ctx, withSession(token))).toBeNull()
  })

  it('refuses the eleventh attempt in a minute and says when to come back', async () => {
    const caller = aCaller()
    const attempt = () =>
      signIn(shop.ctx, { ...arriving(), email: anEmail(), password: 'x', caller })
    const answers = []
    for (let count = 0; count < 11; count += 1) answers.push(await attempt())
    expect(answers.slice(0, 10).every((a) => !a.ok && a.reason === 'wrong-credentials')).toBe(true)
    const last = answers[10]
    expect(last).toMatchObject({ ok: false, reason: 'too-many-attempts' })
    expect(last && 'retryAfterS' in last && last.retryAfterS).toBeGreaterThan(0)
  })
})

describe('sessions', () => {
  it('end at sign-out, also for a copy of the cookie', async () => {
    const { token } = await anAccount()
    await signOut(shop.ctx, withSession(token))
    expect(await currentUser(shop.ctx, withSession(token))).toBeNull()
  })

  it('end after thirty days without use, and slide while they are used', async () => {
    const { token } = await anAccount()
    const request = withSession(token)
    expect(await renewSession(shop.ctx, request)).toBeNull()
    shop.clock.advance(20 * DAY_MS)
    expect(await renewSession(shop.ctx, request)).toContain(`session=${token}`)
    expect(await renewSession(shop.ctx, request)).toBeNull()
    shop.clock.advance(29 * DAY_MS)
    expect(await currentUser(shop.ctx, request)).not.toBeNull()
    shop.clock.advance(1 * DAY_MS)
    expect(await currentUser(shop.ctx, request)).toBeNull()
    expect(await renewSession(shop.ctx, request)).toBeNull()
  })

  it('mean nothing when invented', async () => {
    expect(await currentUser(shop.ctx, withSession(newToken()))).toBeNull()
    expect(await currentUser(shop.ctx, withSession('%00'))).toBeNull()
    expect(await currentUser(shop.ctx, new Request('http://shop.test/'))).toBeNull()
  })
})

describe('a new password', () => {
  const ask = (email: string, caller = aCaller()) =>
    requestPasswordReset(shop.ctx, { email, language: 'vi', caller })

  it('answers the same whether there is an account, and writes to nobody else', async () => {
    const before = await shop.ctx.db.outboxEvent.count()
    expect(await ask(anEmail())).toEqual({ ok: true, value: null })
    expect(await shop.ctx.db.outboxEvent.count()).toBe(before)
    const { email } = await anAccount()
    expect(await ask(email)).toEqual({ ok: true, value: null })
    expect(await shop.ctx.db.outboxEvent.count()).toBe(before + 1)
  })

  it('comes by a link that works once, ends every session, and signs in', async () => {
    const account = await anAccount()
    await ask(account.email)
    await ask(account.email)
    const token = await mailedToken(account.id)
    const use = () =>
      resetPassword(shop.ctx, { ...arriving(), token, password: 'four small boats' })
    const [first, second] = await Promise.all([use(), use()])
    const opened = first.ok ? first : second
    expect([first.ok, second.ok].toSorted()).toEqual([false, true])
    expect(await use()).toEqual({ ok: false, reason: 'link-ended' })
    expect(await currentUser(shop.ctx, withSession(account.token))).toBeNull()
    const session = opened.ok ? opened.value.token : ''
    expect((await currentUser(shop.ctx, withSession(session)))?.id).toBe(account.id)
    expect((await signInAs(account.email)).ok).toBe(false)
    expect((await signInAs(account.email, 'four small boats')).ok).toBe(true)
    const open = await shop.ctx.db.passwordReset.count({
      where: { userId: account.id, usedAt: null },
    })
    expect(open, 'the other link is dead, too').toBe(0)
  })

  it('has an hour', async () => {
    const account = await anAccount()
    await ask(account.email)
    const token = await mailedToken(account.id)
    expect(await isResetOpen(shop.ctx, token)).toBe(true)
    shop.clock.advance(3_600_000)
    expect(await isResetOpen(shop.ctx, token)).toBe(false)
    const late = await resetPassword(shop.ctx, { ...arriving(), token, password: 'abc def ghi' })
    expect(late).toEqual({ ok: false, reason: 'link-ended' })
  })

  it('cannot flood a mailbox from many addresses', async () => {
    const { email } = await anAccount()
    for (let count = 0; count < 5; count += 1) expect((await ask(email)).ok).toBe(true)
    expect(await ask(email.toUpperCase())).toMatchObject({ reason: 'too-many-attempts' })
  })
})

describe('changing the password', () => {
  it('wants the present one, keeps this session and ends the others', async () => {
    const account = await anAccount()
    const other = await signInAs(account.email)
    const elsewhere = other.ok ? other.value.token : ''
    await requestPasswordReset(shop.ctx, { email: account.email, language: 'en', caller: 'x' })
    const change = (currentPassword: string) =>
      changePassword(shop.ctx, withSession(account.token), {
        userId: account.id,
        currentPassword,
        newPassword: 'five small boats',
      })
    expect(await change('wrong')).toEqual({ ok: false, reason: 'wrong-password' })
    expect(await currentUser(shop.ctx, withSession(elsewhere))).not.toBeNull()
    expect(await change(PASSWORD)).toEqual({ ok: true, value: null })
    expect(await currentUser(shop.ctx, withSession(elsewhere))).toBeNull()
    expect(await currentUser(shop.ctx, withSession(account.token))).not.toBeNull()
    expect(await isResetOpen(shop.ctx, await mailedToken(account.id))).toBe(false)
  })
})
