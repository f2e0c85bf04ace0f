import { beforeAll, expect, it } from 'vitest'
import { LANGUAGES } from '#app/modules/market/market.ts'
import { newToken } from '#app/platform/secret.server.ts'
import { useTestShop } from '#tests/support/context.ts'
import { anEmail, aPerson } from '#tests/support/people.ts'
import {
  mailDeletionRequested,
  mailEmailChange,
  mailEmailChanged,
  mailPasskeyAdded,
  mailPasswordReset,
  mailSignUp,
} from './identity-mail.server.ts'

const shop = useTestShop()
const DAY_MS = 24 * 3_600_000
const letters = new Map<string, { subject: string; text: string; html: string }[]>()

/** Every letter about an account that there is, to somebody who reads this language. */
async function everyLetter(language: string): Promise<void> {
  const { ctx } = shop
  const now = ctx.clock.now()
  const later = new Date(now.getTime() + DAY_MS)
  const person = await aPerson(ctx.db, { language })
  const other = await aPerson(ctx.db, { language })
  const [fresh, next] = [anEmail(), anEmail()]
  const wish = (email: string, at: number) =>
    ctx.db.signUp.create({
      data: {
        browserHash: Buffer.from(`${email}${at}`),
        email,
        name: 'Noa',
        passwordHash: '',
        language,
        returnTo: '/account',
        createdAt: now,
        expiresAt: later,
      },
    })
  for (const [at, email] of [fresh, person.email].entries()) {
    const { id } = await wish(email, at)
    await mailSignUp(ctx, { signUpId: id, mailId: id })
  }
  for (const [user, email] of [
    [person, next],
    [other, person.email],
  ] as const) {
    const change = { userId: user.id, email, expiresAt: later }
    await mailEmailChange(ctx, { changeId: (await ctx.db.emailChange.create({ data: change })).id })
  }
  const former = { userId: person.id, email: person.email, changedAt: now, undoUntil: later }
  await mailEmailChanged(ctx, {
    formerEmailId: (await ctx.db.formerEmail.create({ data: former })).id,
  })
  await mailPasswordReset(ctx, { userId: person.id, token: newToken(), language })
  const key = {
    userId: person.id,
    credentialId: Buffer.from(person.id),
    publicKey: Buffer.from('key'),
    isSynced: false,
    name: 'Laptop',
  }
  await mailPasskeyAdded(ctx, {
    userId: person.id,
    passkeyId: (await ctx.db.passkey.create({ data: key })).id,
  })
  const deletion = { userId: person.id, requestedAt: now, dueAt: later }
  await ctx.db.accountDeletion.create({
    data: { ...deletion, tokenHash: Buffer.from(person.id) },
  })
  await mailDeletionRequested(ctx, { userId: person.id, token: newToken() })
  letters.set(language, await ctx.db.mailMessage.findMany({ where: { language } }))
}

beforeAll(async () => {
  for (const language of LANGUAGES) await everyLetter(language)
}, 60_000)

it.each(LANGUAGES)('letters in %s have no gap, and one link of ours each', (language) => {
  const all = letters.get(language) ?? []
  expect(all).toHaveLength(8)
  expect(new Set(all.map(({ subject }) => subject)).size).toBe(8)
  for (const { subject, text, html } of all) {
    expect(subject + text + html, subject).not.toMatch(/\{\{|\}\}|undefined/)
    expect(text.match(/https?:\S+/g), subject).toHaveLength(1)
    expect(text, subject).toMatch(/http:\/\/shop\.test\/\S+/)
  }
})
