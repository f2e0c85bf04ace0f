import { randomBytes } from 'node:crypto'
import type { Context } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'

/** What a challenge is for; one made for one purpose answers no other. */
export type ChallengePurpose = 'sign-in' | 'register' | 'confirm'

/** A sign-in page may lie open for a while before a passkey is picked from the browser's list. */
const CHALLENGE_MS = 600_000

type UseContext = Pick<Context, 'db' | 'clock'>

interface ChallengeUse {
  purpose: ChallengePurpose
  /** Whose; null for signing in, when nobody is known yet. */
  userId: string | null
}

/** Random bytes for an authenticator to sign, valid once and for ten minutes; only their hash is kept. */
export async function newChallenge(
  ctx: UseContext,
  use: ChallengeUse,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = new Uint8Array(randomBytes(32))
  await ctx.db.webauthnChallenge.create({
    data: {
      ...use,
      challengeHash: tokenHash(Buffer.from(challenge).toString('base64url')),
      expiresAt: new Date(ctx.clock.now().getTime() + CHALLENGE_MS),
    },
  })
  return challenge
}

/** Uses a challenge up, whatever comes of it. False if it is unknown, for something else, somebody else's or too old. */
export async function spendChallenge(
  ctx: UseContext,
  challenge: string,
  use: ChallengeUse,
): Promise<boolean> {
  const { count } = await ctx.db.webauthnChallenge.deleteMany({
    where: { ...use, challengeHash: tokenHash(challenge), expiresAt: { gt: ctx.clock.now() } },
  })
  return count === 1
}
