import { mailLinkToken } from '#app/modules/identity/identity.server.ts'
import { formatDate } from '#app/modules/market/market.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { writeLetter } from './letter.server.ts'
import { queueMail } from './send-mail.server.ts'

/** Every letter about an account says one thing, offers one button, and ends with what to do if it was not you. */
interface AccountLetter {
  about:
    | 'reset'
    | 'passkey'
    | 'deletion'
    | 'signUp'
    | 'accountKnown'
    | 'emailChange'
    | 'emailKnown'
    | 'emailChanged'
  /** With `about`, what makes the occasion one. */
  occasion: string
  to: string
  language: string
  /** Where the button leads. */
  path: string
  /** What the text speaks of: a passkey's name, a day in words. */
  values?: { name?: string; date?: string }
}

async function sendAccountLetter(ctx: Context, letter: AccountLetter): Promise<void> {
  const { about, occasion, to, language, path } = letter
  const values = { name: '', date: '', ...letter.values }
  const { t } = i18nFor(language)
  const subject = t(`mail:${about}.subject`)
  await queueMail(ctx, {
    dedupeKey: `${about}:${occasion}`,
    recipient: to,
    language,
    subject,
    ...writeLetter({
      lang: language,
      title: subject,
      blocks: [
        { kind: 'text', text: t(`mail:${about}.text`, values) },
        {
          kind: 'button',
          text: t(`mail:${about}.button`),
          url: new URL(path, ctx.env.APP_ORIGIN).href,
        },
        { kind: 'note', text: t(`mail:${about}.note`, values) },
      ],
      footer: t('mail:footer'),
    }),
  })
}

/**
 * What somebody is told who wants an account: the link that opens it or, where the address has one already, that it
 * has. Only who reads the mail learns which.
 */
export async function mailSignUp(
  ctx: Context,
  { signUpId, mailId }: { signUpId: string; mailId: string },
): Promise<void> {
  const wish = await ctx.db.signUp.findUnique({ where: { id: signUpId } })
  if (!wish) return
  const { email: to, language } = wish
  const isKnown = (await ctx.db.user.count({ where: { email: to } })) > 0
  const token = mailLinkToken(ctx, 'sign-up', signUpId)
  await sendAccountLetter(ctx, {
    ...(isKnown
      ? { about: 'accountKnown', path: '/sign-in' }
      : { about: 'signUp', path: `/sign-up/confirm?token=${token}` }),
    occasion: mailId,
    to,
    language,
  })
}

/** The link by which an account moves to a new address or, where that has an account already, that it has. */
export async function mailEmailChange(
  ctx: Context,
  { changeId }: { changeId: string },
): Promise<void> {
  const change = await ctx.db.emailChange.findUnique({
    where: { id: changeId },
    include: { user: true },
  })
  if (!change) return
  const isKnown = (await ctx.db.user.count({ where: { email: change.email } })) > 0
  const token = mailLinkToken(ctx, 'email-change', changeId)
  await sendAccountLetter(ctx, {
    ...(isKnown
      ? { about: 'emailKnown', path: '/sign-in' }
      : { about: 'emailChange', path: `/account/email/confirm?token=${token}` }),
    occasion: changeId,
    to: change.email,
    language: change.user.language,
  })
}

/** Tells the former address, in case it was somebody else, and offers the link that gives the account back. */
export async function mailEmailChanged(
  ctx: Context,
  { formerEmailId }: { formerEmailId: string },
): Promise<void> {
  const former = await ctx.db.formerEmail.findUnique({
    where: { id: formerEmailId },
    include: { user: true },
  })
  if (!former) return
  const { language } = former.user
  await sendAccountLetter(ctx, {
    about: 'emailChanged',
    occasion: formerEmailId,
    to: former.email,
    language,
    path: `/undo-email?token=${mailLinkToken(ctx, 'email-undo', formerEmailId)}`,
    values: { date: formatDate(former.undoUntil, language, { dateStyle: 'long' }) },
  })
}

/** The link that opens the form for a new password; it works once and for an hour. */
export async function mailPasswordReset(
  ctx: Context,
  { userId, token, language }: { userId: string; token: string; language: string },
): Promise<void> {
  const user = await ctx.db.user.findUnique({ where: { id: userId } })
  if (!user) return
  await sendAccountLetter(ctx, {
    about: 'reset',
    occasion: token.slice(0, 12),
    to: user.email,
    language,
    path: `/reset-password?token=${token}`,
  })
}

/** A new way into the account was made: its owner is told, in case it was somebody else. */
export async function mailPasskeyAdded(
  ctx: Context,
  { userId, passkeyId }: { userId: string; passkeyId: string },
): Promise<void> {
  const passkey = await ctx.db.passkey.findFirst({
    where: { id: passkeyId, userId },
    include: { user: true },
  })
  if (!passkey) return
  await sendAccountLetter(ctx, {
    about: 'passkey',
    occasion: passkeyId,
    to: passkey.user.email,
    language: passkey.user.language,
    path: '/account/security',
    values: { name: passkey.name },
  })
}

/** Says when the account will be gone, and offers the link that keeps it. */
export async function mailDeletionRequested(
  ctx: Context,
  { userId, token }: { userId: string; token: string },
): Promise<void> {
  const deletion = await ctx.db.accountDeletion.findUnique({
    where: { userId },
    include: { user: true },
  })
  if (!deletion) return
  const { email, language } = deletion.user
  await sendAccountLetter(ctx, {
    about: 'deletion',
    occasion: token.slice(0, 12),
    to: email,
    language,
    path: `/keep-account?token=${token}`,
    values: { date: formatDate(deletion.dueAt, language, { dateStyle: 'long' }) },
  })
}
