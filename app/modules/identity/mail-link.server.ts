import type { Context } from '#app/platform/context.server.ts'
import { derivedKey, isSameSecret } from '#app/platform/secret.server.ts'

/** What a mailed link is for; one made for one purpose opens nothing else. */
type LinkPurpose = 'sign-up' | 'email-change' | 'email-undo'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The secret of a link: the row's id and a key made from it. It can be mailed again, and neither the row nor the event
 * that has it mailed holds it.
 */
export function mailLinkToken(ctx: Pick<Context, 'env'>, purpose: LinkPurpose, id: string): string {
  return `${id}.${derivedKey(ctx.env.APP_SECRET, `link:${purpose}`, id)}`
}

/** The row a link speaks of; null for an invented link, before any table is asked. */
export function mailLinkId(
  ctx: Pick<Context, 'env'>,
  purpose: LinkPurpose,
  token: string,
): string | null {
  const id = token.slice(0, 36)
  return UUID.test(id) && isSameSecret(token, mailLinkToken(ctx, purpose, id)) ? id : null
}
