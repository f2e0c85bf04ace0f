import type { Context } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'
import type { Device } from './device.ts'
import { lastSeen } from './session.server.ts'

/** A place where an account is signed in. */
export interface SessionView extends Device {
  id: string
  createdAt: Date
  /** To the hour: a session is prolonged at most that often. */
  lastSeenAt: Date
  isThis: boolean
}

type UseContext = Pick<Context, 'db' | 'clock' | 'cookies'>

const ownHash = (ctx: UseContext, request: Request) =>
  tokenHash(ctx.cookies.get(request, 'session') ?? '')

/** Where the account is signed in: here first, then the most recently used. */
export async function listSessions(
  ctx: UseContext,
  request: Request,
  userId: string,
): Promise<SessionView[]> {
  const rows = await ctx.db.session.findMany({
    where: { userId, expiresAt: { gt: ctx.clock.now() } },
    orderBy: { expiresAt: 'desc' },
  })
  const own = Buffer.from(ownHash(ctx, request))
  return rows
    .map(({ id, browser, platform, createdAt, expiresAt, tokenHash: hash }) => ({
      id,
      browser,
      platform,
      createdAt,
      lastSeenAt: lastSeen(expiresAt),
      isThis: own.equals(hash),
    }))
    .toSorted((a, b) => Number(b.isThis) - Number(a.isThis))
}

/** Signs one other place out. False if there is none, or it is this one. */
export async function endSession(
  ctx: UseContext,
  request: Request,
  where: { userId: string; id: string },
): Promise<boolean> {
  const { count } = await ctx.db.session.deleteMany({
    where: { ...where, tokenHash: { not: ownHash(ctx, request) } },
  })
  return count === 1
}

/** Signs every place out but this one. @returns how many there were */
export async function endOtherSessions(
  ctx: UseContext,
  request: Request,
  userId: string,
): Promise<number> {
  const { count } = await ctx.db.session.deleteMany({
    where: { userId, tokenHash: { not: ownHash(ctx, request) } },
  })
  return count
}
