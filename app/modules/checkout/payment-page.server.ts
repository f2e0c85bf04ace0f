import type { IntentFacts } from '#app/modules/payment/payment.ts'
import type { Env } from '#app/platform/env.server.ts'

/**
 * Where the buyer types a card. With Stripe's own keys that is the Payment Element on our page (null); with the
 * sandbox it is a page of the sandbox, which needs no script of Stripe's.
 */
export function paymentPageUrl(env: Env, intent: IntentFacts, returnUrl: string): string | null {
  if (!env.STRIPE_SANDBOX_ORIGIN) return null
  const url = new URL(`/pay/${intent.id}`, env.STRIPE_SANDBOX_ORIGIN)
  url.searchParams.set('client_secret', intent.clientSecret ?? '')
  url.searchParams.set('publishable_key', env.STRIPE_PUBLISHABLE_KEY)
  url.searchParams.set('return_url', returnUrl)
  url.searchParams.set('cancel_url', new URL('../checkout', returnUrl).href)
  const language = new URL(returnUrl).pathname.split('/')[2]
  if (language) url.searchParams.set('lang', language)
  return url.href
}
