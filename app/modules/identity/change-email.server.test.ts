import { describe, expect, it } from 'vitest'
import { drainOutbox } from '#app/jobs/dispatch.server.ts'
import { claimGuestOrders } from '#app/modules/orders/orders.server.ts'
import { useTestShop } from '#tests/support/context.ts'
import {
  aCaller,
  anEmail,
  aPerson,
  arriving,
  PASSWORD,
  withSession,
} from '#tests/support/people.ts'
import {
  canUndoEmail,
  confirmEmailChange,
  currentUser,
  emailChangeLink,
  mailLinkToken,
  openEmailChange,
  requestDeletion,
  requestEmailChange,
  requestPasswordReset,
  resetPassword,
  signIn,
  undoEmailChange,
} from './identity.server.ts'

const shop = useTestShop()
const DAY_MS = 24 * 3_600_000

const enter = (email: string, password = PASSWORD) =>
  signIn(shop.ctx, { ...arriving(), email, password, caller: aCaller() })

async function signedIn(email: string) {
  const opened = await enter(email)
  if (!opened.ok) throw new Error(opened.reason)
  return withSession(opened.value.token)
}

async function lastLetter(recipient: string) {
  await drainOutbox(shop.ctx)
  const letter = await shop.ctx.db.mailMessage.findFirst({
    where: { recipient },
    orderBy: { id: 'desc' },
  })
  return { letter, token: /token=(\S+)/.exec(letter?.text ?? '')?.[1] ?? '' }
}

const confirm = (request: Request, userId: string, token: string) =>
  confirmEmailChange(shop.ctx, request, { userId, token, claim: claimGuestOrders })

/** Somebody who has moved from `before` to `after`. */
async function aMove() {
  const person = await aPerson(shop.ctx.db)
  const request = await signedIn(person.email)
  const after = anEmail()
  await requestEmailChange(shop.ctx, { userId: person.id, email: after })
  const { token } = await lastLetter(after)
  return { person, request, before: person.email, after, token }
}

