import type { Context } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'

export type TooMany = { reason: 'too-many-attempts'; retryAfterS: number }

/** Counts a mail to somebody: nobody's mailbox can be flooded from many addresses. Null = let through, else seconds. */
export function takeForRecipient(
  ctx: Pick<Context, 'rateLimit'>,
  limit: 'signUp' | 'passwordReset' | 'emailChange',
  email: string,
): Promise<number | null> {
  const recipient = Buffer.from(tokenHash(email.toLowerCase())).toString('base64url')
  return ctx.rateLimit.take(limit, `to:${recipient}`)
}
