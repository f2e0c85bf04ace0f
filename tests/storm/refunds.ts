import { postTransaction } from '#app/modules/ledger/ledger.server.ts'
import { requestRefund } from '#app/modules/payment/payment.server.ts'
import { toMinor } from '#app/shared/minor.ts'
import { aProduct } from '#tests/support/builders.ts'
import { paymentsOf } from './books.ts'
import { Buyer } from './buyer.ts'
import type { StormShop } from './shop.ts'
import { eachOf, exactly, never, type Size, type Storm } from './storm.ts'

const ORDERS: Record<Size, number> = { small: 2, full: 50 }
const AT_ONCE = 4
const PARALLEL = 20
/** €60 of €100. */
const SHARE = 0.6

/**
 * Never gives back more than was captured: of twenty parallel refunds of three fifths one is accepted, of twenty
 * parallel cancellations of an order one sends the money back and the units to the shelf.
 */
export const refunds: Storm = {
  name: 'refunds',
  async run(shop, size) {
    const orders = ORDERS[size]
    const product = await aProduct(shop.ctx.db, { stock: { ES: orders * 2 } })
    const crowd = Array.from({ length: orders * 2 }, () => new Buyer(shop))
    const seen = { accepted: 0, canceled: 0 }
    await eachOf(crowd, AT_ONCE, async (buyer, index) => {
      const path = await buyer.order(product.variantId)
      if (index % 2 === 0) {
        const accepted = await refundInParallel(shop, buyer)
        seen.accepted += accepted
      } else {
        await Promise.all(Array.from({ length: PARALLEL }, () => buyer.cancel(path)))
        seen.canceled += 1
      }
    })
    await shop.settle()
    const { partial, full, over } = await atStripe(shop, crowd)
    const level = await shop.ctx.db.stockLevel.findFirstOrThrow({
      where: { variantId: product.variantId },
    })
    const title = `${PARALLEL} parallel`
    return [
      exactly(`${title} refunds of 60 %: accepted`, seen.accepted, orders),
      exactly(`${title} refunds of 60 %: sent by Stripe`, partial, orders),
      exactly(`${title} cancellations: full refunds`, full, seen.canceled),
      exactly(`${title} cancellations: units back on the shelf`, level.onHand, seen.canceled),
      never('more given back than was captured', over),
    ]
  },
}

/** What a seller's partial refund does, in many transactions at one moment. @returns how many were accepted */
async function refundInParallel({ ctx }: StormShop, buyer: Buyer): Promise<number> {
  const [payment] = await paymentsOf(ctx, buyer.email)
  if (!payment) throw new Error('an order without a payment')
  const { id: paymentId, currency } = payment
  const amountMinor = Math.round(toMinor(payment.capturedMinor) * SHARE)
  const accepted = await Promise.all(
    Array.from({ length: PARALLEL }, (_, nth) =>
      ctx.sql.transaction(async (tx) => {
        const key = `storm:${paymentId}:${nth}`
        const refundId = await requestRefund(tx, { paymentId, amountMinor, reason: 'storm', key })
        if (!refundId) return false
        await postTransaction(tx, {
          kind: 'refund',
          reference: key,
          entries: [
            { account: 'stripe', currency, amountMinor: -amountMinor },
            { account: 'shipping', currency, amountMinor },
          ],
        })
        return true
      }),
    ),
  )
  return accepted.filter(Boolean).length
}

async function atStripe({ ctx }: StormShop, crowd: readonly Buyer[]) {
  const seen = { partial: 0, full: 0, over: 0 }
  for (const { email } of crowd) {
    const [payment] = await paymentsOf(ctx, email)
    const intent = payment?.stripePaymentIntentId
    if (!intent) continue
    const { data } = await ctx.stripe.refunds.list({ payment_intent: intent })
    const total = data.reduce((sum, { amount }) => sum + amount, 0)
    const captured = toMinor(payment.capturedMinor)
    if (total > captured) seen.over += 1
    else if (total === captured && data.length === 1) seen.full += 1
    else if (total === Math.round(captured * SHARE) && data.length === 1) seen.partial += 1
  }
  return seen
}
