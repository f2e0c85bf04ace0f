import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type VerifiedRegistrationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Context } from '#app/platform/context.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { newChallenge, spendChallenge } from './challenge.server.ts'
import type { RegistrationAnswer } from './passkey-answer.ts'
import { type PasskeyKind, passkeyKind } from './passkey-kind.ts'

/** More would be a collection, not somebody's devices. */
const MAX_PASSKEYS = 20

type UseContext = Pick<Context, 'db' | 'clock' | 'env'>

/** A passkey as its owner sees it in a list. */
export interface PasskeyView {
  id: string
  name: string
  kind: PasskeyKind
  createdAt: Date
  lastUsedAt: Date | null
}

/** Whom passkeys are made for: the host of the configured origin, never the one a request names. */
export function relyingParty({ env }: Pick<Context, 'env'>): { id: string; origin: string } {
  return { id: new URL(env.APP_ORIGIN).hostname, origin: env.APP_ORIGIN }
}

/** What the browser needs to make a passkey for the account, on none of the devices that have one. */
export async function passkeyCreationOptions(
  ctx: UseContext,
  user: { id: string; email: string; name: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await ctx.db.passkey.findMany({
    where: { userId: user.id },
    select: { credentialId: true, transports: true },
  })
  return generateRegistrationOptions({
    rpName: 'Pasarela',
    rpID: relyingParty(ctx).id,
    userID: userHandle(user.id),
    userName: user.email,
    userDisplayName: user.name,
    challenge: await newChallenge(ctx, { purpose: 'register', userId: user.id }),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: Buffer.from(credentialId).toString('base64url'),
      transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** The account's id as bytes; says nothing about the person. */
export function userHandle(userId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(userId.replaceAll('-', ''), 'hex'))
}

/** Keeps a new passkey; the account is told by mail, because it is another way in. */
export async function addPasskey(
  ctx: UseContext,
  input: { userId: string; name: string; answer: RegistrationAnswer },
): Promise<Result<{ id: string }, { reason: 'passkey-refused' | 'too-many-passkeys' }>> {
  const { userId, name, answer } = input
  const made = await verifyMade(ctx, userId, answer)
  if (!made?.verified) return refused({ reason: 'passkey-refused' })
  const { credential, credentialBackedUp } = made.registrationInfo
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
    if ((await tx.passkey.count({ where: { userId } })) >= MAX_PASSKEYS)
      return refused({ reason: 'too-many-passkeys' })
    const [kept] = await tx.passkey.createManyAndReturn({
      data: [
        {
          userId,
          name,
          credentialId: Buffer.from(credential.id, 'base64url'),
          publicKey: credential.publicKey,
          counter: credential.counter,
          transports: answer.response.transports ?? [],
          isSynced: credentialBackedUp,
          createdAt: ctx.clock.now(),
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!kept) return refused({ reason: 'passkey-refused' })
    await emit(tx, 'identity.passkey-added', { userId, passkeyId: kept.id })
    return ok(kept)
  })
}

async function verifyMade(
  ctx: UseContext,
  userId: string,
  answer: RegistrationAnswer,
): Promise<VerifiedRegistrationResponse | null> {
  const { id, origin } = relyingParty(ctx)
  return verifyRegistrationResponse({
    response: answer,
    expectedChallenge: (challenge) =>
      spendChallenge(ctx, challenge, { purpose: 'register', userId }),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    // The library throws for whatever does not fit: for us that is a refusal.
  }).catch(() => null)
}

/** The account's passkeys, oldest first. */
export async function listPasskeys(
  ctx: Pick<Context, 'db'>,
  userId: string,
): Promise<PasskeyView[]> {
  const rows = await ctx.db.passkey.findMany({ where: { userId }, orderBy: { id: 'asc' } })
  return rows.map(({ id, name, transports, isSynced, createdAt, lastUsedAt }) => ({
    id,
    name,
    kind: passkeyKind({ transports, isSynced }),
    createdAt,
    lastUsedAt,
  }))
}

/** False if the account has no such passkey. */
export async function renamePasskey(
  ctx: Pick<Context, 'db'>,
  input: { userId: string; id: string; name: string },
): Promise<boolean> {
  const { name, ...where } = input
  return (await ctx.db.passkey.updateMany({ where, data: { name } })).count === 1
}

/** From now on it opens nothing. False if the account has no such passkey. */
export async function removePasskey(
  ctx: Pick<Context, 'db'>,
  where: { userId: string; id: string },
): Promise<boolean> {
  return (await ctx.db.passkey.deleteMany({ where })).count === 1
}
