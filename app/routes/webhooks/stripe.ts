import type { ActionFunctionArgs } from '@remix-run/node'
import { followStripe } from '#app/modules/checkout/checkout.server.ts'

/** Stripe's events, once their signature is proven. */
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
  await followStripe(ctx, event)
  return new Response(null, { status: 204 })
}
