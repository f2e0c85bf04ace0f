import type { Context } from '#app/platform/context.server.ts'
import { savedAddresses } from './addresses.server.ts'
import { listConsents } from './consent-record.server.ts'
import { listPasskeys } from './passkeys.server.ts'
import { listSessions } from './sessions.server.ts'

/** All that is known about the person behind an account, without what would let somebody in. */
export async function exportIdentity(
  ctx: Pick<Context, 'db' | 'clock' | 'cookies'>,
  request: Request,
  userId: string,
) {
  const [account, addresses, consents, passkeys, sessions] = await Promise.all([
    ctx.db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { name: true, email: true, language: true, createdAt: true },
    }),
    savedAddresses(ctx, userId),
    listConsents(ctx, userId),
    listPasskeys(ctx, userId),
    listSessions(ctx, request, userId),
  ])
  return {
    account,
    addresses: addresses.map(({ market, fields, isDefault }) => ({ market, isDefault, ...fields })),
    consents,
    passkeys: passkeys.map(({ name, kind, createdAt, lastUsedAt }) => ({
      name,
      kind,
      createdAt,
      lastUsedAt,
    })),
    sessions: sessions.map(({ browser, platform, createdAt, lastSeenAt }) => ({
      browser,
      platform,
      createdAt,
      lastSeenAt,
    })),
  }
}
