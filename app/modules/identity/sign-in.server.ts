import type { Context } from '#app/platform/context.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { isRightPassword } from './password.server.ts'
import type { TooMany } from './recipient.server.ts'
import { type Arrival, openSession } from './session.server.ts'

type UseContext = Pick<Context, 'db' | 'clock' | 'rateLimit'>

export interface Opened {
  /** The session's secret, for its cookie. */
  token: string
}

/** Opens a session for e-mail and password. The refusal does not say which of the two was wrong. */
export async function signIn(
  ctx: UseContext,
  input: Arrival & { email: string; password: string; caller: string },
): Promise<Result<Opened, TooMany | { reason: 'wrong-credentials' }>> {
  const retryAfterS = await ctx.rateLimit.take('signIn', input.caller)
  if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
  const user = await ctx.db.user.findUnique({
    where: { email: input.email },
    select: { id: true, passwordHash: true },
  })
  const isRight = await isRightPassword(user?.passwordHash ?? null, input.password)
  if (!user || !isRight) return refused({ reason: 'wrong-credentials' })
  const token = await ctx.db.$transaction(async (tx) => {
    // The password may have been changed since it was compared; then this is no longer a way in.
    const unchanged = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM users WHERE id = ${user.id}::uuid AND password_hash = ${user.passwordHash} FOR SHARE`
    return unchanged.length === 0 ? null : openSession(ctx, tx, { ...input, userId: user.id })
  })
  return token ? ok({ token }) : refused({ reason: 'wrong-credentials' })
}
