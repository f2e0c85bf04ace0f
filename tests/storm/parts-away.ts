import { setTimeout as pause } from 'node:timers/promises'
import { aProduct } from '#tests/support/builders.ts'
import { Buyer } from './buyer.ts'
import type { StormShop } from './shop.ts'
import { type Claim, exactly, never, type Size, type Storm } from './storm.ts'
import { Tally } from './tally.ts'
import { tellsPaymentAway } from './texts.ts'

const BUYERS: Record<Size, number> = { small: 2, full: 20 }
const HOUR_MS = 3_600_000

/**
 * One part after the other is away while people buy: without Stripe everything but paying works and pressing again
 * later pays; without webhooks the return page completes; without the worker the order page is complete and the mail
 * comes when the worker does.
 */
export const partsAway: Storm = {
  name: 'parts-away',
  injects: true,
  async run(shop, size) {
    const buyers = BUYERS[size]
    const product = await aProduct(shop.ctx.db, { stock: { ES: 3 * buyers } })
    return [
      ...(await withoutStripe(shop, product, buyers)),
      ...(await withoutWebhooks(shop, product, buyers)),
      ...(await withoutWorker(shop, product, buyers)),
    ]
  },
}

interface Goods {
  variantId: string
  slug: string
}

async function crowdWith({ variantId }: Goods, shop: StormShop, count: number): Promise<Buyer[]> {
  const crowd = Array.from({ length: count }, () => new Buyer(shop))
  for (const buyer of crowd) {
    await buyer.add(variantId)
    await buyer.openCheckout()
  }
  return crowd
}

async function withoutStripe(shop: StormShop, goods: Goods, count: number): Promise<Claim[]> {
  const crowd = await crowdWith(goods, shop, count)
  const elsewhere = new Tally()
  const told = new Tally()
  const ends = new Tally()
  await shop.parts.sandbox.end('SIGTERM')
  try {
    for (const buyer of crowd) {
      const pressed = await buyer.press()
      const isTold = pressed.kind === 'other' && tellsPaymentAway(pressed.body, 'es')
      told.add(isTold ? `${pressed.status} "try again"` : pressed.kind)
      for (const path of [
        '',
        `/products/${goods.slug}`,
        '/shop',
        '/search?q=a',
        '/cart',
        '/checkout',
      ])
        elsewhere.add(`${(await buyer.get(path)).status}`)
    }
    elsewhere.add(`${await new Buyer(shop).add(goods.variantId)}`)
  } finally {
    await shop.parts.sandbox.start()
  }
  for (const buyer of crowd) ends.add(await buyer.buy())
  return [
    exactly('Stripe away: told to try again', told.of('503 "try again"'), count),
    never('Stripe away: other pages that fail', elsewhere.matching(/^[45]/)),
    exactly('Stripe back: pressed again, ordered', ends.of('order'), count),
  ]
}

async function withoutWebhooks(shop: StormShop, goods: Goods, count: number): Promise<Claim[]> {
  await shop.sandbox('POST', 'faults', { target: 'webhook', kind: 'delay', ms: HOUR_MS })
  const ends = new Tally()
  for (const buyer of await crowdWith(goods, shop, count)) ends.add(await buyer.buy())
  await shop.sandbox('DELETE', 'faults')
  return [exactly('webhooks an hour late: ordered by the return page', ends.of('order'), count)]
}

async function withoutWorker(shop: StormShop, goods: Goods, count: number): Promise<Claim[]> {
  const crowd = await crowdWith(goods, shop, count)
  const complete = new Tally()
  const mails = () =>
    shop.ctx.db.mailMessage.count({ where: { recipient: { in: crowd.map(({ email }) => email) } } })
  await shop.parts.worker.end('SIGTERM')
  let early = 0
  try {
    for (const buyer of crowd) {
      const pressed = await buyer.press()
      const back = pressed.kind === 'pay' ? await buyer.pay(pressed.url) : null
      const end = back ? await buyer.comeBack(back) : null
      const page = end?.kind === 'order' ? await buyer.open(end.path) : null
      complete.add(page?.status === 200 && page.body.includes(buyer.email) ? 'complete' : 'not')
    }
    // Longer than a worker would have taken.
    await pause(1_000)
    early = await mails()
  } finally {
    await shop.parts.worker.start()
  }
  await shop.settle()
  return [
    exactly('worker away: order pages that are complete', complete.of('complete'), count),
    never('worker away: mails', early),
    exactly('worker back: mails', await mails(), count),
  ]
}
