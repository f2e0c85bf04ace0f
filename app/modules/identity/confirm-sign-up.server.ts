import type { Context } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { mailLinkId } from './mail-link.server.ts'
import { isRightPassword } from './password.server.ts'
import type { TooMany } from './recipient.server.ts'
import { type Arrival, openSession } from './session.server.ts'

/** Wishes for one address whose password is compared: the link's own and the newest of the others. */
const MAX_COMPARED = 5

type ReadContext = Pick<Context, 'db' | 'clock' | 'env'>

interface Wish {
  id: string
  browserHash: Uint8Array
  email: string
  name: string
  passwordHash: string
  language: string
  returnTo: string
}

/**
 * What the link can open. It shows only that somebody reads the mail of the address; whose password the account gets
 * is shown by the browser that chose it, or by the password itself. Otherwise whoever signs up somebody else's address
 * first would know the password of the account that its owner then confirms.
 */
async function wishesFor(
  ctx: ReadContext,
  input: { token: string; browser: string | undefined },
): Promise<{ own: Wish | null; others: Wish[] } | null> {
  const id = mailLinkId(ctx, 'sign-up', input.token)
  if (id === null) return null
  const open = { expiresAt: { gt: ctx.clock.now() } }
  const link = await ctx.db.signUp.findFirst({ where: { id, ...open } })
  if (!link || (await ctx.db.user.count({ where: { email: link.email } })) > 0) return null
  const own = input.browser
    ? await ctx.db.signUp.findFirst({
        where: { email: link.email, browserHash: tokenHash(input.browser), ...open },
      })
    : null
  const others = await ctx.db.signUp.findMany({
    where: { email: link.email, id: { not: link.id }, ...open },
    orderBy: { createdAt: 'desc' },
    take: MAX_COMPARED - 1,
  })
  return { own, others: [link, ...others] }
}

/** Whether a link still opens an account, and whether this browser must give the password for it. Changes nothing. */
export async function signUpLink(
  ctx: ReadContext,
  input: { token: string; browser: string | undefined },
): Promise<{ email: string; needsPassword: boolean } | null> {
  const wishes = await wishesFor(ctx, input)
  const email = wishes?.others[0]?.email
  return wishes && email ? { email, needsPassword: wishes.own === null } : null
}

/** Opens the account whose address the link proves, once, and a session for it. */
export async function confirmSignUp(
  ctx: ReadContext & Pick<Context, 'rateLimit'>,
  input: Arrival & { token: string; browser: string | undefined; password: string | null },
): Promise<
  Result<
    { token: string; returnTo: string },
    TooMany | { reason: 'link-ended' | 'password-missing' | 'wrong-password' }
  >
> {
  const wishes = await wishesFor(ctx, input)
  if (!wishes) return refused({ reason: 'link-ended' })
  let chosen = wishes.own
  if (!chosen) {
    if (input.password === null) return refused({ reason: 'password-missing' })
    const retryAfterS = await ctx.rateLimit.take('signIn', `sign-up:${wishes.others[0]?.id}`)
    if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
    chosen = await firstWithPassword(wishes.others, input.password)
    if (!chosen) return refused({ reason: 'wrong-password' })
  }
  const opened = await openAccount(ctx, input, chosen)
  return opened ? ok(opened) : refused({ reason: 'link-ended' })
}

async function firstWithPassword(wishes: readonly Wish[], password: string): Promise<Wish | null> {
  for (const wish of wishes) if (await isRightPassword(wish.passwordHash, password)) return wish
  return null
}

/** The wish is used up by whoever comes first; the address may have got an account by another in the meantime. */
function openAccount(
  ctx: ReadContext,
  arrival: Arrival,
  { id, email, name, passwordHash, language, returnTo }: Wish,
): Promise<{ token: string; returnTo: string } | null> {
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.signUp.deleteMany({ where: { id } })
    if (count === 0) return null
    const [user] = await tx.user.createManyAndReturn({
      data: [{ name, email, language, passwordHash }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!user) return null
    const token = await openSession(ctx, tx, { ...arrival, userId: user.id })
    return { token, returnTo }
  })
}
