import {
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import type { PasskeyAnswer, RegistrationAnswer } from '#app/modules/identity/passkey-answer.ts'

/** Flags of authenticator data (WebAuthn § 6.1): the user was present, verified, and a credential is attached. */
const PRESENT = 0x01
const VERIFIED = 0x04
const ATTACHED = 0x40

/** Where the tests' shop is. */
const HOME = { origin: 'http://shop.test', rpId: 'shop.test' }

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

export interface Behaviour {
  origin?: string
  isVerified?: boolean
  counter?: number
}

/** A security key in software, signing with ES256 as a real one does. */
export class Authenticator {
  readonly id = new Uint8Array(randomBytes(32))
  #counter = 0
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject }
  #userHandle = ''

  constructor() {
    this.#keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  }

  /** Answers navigator.credentials.create(). */
  make(
    options: { challenge: string; user: { id: string } },
    behaviour: Behaviour = {},
  ): RegistrationAnswer {
    this.#userHandle = options.user.id
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    )
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.id.length)
    const attached = Buffer.concat([Buffer.alloc(16), length, this.id, key])
    const data = this.#data(ATTACHED, behaviour, attached)
    const attestation = isoCBOR.encode(
      new Map<string, string | Uint8Array | Map<string, never>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, never>()],
        ['authData', new Uint8Array(data)],
      ]),
    )
    return {
      id: base64url(this.id),
      rawId: base64url(this.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: this.#clientData('webauthn.create', options.challenge, behaviour),
        attestationObject: base64url(attestation),
        transports: ['usb'],
      },
    }
  }

  /** Answers navigator.credentials.get(). */
  use(options: { challenge: string }, behaviour: Behaviour = {}): PasskeyAnswer {
    this.#counter = behaviour.counter ?? this.#counter + 1
    const data = this.#data(0, behaviour)
    const clientDataJSON = this.#clientData('webauthn.get', options.challenge, behaviour)
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    return {
      id: base64url(this.id),
      rawId: base64url(this.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON,
        authenticatorData: base64url(data),
        signature: base64url(createSign('sha256').update(signed).sign(this.#keys.privateKey)),
        userHandle: this.#userHandle,
      },
    }
  }

  #data(flags: number, { isVerified = true }: Behaviour, attached = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#counter)
    const all = flags | PRESENT | (isVerified ? VERIFIED : 0)
    return Buffer.concat([sha256(HOME.rpId), Buffer.from([all]), counter, attached])
  }

  #clientData(type: string, challenge: string, { origin }: Behaviour): string {
    const data = { type, challenge, origin: origin ?? HOME.origin, crossOrigin: false }
    return base64url(Buffer.from(JSON.stringify(data)))
  }
}
