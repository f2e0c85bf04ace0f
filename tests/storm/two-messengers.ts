import { setTimeout as pause } from 'node:timers/promises'
import { aProduct } from '#tests/support/builders.ts'
import { Buyer } from './buyer.ts'
import { eachOf, exactly, never, type Size, type Storm } from './storm.ts'
import { Tally } from './tally.ts'

const CHECKOUTS: Record<Size, number> = { small: 20, full: 1_000 }
const AT_ONCE = 12
const APART_MS = 50

/**
 * The webhook and the buyer's return bring the same news within 50 ms of each other, now one first, now the other:
 * every checkout becomes exactly one order with one mail, and no money goes back.
 */
export const twoMessengers: Storm = {
  name: 'two-messengers',
  async run(shop, size) {
    const { db } = shop.ctx
    const checkouts = CHECKOUTS[size]
    const product = await aProduct(db, { stock: { ES: checkouts } })
    const before = { refunds: await db.refund.count(), mails: await db.mailMessage.count() }
    // Every second webhook waits, so that the return page is first about as often as it is second.
    await shop.sandbox('POST', 'faults', {
      target: 'webhook',
      type: 'payment_intent.succeeded',
      kind: 'delay',
      ms: APART_MS / 2,
      probability: 0.5,
    })
    const told = new Tally()
    const crowd = Array.from({ length: checkouts }, () => new Buyer(shop))
    await eachOf(crowd, AT_ONCE, async (buyer) => {
      await buyer.add(product.variantId)
      await buyer.openCheckout()
      const pressed = await buyer.press()
      const returnUrl = pressed.kind === 'pay' ? await buyer.pay(pressed.url) : null
      await pause(Math.random() * APART_MS)
      told.add(returnUrl ? (await buyer.comeBack(returnUrl)).kind : pressed.kind)
    })
    await shop.settle()
    const orders = await db.order.count({
      where: { lines: { some: { variantId: product.variantId } } },
    })
    return [
      exactly('returned to an order', told.of('order'), checkouts),
      exactly('orders', orders, checkouts),
      exactly('mails', (await db.mailMessage.count()) - before.mails, checkouts),
      never('refunds', (await db.refund.count()) - before.refunds),
    ]
  },
}
