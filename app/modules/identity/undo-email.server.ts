import type { Context } from '#app/platform/context.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { mailLinkId } from './mail-link.server.ts'
import { issueReset } from './reset-password.server.ts'

/** As long as a deletion can be taken back: who takes an account over cannot have it deleted before. */
export const UNDO_EMAIL_MS = 14 * 24 * 3_600_000

type UseContext = Pick<Context, 'db' | 'clock' | 'env'>

const stillOpen = (ctx: UseContext, id: string) => ({
  id,
  undoneAt: null,
  undoUntil: { gt: ctx.clock.now() },
})

/** Whether a link to a former address still gives the account back. */
export async function canUndoEmail(ctx: UseContext, token: string): Promise<boolean> {
  const id = mailLinkId(ctx, 'email-undo', token)
  return id !== null && (await ctx.db.formerEmail.count({ where: stillOpen(ctx, id) })) > 0
}

/**
 * Gives the account back to its former address and shuts out whoever changed it: all sessions, and all that was set up
 * since (later addresses, passkeys, a deletion).
 * @returns the secret of a link by which a new password is chosen
 */
export async function undoEmailChange(
  ctx: UseContext,
  token: string,
): Promise<Result<{ resetToken: string }, { reason: 'link-ended' | 'email-taken' }>> {
  const id = mailLinkId(ctx, 'email-undo', token)
  if (id === null) return refused({ reason: 'link-ended' })
  const undo = ctx.db.$transaction(async (tx) => {
    const [former] = await tx.formerEmail.updateManyAndReturn({
      where: stillOpen(ctx, id),
      data: { undoneAt: ctx.clock.now() },
    })
    if (!former) return null
    const { userId, email, changedAt } = former
    await tx.user.update({ where: { id: userId }, data: { email } })
    await tx.formerEmail.updateMany({
      where: { userId, undoneAt: null, changedAt: { gte: changedAt } },
      data: { undoneAt: ctx.clock.now() },
    })
    await tx.session.deleteMany({ where: { userId } })
    await tx.passkey.deleteMany({ where: { userId, createdAt: { gte: changedAt } } })
    await tx.emailChange.deleteMany({ where: { userId } })
    await tx.accountDeletion.deleteMany({ where: { userId } })
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } })
    return issueReset(ctx, tx, userId)
  })
  try {
    const resetToken = await undo
    return resetToken === null ? refused({ reason: 'link-ended' }) : ok({ resetToken })
  } catch (error) {
    if (isTaken(error)) return refused({ reason: 'email-taken' })
    throw error
  }
}

/** UNIQUE (email) of users decides, also between two who take the same address at once. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}
