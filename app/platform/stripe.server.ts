import { Stripe } from 'stripe'
import type { Env } from './env.server.ts'

export type StripeDoor = Stripe

const REQUEST_TIMEOUT_MS = 10_000

/** Stripe itself, or whatever speaks its API at STRIPE_API_BASE (the sandbox). Same code for both. */
export function openStripe(env: Pick<Env, 'STRIPE_SECRET_KEY' | 'STRIPE_API_BASE'>): Stripe {
  const base = env.STRIPE_API_BASE ? new URL(env.STRIPE_API_BASE) : null
  return new Stripe(env.STRIPE_SECRET_KEY, {
    timeout: REQUEST_TIMEOUT_MS,
    maxNetworkRetries: 2,
    telemetry: false,
    ...(base && {
      host: base.hostname,
      port: base.port || (base.protocol === 'https:' ? 443 : 80),
      protocol: base.protocol === 'https:' ? ('https' as const) : ('http' as const),
    }),
  })
}
