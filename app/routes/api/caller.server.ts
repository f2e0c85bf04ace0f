import { createHash } from 'node:crypto'
import { callerNetwork } from '#app/modules/identity/identity.ts'

/**
 * Whom a rate limit counts when there is no visitor id: the network the connection comes from and the browser's own
 * description, hashed, because neither belongs in a table.
 */
export function callerOf(request: Request, clientAddress: string): string {
  const browser = request.headers.get('User-Agent') ?? ''
  const about = `${callerNetwork(clientAddress)}\n${browser}`
  return createHash('sha256').update(about).digest('base64url').slice(0, 22)
}
