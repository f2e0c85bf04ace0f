import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id, OWASP's second choice: 19 MiB, two passes, one lane; about 30 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The same word typed on two keyboards may come in different code points; both are the same password. */
function canonical(password: string): string {
  return password.normalize('NFKC')
}

export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), COST)
}

let decoy: Promise<string> | null = null

/**
 * Whether the password belongs to the stored hash. Without one (nobody has that e-mail address) a decoy is compared,
 * so that the answer takes as long.
 */
export async function isRightPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(32).toString('base64url'))
  const isRight = await verify(stored ?? (await decoy), canonical(password))
  return isRight && stored !== null
}
