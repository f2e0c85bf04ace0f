import { z } from 'zod'

/**
 * What a browser sends back from an authenticator, as WebAuthn's JSON has it. Bounds are generous: what is inside is
 * checked by its signature.
 */

const bytes = z
  .string()
  .regex(/^[\w-]*$/)
  .max(16_384)
const credentialId = z
  .string()
  .regex(/^[\w-]+$/)
  .max(1_400)
const transports = z.array(z.string().max(20)).max(10)
const results = z.record(z.string().max(60), z.unknown())
const attachment = z.enum(['platform', 'cross-platform'])

/** Answer to the wish to make a passkey. */
export const registrationAnswer = z.strictObject({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment.exactOptional(),
  clientExtensionResults: results,
  response: z.strictObject({
    clientDataJSON: bytes,
    attestationObject: bytes,
    authenticatorData: bytes.exactOptional(),
    transports: transports.exactOptional(),
    publicKeyAlgorithm: z.number().int().exactOptional(),
    publicKey: bytes.exactOptional(),
  }),
})
export type RegistrationAnswer = z.infer<typeof registrationAnswer>

/** Answer to the wish to use one. */
export const passkeyAnswer = z.strictObject({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment.exactOptional(),
  clientExtensionResults: results,
  response: z.strictObject({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.exactOptional(),
  }),
})
export type PasskeyAnswer = z.infer<typeof passkeyAnswer>
