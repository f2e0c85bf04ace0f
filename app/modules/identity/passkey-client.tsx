/**
 * The browser's side of passkeys. The library is fetched when a passkey is wanted, so no page pays for it in advance.
 */

export type PasskeyOutcome<Value> =
  | { kind: 'done'; value: Value }
  /** The person closed the browser's dialog, or another one took its place. */
  | { kind: 'left' }
  /** There is a passkey for the account on this device already. */
  | { kind: 'known' }
  | { kind: 'refused'; status: number }

const library = () => import('@simplewebauthn/browser')

export function hasPasskeys(): boolean {
  return typeof window !== 'undefined' && typeof window.PublicKeyCredential === 'function'
}

/** Whether the browser lists passkeys among the suggestions of a field. */
export async function canSuggestPasskeys(): Promise<boolean> {
  if (!hasPasskeys()) return false
  const ask = window.PublicKeyCredential.isConditionalMediationAvailable
  return ask ? ask.call(window.PublicKeyCredential).catch(() => false) : false
}

async function post(address: string, body: object): Promise<Response | null> {
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)
}

/** Asks `address` what is to be signed, has it signed and sends the answer there; `value` is what comes back. */
async function run<Value>(
  address: string,
  sign: (options: never) => Promise<unknown>,
  extra: object = {},
): Promise<PasskeyOutcome<Value>> {
  const asked = await post(address, { step: 'options' })
  if (!asked?.ok) return { kind: 'refused', status: asked?.status ?? 0 }
  let answer: unknown
  try {
    answer = await sign((await asked.json()) as never)
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return { kind: name === 'InvalidStateError' ? 'known' : 'left' }
  }
  const answered = await post(address, { step: 'answer', answer, ...extra })
  if (!answered?.ok) return { kind: 'refused', status: answered?.status ?? 0 }
  return { kind: 'done', value: (await answered.json()) as Value }
}

/** Has a passkey used. `isSuggested`: from the suggestions of a field, without a dialog. */
export async function signByPasskeyAt<Value>(
  address: string,
  options: { isSuggested?: boolean; extra?: object } = {},
): Promise<PasskeyOutcome<Value>> {
  const { startAuthentication } = await library()
  return run<Value>(
    address,
    (optionsJSON) =>
      startAuthentication({ optionsJSON, useBrowserAutofill: options.isSuggested ?? false }),
    options.extra,
  )
}

/** Has a passkey made. */
export async function makePasskeyAt(
  address: string,
  extra: { name: string },
): Promise<PasskeyOutcome<unknown>> {
  const { startRegistration } = await library()
  return run(address, (optionsJSON) => startRegistration({ optionsJSON }), extra)
}

/** Ends a request that waits in the suggestions of a field. */
export async function stopSuggesting(): Promise<void> {
  const { WebAuthnAbortService } = await library()
  WebAuthnAbortService.cancelCeremony()
}
