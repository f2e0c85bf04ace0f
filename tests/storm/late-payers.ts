import { setTimeout as pause } from 'node:timers/promises'
import { toMinor } from '#app/shared/minor.ts'
import { aProduct } from '#tests/support/builders.ts'
import { paymentsOf } from './books.ts'
import { Buyer } from './buyer.ts'
import type { StormShop } from './shop.ts'
import { eachOf, exactly, type Size, type Storm } from './storm.ts'

const PAIRS: Record<Size, number> = { small: 4, full: 50 }
const AT_ONCE = 8
const RELEASED_WITHIN_MS = 60_000

/**
 * One unit, two buyers. The slow one holds it and pays after the hold has lapsed and the quick one has bought it:
 * one order, one full refund, and the slow one is told so on the page and by mail. Where nobody came in between, the
 * late payer still gets the goods.
 */
export const latePayers: Storm = {
  name: 'late-payers',
  async run(shop, size) {
    const pairs = Array.from({ length: PAIRS[size] }, () => ({
      slow: new Buyer(shop),
      quick: new Buyer(shop),
      lucky: new Buyer(shop),
      payUrls: { slow: '', lucky: '' },
      variantId: '',
    }))
    await eachOf(pairs, AT_ONCE, async (pair) => {
      const [contested, spare] = [
        await aProduct(shop.ctx.db, { stock: { ES: 1 } }),
        await aProduct(shop.ctx.db, { stock: { ES: 1 } }),
      ]
      pair.variantId = contested.variantId
      pair.payUrls.slow = await holdOne(pair.slow, contested.variantId)
      pair.payUrls.lucky = await holdOne(pair.lucky, spare.variantId)
    })
    await lapse(shop)
    const told = { quick: 0, slow: 0, lucky: 0 }
    await eachOf(pairs, AT_ONCE, async ({ quick, slow, lucky, payUrls, variantId }) => {
      await quick.add(variantId)
      await quick.openCheckout()
      if ((await quick.buy()) === 'order') told.quick += 1
      if ((await payLate(slow, payUrls.slow)) === 'refunded') told.slow += 1
      if ((await payLate(lucky, payUrls.lucky)) === 'order') told.lucky += 1
    })
    await shop.settle()
    const slow = await refundsOf(shop, pairs)
    return [
      exactly('the quick buyer has the order', told.quick, pairs.length),
      exactly('the slow one is told on the page', told.slow, pairs.length),
      exactly('the slow one has one full refund at Stripe', slow.refunded, pairs.length),
      exactly('the slow one has one mail about it', slow.mailed, pairs.length),
      exactly('a late payer nobody overtook has the order', told.lucky, pairs.length),
    ]
  },
}

/** Goes as far as the payment page, which holds the unit. */
async function holdOne(buyer: Buyer, variantId: string): Promise<string> {
  await buyer.add(variantId)
  await buyer.openCheckout()
  const pressed = await buyer.press()
  if (pressed.kind !== 'pay') throw new Error(`a buyer alone was told ${pressed.kind}`)
  return pressed.url
}

async function payLate(buyer: Buyer, payUrl: string): Promise<string> {
  const returnUrl = await buyer.pay(payUrl)
  return returnUrl ? (await buyer.comeBack(returnUrl)).kind : 'not-paid'
}

/** Lets every hold's ten minutes be over and waits until the worker has put the units back. */
async function lapse({ ctx }: StormShop): Promise<void> {
  await ctx.db.reservation.updateMany({
    where: { state: 'active' },
    data: { expiresAt: new Date(Date.now() - 1_000) },
  })
  const deadline = Date.now() + RELEASED_WITHIN_MS
  while ((await ctx.db.reservation.count({ where: { state: 'active' } })) > 0) {
    if (Date.now() > deadline) throw new Error('the worker does not release what has lapsed')
    await pause(200)
  }
}

async function refundsOf(
  { ctx }: StormShop,
  pairs: readonly { slow: Buyer }[],
): Promise<{ refunded: number; mailed: number }> {
  const seen = { refunded: 0, mailed: 0 }
  for (const { slow } of pairs) {
    const [payment] = await paymentsOf(ctx, slow.email)
    if (!payment) continue
    const { data } = await ctx.stripe.refunds.list({
      payment_intent: payment.stripePaymentIntentId ?? '',
    })
    const isFull = data.length === 1 && data[0]?.amount === toMinor(payment.capturedMinor)
    if (isFull && payment.refunds.length === 1 && payment.refunds[0]?.state === 'succeeded') {
      seen.refunded += 1
    }
    if ((await ctx.db.mailMessage.count({ where: { recipient: slow.email } })) === 1) {
      seen.mailed += 1
    }
  }
  return seen
}
