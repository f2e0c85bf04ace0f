import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import { newToken, tokenHash } from '#app/platform/secret.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { hashPassword, isRightPassword } from './password.server.ts'
import { takeForRecipient, type TooMany } from './recipient.server.ts'
import { type Arrival, openSession } from './session.server.ts'

const RESET_MS = 3_600_000

/**
 * Has a link for a new password mailed to whoever has this address. The answer, and how long it takes, are the same
 * whether anybody has. Limited by caller and by recipient, so that nobody's mailbox can be flooded.
 */
export async function requestPasswordReset(
  ctx: Pick<Context, 'db' | 'clock' | 'rateLimit'>,
  input: { email: string; language: string; caller: string },
): Promise<Result<null, TooMany>> {
  const retryAfterS =
    (await ctx.rateLimit.take('passwordReset', input.caller)) ??
    (await takeForRecipient(ctx, 'passwordReset', input.email))
  if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
  // Comparing with the decoy takes longer than the writes, and is done either way.
  await Promise.all([isRightPassword(null, input.email), mailReset(ctx, input)])
  return ok(null)
}

async function mailReset(
  ctx: Pick<Context, 'db' | 'clock'>,
  { email, language }: { email: string; language: string },
): Promise<void> {
  const user = await ctx.db.user.findUnique({ where: { email }, select: { id: true } })
  if (!user) return
  const userId = user.id
  await ctx.db.$transaction(async (tx) => {
    const token = await issueReset(ctx, tx, userId)
    await emit(tx, 'identity.password-reset-requested', { userId, token, language })
  })
}

/** Makes a link for a new password, and returns its secret. */
export async function issueReset(
  ctx: Pick<Context, 'clock'>,
  tx: Tx,
  userId: string,
): Promise<string> {
  const token = newToken()
  const now = ctx.clock.now()
  await tx.passwordReset.create({
    data: {
      tokenHash: tokenHash(token),
      userId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + RESET_MS),
    },
  })
  return token
}

/** Whether a link from a mail would still open. */
export async function isResetOpen(
  ctx: Pick<Context, 'db' | 'clock'>,
  token: string,
): Promise<boolean> {
  const open = await ctx.db.passwordReset.findFirst({
    where: { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: ctx.clock.now() } },
    select: { userId: true },
  })
  return open !== null
}

/**
 * Sets the password by the link of a mail, which works once. Every other session and link of the account ends;
 * whoever did it is signed in.
 */
export async function resetPassword(
  ctx: Pick<Context, 'db' | 'clock'>,
  input: Arrival & { token: string; password: string },
): Promise<Result<{ token: string }, { reason: 'link-ended' }>> {
  // Asked first, because hashing for anybody who invents a link would be a gift of work.
  if (!(await isResetOpen(ctx, input.token))) return refused({ reason: 'link-ended' })
  const passwordHash = await hashPassword(input.password)
  const token = await ctx.db.$transaction(async (tx) => {
    const [used] = await tx.passwordReset.updateManyAndReturn({
      where: {
        tokenHash: tokenHash(input.token),
        usedAt: null,
        expiresAt: { gt: ctx.clock.now() },
      },
      data: { usedAt: ctx.clock.now() },
      select: { userId: true },
    })
    if (!used) return null
    const { userId } = used
    await tx.user.update({ where: { id: userId }, data: { passwordHash } })
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } })
    await tx.session.deleteMany({ where: { userId } })
    return openSession(ctx, tx, { ...input, userId })
  })
  return token ? ok({ token }) : refused({ reason: 'link-ended' })
}