describe('another address', () => {
  it('counts once its link is used; other sessions and links end, the old address is told', async () => {
    const { person, request, before, after, token } = await aMove()
    const elsewhere = await signedIn(before)
    await requestPasswordReset(shop.ctx, { email: before, language: 'es', caller: aCaller() })
    const { token: reset } = await lastLetter(before)
    expect(await openEmailChange(shop.ctx, person.id)).toBe(after)
    expect(await emailChangeLink(shop.ctx, { token, userId: person.id })).toBe(after)
    expect((await currentUser(shop.ctx, request))?.email).toBe(before)
    const race = await Promise.all([
      confirm(request, person.id, token),
      confirm(request, person.id, token),
    ])
    expect(race.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect((await currentUser(shop.ctx, request))?.email).toBe(after)
    expect(await currentUser(shop.ctx, elsewhere)).toBeNull()
    const late = await resetPassword(shop.ctx, { ...arriving(), token: reset, password: 'abc def' })
    expect(late).toEqual({ ok: false, reason: 'link-ended' })
    expect((await enter(before)).ok).toBe(false)
    expect((await enter(after)).ok).toBe(true)
    const { letter } = await lastLetter(before)
    expect(letter).toMatchObject({ subject: 'Tu correo ha cambiado', language: 'es' })
    expect(letter?.text).not.toContain(after)
    expect(letter?.text).toContain('/undo-email?token=')
    expect(letter?.text).toMatch(/7 de diciembre de 2026/)
  })

  it('is given to nobody but who asked, signed in', async () => {
    const { person, request, after, token } = await aMove()
    const stranger = await aPerson(shop.ctx.db)
    const other = await signedIn(stranger.email)
    const refusal = { ok: false, reason: 'link-ended' }
    expect(await emailChangeLink(shop.ctx, { token, userId: stranger.id })).toBeNull()
    expect(await confirm(other, stranger.id, token)).toEqual(refusal)
    const id = token.slice(0, 36)
    for (const bad of ['', `${id}.x`, mailLinkToken(shop.ctx, 'email-undo', id)])
      expect(await confirm(request, person.id, bad)).toEqual(refusal)
    shop.clock.advance(DAY_MS)
    expect(await confirm(request, person.id, token)).toEqual(refusal)
    expect(await shop.ctx.db.user.count({ where: { email: after } })).toBe(0)
  })

  it('that has an account is refused by mail alone, also where it got one in the meantime', async () => {
    const known = await aPerson(shop.ctx.db)
    const person = await aPerson(shop.ctx.db)
    const request = await signedIn(person.email)
    const ask = (email: string) => requestEmailChange(shop.ctx, { userId: person.id, email })
    expect(await ask(known.email)).toEqual({ ok: true, value: null })
    expect(await openEmailChange(shop.ctx, person.id)).toBe(known.email)
    const { letter } = await lastLetter(known.email)
    expect(letter).toMatchObject({ subject: 'Este correo ya tiene una cuenta' })
    expect(letter?.text).not.toContain('token=')

    const free = anEmail()
    await ask(free)
    const { token } = await lastLetter(free)
    await aPerson(shop.ctx.db, { email: free.toUpperCase() })
    expect(await confirm(request, person.id, token)).toEqual({ ok: false, reason: 'email-taken' })
    expect((await currentUser(shop.ctx, request))?.email).toBe(person.email)
  })

  it('replaces the one that was asked for before, and cannot flood an inbox', async () => {
    const { person, request, token } = await aMove()
    await requestEmailChange(shop.ctx, { userId: person.id, email: anEmail() })
    expect(await confirm(request, person.id, token)).toEqual({ ok: false, reason: 'link-ended' })
    const target = anEmail()
    const answers = []
    for (let count = 0; count < 6; count += 1) {
      const { id: userId } = await aPerson(shop.ctx.db)
      answers.push(await requestEmailChange(shop.ctx, { userId, email: target }))
    }
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
  })
})

describe('a change that was somebody else’s doing', () => {
  it('is taken back by the former address: everybody is out, and a new password is chosen', async () => {
    const { person, request, before, after, token } = await aMove()
    await confirm(request, person.id, token)
    const { token: undo } = await lastLetter(before)
    await requestDeletion(shop.ctx, person.id)
    const thief = await signedIn(after)
    await requestDeletion(shop.ctx, person.id)
    await shop.ctx.db.passkey.create({
      data: {
        userId: person.id,
        credentialId: Buffer.from(after),
        publicKey: Buffer.from('key'),
        isSynced: false,
        name: 'Thief',
        createdAt: shop.clock.now(),
      },
    })
    expect(await canUndoEmail(shop.ctx, undo)).toBe(true)
    const race = await Promise.all([
      undoEmailChange(shop.ctx, undo),
      undoEmailChange(shop.ctx, undo),
    ])
    expect(race.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const undone = race.find(({ ok }) => ok)
    if (!undone?.ok) throw new Error('nobody won')
    expect(await currentUser(shop.ctx, thief)).toBeNull()
    expect((await enter(after)).ok).toBe(false)
    expect(await shop.ctx.db.passkey.count({ where: { userId: person.id } })).toBe(0)
    expect(await shop.ctx.db.accountDeletion.count({ where: { userId: person.id } })).toBe(0)
    const reset = await resetPassword(shop.ctx, {
      ...arriving(),
      token: undone.value.resetToken,
      password: 'four small boats',
    })
    expect(reset.ok).toBe(true)
    expect((await enter(before, 'four small boats')).ok).toBe(true)
    expect((await enter(before)).ok).toBe(false)
    expect(await canUndoEmail(shop.ctx, undo)).toBe(false)
  })

  it('cannot be kept by changing once more, and not taken back after two weeks', async () => {
    const { person, request, before, after, token } = await aMove()
    await confirm(request, person.id, token)
    const first = (await lastLetter(before)).token
    shop.clock.advance(1_000)
    const third = anEmail()
    await requestEmailChange(shop.ctx, { userId: person.id, email: third })
    await confirm(request, person.id, (await lastLetter(third)).token)
    const second = (await lastLetter(after)).token
    expect((await undoEmailChange(shop.ctx, first)).ok).toBe(true)
    expect(await undoEmailChange(shop.ctx, second)).toEqual({ ok: false, reason: 'link-ended' })
    expect((await enter(before)).ok).toBe(true)

    const late = await aMove()
    await confirm(late.request, late.person.id, late.token)
    const { token: undo } = await lastLetter(late.before)
    shop.clock.advance(14 * DAY_MS)
    expect(await undoEmailChange(shop.ctx, undo)).toEqual({ ok: false, reason: 'link-ended' })
  })

  it('is not taken back where the former address has another account by now', async () => {
    const { person, request, before, after, token } = await aMove()
    await confirm(request, person.id, token)
    const { token: undo } = await lastLetter(before)
    await aPerson(shop.ctx.db, { email: before })
    expect(await undoEmailChange(shop.ctx, undo)).toEqual({ ok: false, reason: 'email-taken' })
    expect((await enter(after)).ok).toBe(true)
  })
})
