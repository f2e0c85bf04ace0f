import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { newId } from '#app/platform/id.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import { newToken, tokenHash } from '#app/platform/secret.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { hashPassword } from './password.server.ts'
import { takeForRecipient, type TooMany } from './recipient.server.ts'

/** How long a mailed link opens the account. */
const SIGN_UP_MS = 24 * 3_600_000

type UseContext = Pick<Context, 'db' | 'clock' | 'rateLimit'>

/**
 * Keeps the wish for an account until its link is used. Neither the answer nor its time depends on whether the address
 * has an account: no table of accounts is asked here, the worker decides what is mailed there.
 * @returns the secret by which this browser may end what it began
 */
export async function requestSignUp(
  ctx: UseContext,
  input: {
    name: string
    email: string
    password: string
    language: string
    /** Path of our own to lead to afterwards. */
    returnTo: string
    caller: string
    /** The secret of what this browser began before; the new wish takes its place. */
    previous: string | undefined
  },
): Promise<Result<{ browser: string }, TooMany>> {
  const { name, email, language, returnTo } = input
  const retryAfterS =
    (await ctx.rateLimit.take('signUp', input.caller)) ??
    (await takeForRecipient(ctx, 'signUp', email))
  if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
  const passwordHash = await hashPassword(input.password)
  const browser = newToken()
  const now = ctx.clock.now()
  await ctx.db.$transaction(async (tx) => {
    if (input.previous)
      await tx.signUp.deleteMany({ where: { browserHash: tokenHash(input.previous) } })
    const { id } = await tx.signUp.create({
      data: {
        browserHash: tokenHash(browser),
        email,
        name,
        passwordHash,
        language,
        returnTo,
        createdAt: now,
        expiresAt: new Date(now.getTime() + SIGN_UP_MS),
      },
      select: { id: true },
    })
    await askForMail(tx, id)
  })
  return ok({ browser })
}

/** Each request for a mail is an occasion of its own. */
function askForMail(tx: Tx, signUpId: string): Promise<void> {
  return emit(tx, 'identity.sign-up-requested', { signUpId, mailId: newId() })
}

/** The address whose inbox this browser was told to look into; null where nothing is open. */
export async function openSignUp(
  ctx: Pick<Context, 'db' | 'clock'>,
  browser: string | undefined,
): Promise<{ id: string; email: string } | null> {
  if (!browser) return null
  return ctx.db.signUp.findFirst({
    where: { browserHash: tokenHash(browser), expiresAt: { gt: ctx.clock.now() } },
    select: { id: true, email: true },
  })
}

/** Has the same mail sent once more. */
export async function resendSignUp(
  ctx: UseContext,
  browser: string | undefined,
): Promise<Result<null, TooMany | { reason: 'nothing-open' }>> {
  const open = await openSignUp(ctx, browser)
  if (!open) return refused({ reason: 'nothing-open' })
  const retryAfterS = await takeForRecipient(ctx, 'signUp', open.email)
  if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
  await ctx.db.$transaction((tx) => askForMail(tx, open.id))
  return ok(null)
}
