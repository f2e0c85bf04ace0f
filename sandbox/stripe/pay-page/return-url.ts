import type { PaymentIntentRecord } from '../model.ts'

/** The address when it leads to one of the allowed origins, else null. */
export function allowedUrl(text: string | null, origins: readonly string[]): URL | null {
  if (text === null || !URL.canParse(text)) return null
  const url = new URL(text)
  const hasCredentials = url.username !== '' || url.password !== ''
  return origins.includes(url.origin) && !hasCredentials ? url : null
}

/** The address with what Stripe appends when it sends a payer back. */
export function withResult(
  returnUrl: string | URL,
  intent: PaymentIntentRecord,
  status: string,
): string {
  const url = new URL(returnUrl)
  url.searchParams.set('payment_intent', intent.id)
  url.searchParams.set('payment_intent_client_secret', intent.client_secret ?? '')
  url.searchParams.set('redirect_status', status)
  return url.href
}

/** `redirect_status` for an attempt that just ended. */
export function redirectStatus({ status }: PaymentIntentRecord): string {
  if (status === 'succeeded' || status === 'requires_capture') return 'succeeded'
  if (status === 'canceled') return 'canceled'
  return status === 'processing' ? 'pending' : 'failed'
}
