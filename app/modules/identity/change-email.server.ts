import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { newId } from '#app/platform/id.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { mailLinkId } from './mail-link.server.ts'
import { takeForRecipient, type TooMany } from './recipient.server.ts'
import type { Owner } from './session.server.ts'
import { isTaken, UNDO_EMAIL_MS } from './undo-email.server.ts'

/** How long the link to the new address works. */
const CHANGE_MS = 24 * 3_600_000

type UseContext = Pick<Context, 'db' | 'clock'>

/**
 * Has a link mailed to the address that an account wants. Whether somebody else has it is not asked here: the answer
 * is the same, and the worker decides what is mailed there. Asking again takes the place of what was asked before.
 */
export async function requestEmailChange(
  ctx: UseContext & Pick<Context, 'rateLimit'>,
  input: { userId: string; email: string },
): Promise<Result<null, TooMany>> {
  const { userId, email } = input
  const retryAfterS =
    (await ctx.rateLimit.take('emailChange', `user:${userId}`)) ??
    (await takeForRecipient(ctx, 'emailChange', email))
  if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
  const changeId = newId()
  const expiresAt = new Date(ctx.clock.now().getTime() + CHANGE_MS)
  await ctx.db.$transaction(async (tx) => {
    await tx.emailChange.deleteMany({ where: { userId } })
    await tx.emailChange.create({ data: { id: changeId, userId, email, expiresAt } })
    await emit(tx, 'identity.email-change-requested', { changeId })
  })
  return ok(null)
}

/** The address that waits for its link to be used; null if none does. */
export async function openEmailChange(ctx: UseContext, userId: string): Promise<string | null> {
  const change = await ctx.db.emailChange.findFirst({
    where: { userId, expiresAt: { gt: ctx.clock.now() } },
    select: { email: true },
  })
  return change?.email ?? null
}

/** The address a link would set; null where it has ended, and where it is somebody else's. */
export async function emailChangeLink(
  ctx: UseContext & Pick<Context, 'env'>,
  { token, userId }: { token: string; userId: string },
): Promise<string | null> {
  const id = mailLinkId(ctx, 'email-change', token)
  if (id === null) return null
  const change = await ctx.db.emailChange.findFirst({
    where: { id, userId, expiresAt: { gt: ctx.clock.now() } },
    select: { email: true },
  })
  return change?.email ?? null
}

/**
 * Gives the account its new address. Only its owner may, signed in: whoever was sent somebody else's link by mistake
 * must not lend their address, and the orders that go with it, to a stranger's account. Other sessions and mailed
 * links end; the old address is told and can take the change back.
 */
export async function confirmEmailChange(
  ctx: UseContext & Pick<Context, 'env' | 'cookies'>,
  request: Request,
  input: {
    userId: string
    token: string
    /** What the new address brings along, in the same transaction. */
    claim(tx: Tx, owner: Owner): Promise<void>
  },
): Promise<Result<null, { reason: 'link-ended' | 'email-taken' }>> {
  const { userId, token } = input
  const id = mailLinkId(ctx, 'email-change', token)
  if (id === null) return refused({ reason: 'link-ended' })
  const now = ctx.clock.now()
  const session = tokenHash(ctx.cookies.get(request, 'session') ?? '')
  const change = ctx.db.$transaction(async (tx) => {
    const [wish] = await tx.$queryRaw<{ email: string }[]>`
      DELETE FROM email_change WHERE id = ${id}::uuid AND user_id = ${userId}::uuid AND expires_at > ${now}
      RETURNING email::text AS email`
    if (!wish) return false
    const [before] = await tx.$queryRaw<{ email: string }[]>`
      SELECT email::text AS email FROM users WHERE id = ${userId}::uuid FOR UPDATE`
    if (!before) return false
    await tx.user.update({ where: { id: userId }, data: { email: wish.email } })
    await tx.session.deleteMany({ where: { userId, tokenHash: { not: session } } })
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } })
    const former = await tx.formerEmail.create({
      data: {
        userId,
        email: before.email,
        changedAt: now,
        undoUntil: new Date(now.getTime() + UNDO_EMAIL_MS),
      },
      select: { id: true },
    })
    await emit(tx, 'identity.email-changed', { formerEmailId: former.id })
    await input.claim(tx, { userId, email: wish.email })
    return true
  })
  try {
    return (await change) ? ok(null) : refused({ reason: 'link-ended' })
  } catch (error) {
    if (isTaken(error)) return refused({ reason: 'email-taken' })
    throw error
  }
}
