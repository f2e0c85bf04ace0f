import type { Context } from '#app/platform/context.server.ts'

export interface Letter {
  /** One mail per occasion, however often its event is handled. */
  dedupeKey: string
  recipient: string
  language: string
  subject: string
  html: string
  text: string
}

/** Puts a mail into the outbox; the timer sends it. A second one for the same occasion changes nothing. */
export async function queueMail(ctx: Pick<Context, 'sql'>, letter: Letter): Promise<void> {
  const { dedupeKey, recipient, language, subject, html, text } = letter
  await ctx.sql.rows(
    'mail-queue',
    `INSERT INTO mail_message (dedupe_key, recipient, language, subject, html, text)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (dedupe_key) DO NOTHING`,
    [dedupeKey, recipient, language, subject, html, text],
  )
}

const BATCH = 50

/**
 * Sends what waits, the untried first, oldest first. Without SMTP_URL nothing is sent: the outbox page shows the mails. A mail that the
 * server refuses stays and is tried again.
 */
export async function sendWaitingMail(ctx: Pick<Context, 'db' | 'mail' | 'clock'>): Promise<void> {
  if (!ctx.mail.send) return
  const waiting = await ctx.db.mailMessage.findMany({
    where: { sentAt: null },
    // What was refused before waits behind what has not been tried: fifty bad addresses must not stop all mail.
    orderBy: [{ lastError: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
    take: BATCH,
  })
  for (const { id, recipient: to, subject, html, text } of waiting) {
    try {
      await ctx.mail.send({ to, subject, html, text })
      await ctx.db.mailMessage.update({
        where: { id },
        data: { sentAt: ctx.clock.now(), lastError: null },
      })
    } catch (error) {
      await ctx.db.mailMessage.update({
        where: { id },
        data: { lastError: String(error).slice(0, 500) },
      })
    }
  }
}
