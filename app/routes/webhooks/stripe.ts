import type { ActionFunctionArgs } from '@remix-run/node'
import { settlePayment } from '#app/modules/checkout/checkout.server.ts'
import { noteStripeEvent } from '#app/modules/payment/payment.server.ts'

/**
 * A webhook is a nudge: its signature is checked, its object is read afresh and our books follow Stripe. The event
 * is noted only after that, so that a failure is delivered again.
 */
export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const body = await request.text()
  let event
  try {
    event = ctx.stripe.webhooks.constructEvent(
      body,
      request.headers.get('Stripe-Signature') ?? '',
      ctx.env.STRIPE_WEBHOOK_SECRET,
    )
  } catch {
    return new Response('The signature does not fit.\n', { status: 400 })
  }
  const object = event.data.object
  // An intent's making is no news to its maker, and charges are followed by way of their intents.
  if (object.object === 'payment_intent' && event.type !== 'payment_intent.created') {
    await settlePayment(ctx, object.id)
    await noteStripeEvent(ctx.sql, { id: event.id, type: event.type, objectId: object.id })
  }
  return new Response(null, { status: 204 })
}
