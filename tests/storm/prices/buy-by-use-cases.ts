import { addToCart, type CartOwner, setCoupon } from '#app/modules/cart/cart.server.ts'
import {
  payCheckout,
  readQuotableCart,
  settlePayment,
} from '#app/modules/checkout/checkout.server.ts'
import { shownTotal } from '#app/modules/checkout/checkout.ts'
import { restock } from '#app/modules/inventory/inventory.server.ts'
import { cancelOrder } from '#app/modules/orders/orders.server.ts'
import type { RunningContext } from '#app/platform/context.server.ts'
import { newToken } from '#app/platform/secret.server.ts'
import { ADDRESSES } from '#tests/support/addresses.ts'
import type { Shown } from './compare-books.ts'
import type { RandomCart } from './random-carts.ts'

/**
 * Buys and cancels a cart by what is behind the pages.
 * @returns the total that a page would show, or in a word why there is no order
 */
export async function buyByUseCases(
  ctx: RunningContext,
  cart: RandomCart,
): Promise<Shown | string> {
  const { place, lines, code } = cart
  const owner: CartOwner = { userId: null, token: newToken() }
  for (const { variantId, quantity } of lines) {
    await addToCart(ctx, { owner, market: place.market, variantId, quantity })
  }
  if (code) await setCoupon(ctx, { owner, code })
  const buyer = { owner, ...place, userId: null }
  const quotable = await readQuotableCart(ctx, buyer)
  const fields = {
    email: `${crypto.randomUUID()}@storm.example`,
    ...ADDRESSES[place.market],
    ...cart.address,
  }
  const parcels = quotable?.quote({ fields, delivery: {} })?.parcels ?? []
  const faster = parcels.filter(({ options }) => options.some(({ code: way }) => way === 'express'))
  const delivery = Object.fromEntries(
    cart.isExpress ? faster.map(({ key }) => [key, 'express' as const]) : [],
  )
  const quote = quotable?.quote({ fields, delivery })
  if (!quote) return 'not sold here'
  const shown = shownTotal(quote)
  const draft = { fields, delivery, paymentMethod: 'stripe' as const }
  const paid = await payCheckout(ctx, buyer, { intent: 'pay', payment: 'stripe', shown, draft })
  if (!paid.ok) {
    const isForbidden = paid.reason === 'import-blocked' || paid.reason === 'below-minimum'
    return isForbidden ? 'forbidden' : paid.reason
  }
  if (paid.value.kind !== 'redirect') return paid.value.kind
  const intentId = /\/pay\/(pi_\w+)/.exec(paid.value.url)?.[1] ?? ''
  await ctx.stripe.paymentIntents.confirm(intentId, {
    payment_method: 'pm_card_visa',
    return_url: ctx.env.APP_ORIGIN,
  })
  const { kind } = await settlePayment(ctx, intentId)
  if (kind !== 'order') return kind
  const { order } = await ctx.db.payment.findUniqueOrThrow({
    where: { stripePaymentIntentId: intentId },
    select: { order: { select: { id: true, number: true } } },
  })
  if (!order) return 'a payment without its order'
  await cancelOrder(ctx, { orderId: order.id, restock })
  return { number: order.number, shown, market: place.market, lines }
}
