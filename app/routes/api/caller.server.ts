import { createHash } from 'node:crypto'
import { callerNetwork } from '#app/modules/identity/identity.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/**
 * Whom a rate limit counts when there is no visitor id: the network the connection comes from and the browser's own
 * description, hashed, because neither belongs in a table.
 */
export function callerOf(request: Request, clientAddress: string): string {
  const browser = request.headers.get('User-Agent') ?? ''
  return hash(`${callerNetwork(clientAddress)}\n${browser}`)
}

/** Where the connection comes from, whatever the request says about itself. */
export function networkOf(clientAddress: string): string {
  return hash(callerNetwork(clientAddress))
}
