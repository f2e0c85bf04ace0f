import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { newToken, tokenHash } from '#app/platform/secret.server.ts'
import type { Device } from './device.ts'

/** A session ends when it was not used for this long; its cookie lives as long. */
const SESSION_MS = 30 * 24 * 3_600_000
/** It is prolonged at most once in this time, so that reading a page seldom writes. */
const RENEW_AFTER_MS = 3_600_000

/** When a session with this end was last in use, to RENEW_AFTER_MS. */
export function lastSeen(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() - SESSION_MS)
}

export interface CurrentUser {
  id: string
  name: string
  email: string
  language: string
}

type ReadContext = Pick<Context, 'sql' | 'clock' | 'cookies'>

/** Who the request's session belongs to; null for guests and for sessions that have ended. */
export async function currentUser(ctx: ReadContext, request: Request): Promise<CurrentUser | null> {
  const token = ctx.cookies.get(request, 'session')
  if (!token) return null
  const rows = await ctx.sql.rows<CurrentUser>(
    'current-user',
    `SELECT u.id, u.name, u.email::text AS email, u.language
       FROM session s JOIN users u ON u.id = s.user_id WHERE s.token_hash = $1 AND s.expires_at > $2`,
    [Buffer.from(tokenHash(token)), ctx.clock.now()],
  )
  return rows[0] ?? null
}

/** Prolongs a session that is in use; the Set-Cookie value that says so, or null where nothing is to be said. */
export async function renewSession(ctx: ReadContext, request: Request): Promise<string | null> {
  const token = ctx.cookies.get(request, 'session')
  if (!token) return null
  const now = ctx.clock.now().getTime()
  const rows = await ctx.sql.rows(
    'renew-session',
    `UPDATE session SET expires_at = $2
      WHERE token_hash = $1 AND expires_at > $3 AND expires_at < $4 RETURNING user_id`,
    [
      Buffer.from(tokenHash(token)),
      new Date(now + SESSION_MS),
      new Date(now),
      new Date(now + SESSION_MS - RENEW_AFTER_MS),
    ],
  )
  return rows.length > 0 ? ctx.cookies.set('session', token) : null
}

/** An account, and its address: whoever opens a session has shown to be the one who reads its mail. */
export interface Owner {
  userId: string
  email: string
}

/** What comes with whoever signs in. */
export interface Arrival {
  /** The session this browser had, if any: a new one takes its place. */
  previousSession: string | undefined
  /** What it comes on, for the list of places where the account is signed in. */
  device: Device
  /** Gives what the guest had (cart, kept videos, orders) to the account, in the same transaction; identity knows none. */
  bringAlong(tx: Tx, owner: Owner): Promise<void>
}

/** Opens a session and returns its secret, which is stored nowhere. An account on its way out is kept. */
export async function openSession(
  ctx: Pick<Context, 'clock'>,
  tx: Tx,
  input: Arrival & { userId: string },
): Promise<string> {
  const { userId, previousSession, device } = input
  const now = ctx.clock.now()
  const token = newToken()
  await tx.session.deleteMany({
    where: {
      OR: [
        { userId, expiresAt: { lte: now } },
        ...(previousSession ? [{ tokenHash: tokenHash(previousSession) }] : []),
      ],
    },
  })
  // Whoever comes back stays.
  await tx.accountDeletion.deleteMany({ where: { userId, dueAt: { gt: now } } })
  const { user } = await tx.session.create({
    data: {
      tokenHash: tokenHash(token),
      userId,
      browser: device.browser,
      platform: device.platform,
      createdAt: now,
      confirmedAt: now,
      expiresAt: new Date(now.getTime() + SESSION_MS),
    },
    select: { user: { select: { email: true } } },
  })
  await input.bringAlong(tx, { userId, email: user.email })
  return token
}

/** Ends the request's session; its cookie is worth nothing afterwards, wherever a copy of it may be. */
export async function signOut(
  ctx: Pick<Context, 'db' | 'cookies'>,
  request: Request,
): Promise<void> {
  const token = ctx.cookies.get(request, 'session')
  if (token) await ctx.db.session.deleteMany({ where: { tokenHash: tokenHash(token) } })
}
