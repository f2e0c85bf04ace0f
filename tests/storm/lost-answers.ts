import { aProduct } from '#tests/support/builders.ts'
import { intentsOf, paymentsOf } from './books.ts'
import { Buyer } from './buyer.ts'
import { eachOf, exactly, type Size, type Storm } from './storm.ts'

const BUYERS: Record<Size, number> = { small: 4, full: 40 }
/** A real time-out of the SDK takes ten seconds, three times a press; breaking off is the same to the books. */
const REAL_TIMEOUTS: Record<Size, number> = { small: 0, full: 4 }
const RETRIES = 10
const STRIPE_IS_SILENT_MS = 12_000
const AT_ONCE = 4

/**
 * Stripe commits and its answer is lost, again and again: when the intent is opened and when the card is charged.
 * The buyer presses until it works: ten lost answers later there is one intent, one charge, one order.
 */
export const lostAnswers: Storm = {
  name: 'lost-answers',
  injects: true,
  async run(shop, size) {
    const { db, stripe } = shop.ctx
    const buyers = BUYERS[size]
    const product = await aProduct(db, { stock: { ES: buyers * 2 } })
    const seen = { order: 0, intents: 0, charges: 0 }
    const crowd = Array.from({ length: buyers }, () => new Buyer(shop))
    await eachOf(crowd, AT_ONCE, async (buyer, index) => {
      await buyer.add(product.variantId)
      await buyer.openCheckout()
      await shop.sandbox('POST', 'faults', [
        index < REAL_TIMEOUTS[size]
          ? { ...OPENING, kind: 'hang', ms: STRIPE_IS_SILENT_MS, next: 1 }
          : { ...OPENING, kind: 'reset', next: 2 },
        { target: 'api', path: '/pay/**', method: 'POST', kind: 'reset', next: RETRIES - 2 },
      ])
      if (await pressUntilOrdered(buyer)) seen.order += 1
      const [payment] = await paymentsOf(shop.ctx, buyer.email)
      const intents = await intentsOf(shop.ctx, payment?.checkoutId ?? '')
      seen.intents += intents.length
      for (const intent of intents) {
        const { data } = await stripe.charges.list({ payment_intent: intent })
        seen.charges += data.filter(({ paid }) => paid).length
      }
    })
    return [
      exactly('ordered in the end', seen.order, buyers),
      exactly('intents at Stripe', seen.intents, buyers),
      exactly('charges at Stripe', seen.charges, buyers),
    ]
  },
}

const OPENING = { target: 'api', method: 'POST', path: '/v1/payment_intents' } as const

/** Presses and pays until an answer gets through, as a patient person would. */
async function pressUntilOrdered(buyer: Buyer): Promise<boolean> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const pressed = await buyer.press()
    if (pressed.kind === 'order') return true
    if (pressed.kind !== 'pay') continue
    for (let retry = 0; retry < 5 * RETRIES; retry += 1) {
      const returnUrl = await buyer.pay(pressed.url).catch(() => null)
      if (returnUrl) return (await buyer.comeBack(returnUrl)).kind === 'order'
    }
  }
  return false
}
