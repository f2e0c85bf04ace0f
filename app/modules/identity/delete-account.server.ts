import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import { newToken, tokenHash } from '#app/platform/secret.server.ts'

/** Days between asking for it and the end; until then it can be taken back. */
export const DELETION_DAYS = 14
const DAY_MS = 24 * 3_600_000

type UseContext = Pick<Context, 'db' | 'clock'>

/**
 * Puts the account on its way out: every session ends now, everything goes in two weeks unless a link in a mail, or
 * signing in, keeps it. Asking again changes nothing.
 */
export async function requestDeletion(ctx: UseContext, userId: string): Promise<void> {
  const now = ctx.clock.now()
  const token = newToken()
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.accountDeletion.createMany({
      data: [
        {
          userId,
          tokenHash: tokenHash(token),
          requestedAt: now,
          dueAt: new Date(now.getTime() + DELETION_DAYS * DAY_MS),
        },
      ],
      skipDuplicates: true,
    })
    await tx.session.deleteMany({ where: { userId } })
    await tx.passwordReset.deleteMany({ where: { userId } })
    if (count === 1) await emit(tx, 'identity.deletion-requested', { userId, token })
  })
}

/** Whether a link from a mail still keeps an account. */
export async function canKeepAccount(ctx: UseContext, token: string): Promise<boolean> {
  const row = await ctx.db.accountDeletion.findFirst({
    where: { tokenHash: tokenHash(token), dueAt: { gt: ctx.clock.now() } },
    select: { userId: true },
  })
  return row !== null
}

/** Takes a deletion back by the link of its mail. False if the link is not, or no longer, good for that. */
export async function keepAccount(ctx: UseContext, token: string): Promise<boolean> {
  const { count } = await ctx.db.accountDeletion.deleteMany({
    where: { tokenHash: tokenHash(token), dueAt: { gt: ctx.clock.now() } },
  })
  return count === 1
}

/** Accounts whose time is up. */
export async function dueDeletions(ctx: UseContext): Promise<string[]> {
  const rows = await ctx.db.accountDeletion.findMany({
    where: { dueAt: { lte: ctx.clock.now() } },
    select: { userId: true },
    orderBy: { dueAt: 'asc' },
    take: 100,
  })
  return rows.map(({ userId }) => userId)
}

/**
 * Removes the person: name, e-mail, password, passkeys, sessions, addresses, consents. What remains is a number that
 * names nobody. Null where the deletion was taken back in the meantime.
 * @returns the e-mail addresses it had, for what is found only by them
 */
export async function eraseUser(
  ctx: Pick<Context, 'clock'>,
  tx: Tx,
  userId: string,
): Promise<string[] | null> {
  const now = ctx.clock.now()
  const [due] = await tx.$queryRaw<{ email: string }[]>`
    SELECT u.email::text AS email FROM users u JOIN account_deletion d ON d.user_id = u.id
     WHERE u.id = ${userId}::uuid AND d.due_at <= ${now} FOR UPDATE`
  if (!due) return null
  const former = await tx.formerEmail.findMany({ where: { userId }, select: { email: true } })
  await tx.user.delete({ where: { id: userId } })
  await tx.signUp.deleteMany({ where: { email: due.email } })
  await tx.erasedAccount.create({ data: { userId, erasedAt: now } })
  return [due.email, ...former.map(({ email }) => email)]
}

/** Accounts that are gone and whose orders still say more than tax law wants, the longest gone first. */
export async function erasedAccounts(ctx: Pick<Context, 'db'>): Promise<string[]> {
  const rows = await ctx.db.erasedAccount.findMany({ take: 1_000, orderBy: { erasedAt: 'asc' } })
  return rows.map(({ userId }) => userId)
}

/** Nothing is left to clear of this account. */
export async function noteCleared(tx: Tx, userId: string): Promise<void> {
  await tx.erasedAccount.deleteMany({ where: { userId } })
}
