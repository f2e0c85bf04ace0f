import { setTimeout as pause } from 'node:timers/promises'
import { aProduct } from '#tests/support/builders.ts'
import { booksOf, reconcile } from './after-kills.ts'
import { Buyer } from './buyer.ts'
import { kindOfFailure } from './failure.ts'
import type { StormShop } from './shop.ts'
import { type Round, STEPS, watchSteps } from './steps.ts'
import { type Claim, exactly, never, type Size, type Storm } from './storm.ts'
import { Tally } from './tally.ts'

const VICTIMS = ['web', 'worker', 'postgres'] as const
type Victim = (typeof VICTIMS)[number]

/** Kills in all: every part at every step, again and again at another moment of it. */
const KILLS: Record<Size, number> = { small: VICTIMS.length, full: 200 }
const BUYERS_PER_KILL = 4
/** A kill that came after the step was over proves nothing about it and is done again, within this limit. */
const MOST_STRIKES: Record<Size, number> = { small: 12, full: 300 }
/** People try again for as long as a busy machine may need to start a part again. */
const PATIENCE_MS = 120_000
const TRY_AGAIN_MS = 250

/**
 * `kill -9` of web, worker and Postgres while buyers are inside each step of the checkout. People try again; in the
 * end everyone has their order, and every charge at Stripe has exactly one order or one full refund, after a restart
 * and one round of the reconciler.
 */
export const kills: Storm = {
  name: 'kills',
  injects: true,
  async run(shop, size) {
    const { db } = shop.ctx
    const product = await aProduct(db, { stock: { ES: MOST_STRIKES[size] * BUYERS_PER_KILL } })
    const table = new Tally()
    const told = new Tally()
    const met = new Tally()
    const watch = watchSteps()
    // The few kills of the small size fall on another step each time.
    const first = Math.floor(Math.random() * STEPS.length)
    let inside = 0
    let strikes = 0
    while (inside < KILLS[size] && strikes < MOST_STRIKES[size]) {
      const victim = VICTIMS[inside % VICTIMS.length] ?? 'web'
      const step = STEPS[(first + Math.floor(inside / VICTIMS.length)) % STEPS.length] ?? 'add'
      strikes += 1
      const round = watch.round(step, BUYERS_PER_KILL)
      const hit = await strike(shop, { victim, round, variantId: product.variantId, told, met })
      if (hit === 0) continue
      inside += 1
      table.add(`${victim} at ${step}`)
      met.add('buyers inside', hit)
    }
    await shop.settle()
    await reconcile(shop)
    await shop.settle()
    const buyers = strikes * BUYERS_PER_KILL
    return [
      exactly('kills while buyers were inside the step', inside, KILLS[size]),
      ...VICTIMS.map((victim) => row(table, victim)),
      { promise: 'what the kills met', seen: `${met}; told: ${told}`, holds: true },
      exactly('buyers with their order in the end', told.of('order'), buyers),
      never('buyers told anything else', told.matching(/^(?!order$)/)),
      ...(await booksOf(shop, product.variantId)),
    ]
  },
}

/** How often a part was killed inside each step, as a line of the table. */
function row(table: Tally, victim: Victim): Claim {
  const cells = STEPS.map((step) => `${step} ${table.of(`${victim} at ${step}`)}`)
  return { promise: `${victim} killed at`, seen: cells.join(', '), holds: true }
}

interface Strike {
  victim: Victim
  round: Round
  variantId: string
  told: Tally
  met: Tally
}

/**
 * Some buyers begin the same step together, and a part is killed in the middle of it.
 * @returns how many of them were inside the step at that moment
 */
async function strike(shop: StormShop, at: Strike): Promise<number> {
  const { round } = at
  const victim = shop.parts[at.victim]
  const kill = victim.aim()
  const buying = Array.from({ length: BUYERS_PER_KILL }, async () => {
    const buyer = new Buyer(shop)
    at.told.add(await buyStubbornly(shop, buyer, at))
    round.leave(buyer)
  })
  await pause(Math.random() * (await round.begun))
  const inside = round.strike()
  await kill()
  await victim.start()
  await Promise.all(buying)
  return inside
}

/** Buys one unit, doing each step again until it works. */
async function buyStubbornly(
  shop: StormShop,
  buyer: Buyer,
  { round, variantId, met }: Strike,
): Promise<string> {
  const until = (attempt: (nth: number) => Promise<boolean>) => insist(attempt, met)
  await round.enter('add', buyer)
  await until(async (nth) => {
    // Adding twice would be two units: whether the first came through is seen in the cart.
    if (nth > 0 && (await buyer.get('/cart')).body.includes(variantId)) return true
    return (await buyer.add(variantId)) === 303
  })
  await round.enter('checkout', buyer)
  await until(async () => (await buyer.openCheckout()) !== '')
  await round.enter('press', buyer)
  let payUrl = ''
  const pressed = await until(async () => {
    const press = await buyer.press()
    if (press.kind === 'pay') payUrl = press.url
    return press.kind === 'pay' || press.kind === 'order'
  })
  if (!pressed) return 'never came to pay'
  if (!payUrl) return 'order'
  await round.enter('pay', buyer)
  const returnUrl = await buyer.pay(payUrl)
  await round.enter('return', buyer)
  let end = 'never came back'
  await until(async () => {
    const back = await buyer.comeBack(returnUrl ?? '')
    end = back.kind
    return back.kind === 'order' || back.kind === 'refunded'
  })
  await round.enter('mail', buyer)
  // A worker that is killed now holds its lease for half a minute: that the mail comes is asked at the end.
  while (!round.isStruck() && !(await hasMail(shop, buyer))) await pause(10)
  return end
}

function hasMail({ ctx }: StormShop, { email }: Buyer): Promise<boolean> {
  return ctx.db.mailMessage.count({ where: { recipient: email } }).then(
    (count) => count > 0,
    () => false,
  )
}

async function insist(attempt: (nth: number) => Promise<boolean>, met: Tally): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS
  for (let nth = 0; Date.now() < deadline; nth += 1) {
    try {
      if (await attempt(nth)) return true
    } catch (error) {
      met.add(kindOfFailure(error))
    }
    await pause(TRY_AGAIN_MS)
  }
  return false
}
