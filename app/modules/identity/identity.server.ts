/**
 * People with an account and their sessions. The cookie is the secret; the table knows only its hash.
 */
import type { Context } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'

export interface CurrentUser {
  id: string
  name: string
  email: string
  language: string
}

/** Who the request's session belongs to; null for guests and for sessions that have ended. */
export async function currentUser(
  ctx: Pick<Context, 'db' | 'clock' | 'cookies'>,
  request: Request,
): Promise<CurrentUser | null> {
  const token = ctx.cookies.get(request, 'session')
  if (!token) return null
  const session = await ctx.db.session.findFirst({
    where: { tokenHash: tokenHash(token), expiresAt: { gt: ctx.clock.now() } },
    select: { user: { select: { id: true, name: true, email: true, language: true } } },
  })
  return session?.user ?? null
}
