import type { Context } from '#app/platform/context.server.ts'
import type Stripe from 'stripe'
import { declineCodeOf, type IntentFacts, type PaymentRow } from './payment.ts'

type StripeContext = Pick<Context, 'stripe'>

function toFacts(intent: Stripe.PaymentIntent): IntentFacts {
  const error = intent.last_payment_error
  return {
    id: intent.id,
    status: intent.status as IntentFacts['status'],
    amountMinor: intent.amount,
    receivedMinor: intent.amount_received,
    currency: intent.currency.toUpperCase(),
    clientSecret: intent.client_secret,
    paymentId: intent.metadata['payment_id'] ?? null,
    declineCode: error ? declineCodeOf(error.code, error.decline_code) : null,
  }
}

/**
 * Makes the payment's intent, or finds the one made before: the same key answers with the same intent, so a
 * time-out after Stripe has committed is repaired by asking again. Call outside transactions.
 * @throws Stripe errors; the caller tells the buyer to try again
 */
export async function openIntent(
  { stripe }: StripeContext,
  payment: PaymentRow,
  about: { description: string },
): Promise<IntentFacts> {
  const intent = payment.stripePaymentIntentId
    ? await stripe.paymentIntents.retrieve(payment.stripePaymentIntentId)
    : await stripe.paymentIntents.create(
        {
          amount: payment.amountMinor,
          currency: payment.currency.toLowerCase(),
          automatic_payment_methods: { enabled: true },
          description: about.description,
          metadata: { payment_id: payment.id, checkout_id: payment.checkoutId },
        },
        { idempotencyKey: payment.idempotencyKey },
      )
  return toFacts(intent)
}

/** The intent as it is now. */
export async function readIntent(
  { stripe }: StripeContext,
  intentId: string,
): Promise<IntentFacts> {
  return toFacts(await stripe.paymentIntents.retrieve(intentId))
}

/** Cancels an intent that is not paid. @returns the intent as it is afterwards: perhaps it had just succeeded */
export async function cancelIntent(
  { stripe }: StripeContext,
  intentId: string,
): Promise<IntentFacts> {
  try {
    return toFacts(await stripe.paymentIntents.cancel(intentId))
  } catch (error) {
    const now = await readIntent({ stripe }, intentId)
    if (now.status === 'succeeded' || now.status === 'canceled' || now.status === 'processing') {
      return now
    }
    throw error
  }
}

/** Paid intents that Stripe knows since `since`: what the shop must have an order or a refund for. */
export async function* listSucceededIntents(
  { stripe }: StripeContext,
  since: Date,
): AsyncGenerator<IntentFacts> {
  const created = { gte: Math.floor(since.getTime() / 1000) }
  for await (const intent of stripe.paymentIntents.list({ created, limit: 100 })) {
    if (intent.status === 'succeeded') yield toFacts(intent)
  }
}
