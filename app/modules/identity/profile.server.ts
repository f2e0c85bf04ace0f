import type { Context } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { hashPassword, isRightPassword } from './password.server.ts'
import type { TooMany } from './recipient.server.ts'

/** Gives the account another password. All its sessions but this one end, and so do links that were mailed. */
export async function changePassword(
  ctx: Pick<Context, 'db' | 'cookies' | 'rateLimit'>,
  request: Request,
  input: { userId: string; currentPassword: string; newPassword: string },
): Promise<Result<null, TooMany | { reason: 'wrong-password' }>> {
  const { userId } = input
  // Whoever found an open browser must not be able to try passwords.
  const retryAfterS = await ctx.rateLimit.take('signIn', `user:${userId}`)
  if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
  const known = await ctx.db.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true },
  })
  const stored = known?.passwordHash ?? null
  if (stored === null || !(await isRightPassword(stored, input.currentPassword))) {
    return refused({ reason: 'wrong-password' })
  }
  const passwordHash = await hashPassword(input.newPassword)
  const session = tokenHash(ctx.cookies.get(request, 'session') ?? '')
  const isChanged = await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: stored },
      data: { passwordHash },
    })
    if (count === 0) return false
    await tx.session.deleteMany({ where: { userId, tokenHash: { not: session } } })
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } })
    return true
  })
  return isChanged ? ok(null) : refused({ reason: 'wrong-password' })
}

export async function rename(
  ctx: Pick<Context, 'db'>,
  input: { userId: string; name: string },
): Promise<void> {
  await ctx.db.user.updateMany({ where: { id: input.userId }, data: { name: input.name } })
}

/** The language in which the account is written to. */
export async function setLanguage(
  ctx: Pick<Context, 'db'>,
  input: { userId: string; language: string },
): Promise<void> {
  await ctx.db.user.updateMany({ where: { id: input.userId }, data: { language: input.language } })
}
