import type { Context } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import type { PasskeyAnswer } from './passkey-answer.ts'
import { isRightPassword } from './password.server.ts'
import type { TooMany } from './recipient.server.ts'
import { isOwnPasskeyUsed } from './use-passkey.server.ts'

/** Steps that an open browser must not be enough for ask for the password or a passkey, once in this time. */
const CONFIRMED_MS = 600_000

type UseContext = Pick<Context, 'db' | 'clock' | 'cookies' | 'env' | 'rateLimit'>

const sessionHash = (ctx: Pick<Context, 'cookies'>, request: Request) =>
  tokenHash(ctx.cookies.get(request, 'session') ?? '')

/** Whether the person behind this session has just proved who they are; signing in counts. */
export async function isConfirmed(
  ctx: Pick<Context, 'db' | 'clock' | 'cookies'>,
  request: Request,
): Promise<boolean> {
  const since = new Date(ctx.clock.now().getTime() - CONFIRMED_MS)
  const session = await ctx.db.session.findFirst({
    where: { tokenHash: sessionHash(ctx, request), confirmedAt: { gt: since } },
    select: { id: true },
  })
  return session !== null
}

/** Takes the password again, or a passkey; this session is then confirmed for ten minutes. */
export async function confirmSession(
  ctx: UseContext,
  request: Request,
  input: { userId: string; proof: { password: string } | { answer: PasskeyAnswer } },
): Promise<Result<null, TooMany | { reason: 'not-confirmed' }>> {
  const { userId, proof } = input
  const retryAfterS = await ctx.rateLimit.take('signIn', `user:${userId}`)
  if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
  const isProved =
    'password' in proof
      ? await isPasswordOf(ctx, userId, proof.password)
      : await isOwnPasskeyUsed(ctx, { userId, answer: proof.answer })
  if (!isProved) return refused({ reason: 'not-confirmed' })
  await ctx.db.session.updateMany({
    where: { tokenHash: sessionHash(ctx, request), userId },
    data: { confirmedAt: ctx.clock.now() },
  })
  return ok(null)
}

async function isPasswordOf(
  ctx: Pick<Context, 'db'>,
  userId: string,
  password: string,
): Promise<boolean> {
  const user = await ctx.db.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true },
  })
  return isRightPassword(user?.passwordHash ?? null, password)
}
