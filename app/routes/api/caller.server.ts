import { createHash } from 'node:crypto'

/**
 * Whom a rate limit counts when there is no visitor id: the nearest address a proxy noted and the browser's own
 * description, hashed, because neither belongs in a table.
 */
export function callerOf(request: Request): string {
  const address = request.headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? ''
  const browser = request.headers.get('User-Agent') ?? ''
  return createHash('sha256').update(`${address}\n${browser}`).digest('base64url').slice(0, 22)
}
