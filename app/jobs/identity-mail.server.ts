import { formatDate } from '#app/modules/market/market.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { writeLetter } from './letter.server.ts'
import { queueMail } from './send-mail.server.ts'

/** The link that opens the form for a new password; it works once and for an hour. */
export async function mailPasswordReset(
  ctx: Context,
  request: { userId: string; token: string; language: string },
): Promise<void> {
  const user = await ctx.db.user.findUnique({ where: { id: request.userId } })
  if (!user) return
  const { t } = i18nFor(request.language)
  const subject = t('mail:reset.subject')
  const url = new URL('/reset-password', ctx.env.APP_ORIGIN)
  url.searchParams.set('token', request.token)
  await queueMail(ctx, {
    dedupeKey: `password-reset:${request.token.slice(0, 12)}`,
    recipient: user.email,
    language: request.language,
    subject,
    ...writeLetter({
      lang: request.language,
      title: subject,
      blocks: [
        { kind: 'text', text: t('mail:reset.text') },
        { kind: 'button', text: t('mail:reset.button'), url: url.href },
        { kind: 'note', text: t('mail:reset.note') },
      ],
      footer: t('mail:footer'),
    }),
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
  const { email, language } = passkey.user
  const { t } = i18nFor(language)
  const subject = t('mail:passkey.subject')
  await queueMail(ctx, {
    dedupeKey: `passkey-added:${passkeyId}`,
    recipient: email,
    language,
    subject,
    ...writeLetter({
      lang: language,
      title: subject,
      blocks: [
        { kind: 'text', text: t('mail:passkey.text', { name: passkey.name }) },
        {
          kind: 'button',
          text: t('mail:passkey.button'),
          url: new URL('/account/security', ctx.env.APP_ORIGIN).href,
        },
        { kind: 'note', text: t('mail:passkey.note') },
      ],
      footer: t('mail:footer'),
    }),
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
  const { t } = i18nFor(language)
  const subject = t('mail:deletion.subject')
  const url = new URL('/keep-account', ctx.env.APP_ORIGIN)
  url.searchParams.set('token', token)
  const date = formatDate(deletion.dueAt, language, { dateStyle: 'long' })
  await queueMail(ctx, {
    dedupeKey: `deletion:${token.slice(0, 12)}`,
    recipient: email,
    language,
    subject,
    ...writeLetter({
      lang: language,
      title: subject,
      blocks: [
        { kind: 'text', text: t('mail:deletion.text', { date }) },
        { kind: 'button', text: t('mail:deletion.button'), url: url.href },
        { kind: 'note', text: t('mail:deletion.note') },
      ],
      footer: t('mail:footer'),
    }),
  })
}
