import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { newChallenge, spendChallenge } from './challenge.server.ts'
import type { PasskeyAnswer } from './passkey-answer.ts'
import { relyingParty, userHandle } from './passkeys.server.ts'
import { type Arrival, openSession } from './session.server.ts'
import type { TooMany } from './recipient.server.ts'
import type { Opened } from './sign-in.server.ts'

type UseContext = Pick<Context, 'db' | 'clock' | 'env' | 'rateLimit'>

/**
 * What the browser needs to have a passkey used. For signing in (`userId` null) none is named: the person picks, and
 * nobody learns which accounts there are.
 */
export async function passkeyRequestOptions(
  ctx: UseContext,
  input: { userId: string | null; caller: string },
): Promise<Result<PublicKeyCredentialRequestOptionsJSON, TooMany>> {
  const { userId, caller } = input
  const retryAfterS = await ctx.rateLimit.take('passkeyOptions', caller)
  if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
  const known = userId
    ? await ctx.db.passkey.findMany({
        where: { userId },
        select: { credentialId: true, transports: true },
      })
    : []
  return ok(
    await generateAuthenticationOptions({
      rpID: relyingParty(ctx).id,
      challenge: await newChallenge(ctx, { purpose: userId ? 'confirm' : 'sign-in', userId }),
      allowCredentials: known.map(({ credentialId, transports }) => ({
        id: Buffer.from(credentialId).toString('base64url'),
        transports,
      })),
      userVerification: 'required',
    }),
  )
}

/** Opens a session for whoever's passkey it is. Every refusal is the same. */
export async function signInByPasskey(
  ctx: UseContext,
  input: Arrival & { answer: PasskeyAnswer; caller: string },
): Promise<Result<Opened, TooMany | { reason: 'passkey-refused' }>> {
  const retryAfterS = await ctx.rateLimit.take('signIn', input.caller)
  if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
  const used = await verifyUse(ctx, input.answer, null)
  if (!used) return refused({ reason: 'passkey-refused' })
  const token = await ctx.db.$transaction(async (tx) =>
    (await noteUse(ctx, tx, used)) ? openSession(ctx, tx, { ...input, userId: used.userId }) : null,
  )
  return token ? ok({ token }) : refused({ reason: 'passkey-refused' })
}

/** Whether it is a passkey of this account that was used just now. */
export async function isOwnPasskeyUsed(
  ctx: UseContext,
  input: { userId: string; answer: PasskeyAnswer },
): Promise<boolean> {
  const used = await verifyUse(ctx, input.answer, input.userId)
  return used !== null && ctx.db.$transaction((tx) => noteUse(ctx, tx, used))
}

interface Use {
  id: string
  userId: string
  counter: number
  isSynced: boolean
}

async function verifyUse(
  ctx: UseContext,
  answer: PasskeyAnswer,
  userId: string | null,
): Promise<Use | null> {
  const passkey = await ctx.db.passkey.findUnique({
    where: { credentialId: Buffer.from(answer.id, 'base64url') },
  })
  if (!passkey || (userId !== null && passkey.userId !== userId)) return null
  const { id, origin } = relyingParty(ctx)
  const purpose = userId === null ? 'sign-in' : 'confirm'
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (challenge) => spendChallenge(ctx, challenge, { purpose, userId }),
    expectedOrigin: origin,
    expectedRPID: id,
    credential: {
      id: answer.id,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
    },
    requireUserVerification: true,
  }).catch(() => null)
  if (!verified?.verified) return null
  // Nobody was named when signing in: the authenticator must say whose it is.
  const handle = answer.response.userHandle
  const expected = Buffer.from(userHandle(passkey.userId)).toString('base64url')
  if (handle === undefined ? userId === null : handle !== expected) return null
  const { newCounter, credentialBackedUp } = verified.authenticationInfo
  return {
    id: passkey.id,
    userId: passkey.userId,
    counter: newCounter,
    isSynced: credentialBackedUp,
  }
}

/**
 * Counts the use. False if the passkey is gone by now, or its counter did not rise although it counts: then there are
 * two of it, and one is a copy.
 */
async function noteUse(ctx: Pick<Context, 'clock'>, tx: Tx, use: Use): Promise<boolean> {
  const { count } = await tx.passkey.updateMany({
    where: {
      id: use.id,
      ...(use.counter === 0 ? { counter: 0 } : { counter: { lt: use.counter } }),
    },
    data: { counter: use.counter, isSynced: use.isSynced, lastUsedAt: ctx.clock.now() },
  })
  return count === 1
}
