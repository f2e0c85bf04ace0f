/** Where a passkey lives, as far as its owner needs to know. */
export type PasskeyKind = 'synced' | 'security-key' | 'device'

/** @param transports how the authenticator said it can be reached */
export function passkeyKind(passkey: {
  transports: readonly string[]
  isSynced: boolean
}): PasskeyKind {
  if (passkey.isSynced) return 'synced'
  return passkey.transports.includes('internal') || passkey.transports.length === 0
    ? 'device'
    : 'security-key'
}
