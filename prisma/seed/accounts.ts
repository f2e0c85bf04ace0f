import { hash } from '@node-rs/argon2'

/** Accounts of the demo shop, printed at start. The password is public on purpose: it opens nothing else. */
export const DEMO_PASSWORD = 'pasarela-demo'

export const DEMO_USERS = [
  { email: 'shopper@pasarela.example', name: 'Noa Serra', language: 'en' },
  { email: 'compradora@pasarela.example', name: 'Lucía Prats', language: 'es' },
] as const

/** Argon2id with the same cost as sign-up (OWASP's second choice: 19 MiB, 2 passes). */
export function hashDemoPassword(): Promise<string> {
  return hash(DEMO_PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}
