import type { Context } from '#app/platform/context.server.ts'
import type { Env } from '#app/platform/env.server.ts'

const LATEST = 100

/**
 * Mails hold keys to orders and accounts. They are shown while developing, and by the demo that a single machine runs
 * on embedded parts; a shop that takes real money or sends real mail keeps them to itself.
 */
export function isOutboxOpen(env: Env): boolean {
  const isDemo = env.SMTP_URL === undefined && env.STRIPE_SANDBOX_ORIGIN !== undefined
  return env.NODE_ENV !== 'production' || isDemo
}

interface OutboxMail {
  id: string
  subject: string
  recipient: string
  createdAt: Date
}

/** The latest mails, newest first, and one of them in full: the one asked for, else the newest. */
export async function readOutbox(ctx: Pick<Context, 'db'>, id: string | null) {
  const mails = await ctx.db.mailMessage.findMany({
    select: { id: true, subject: true, recipient: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LATEST,
  })
  const chosenId = mails.find((mail) => mail.id === id)?.id ?? mails[0]?.id
  const row = chosenId && (await ctx.db.mailMessage.findUnique({ where: { id: chosenId } }))
  return {
    mails: mails satisfies OutboxMail[],
    chosen: row
      ? {
          id: row.id,
          subject: row.subject,
          recipient: row.recipient,
          language: row.language,
          createdAt: row.createdAt,
          isSent: row.sentAt !== null,
          text: row.text,
          // A preview cannot follow a link inside its own frame: our pages refuse to be framed.
          html: row.html.replace('<head>', '<head><base target="_blank">'),
        }
      : null,
  }
}
