import { hash } from '@node-rs/argon2'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  currentUser,
  keepAccount,
  requestDeletion,
  signIn,
} from '#app/modules/identity/identity.server.ts'
import { exportOrders } from '#app/modules/orders/orders.server.ts'
import { newToken } from '#app/platform/secret.server.ts'
import { aProduct } from '#tests/support/builders.ts'
import { testClock, useTestShop } from '#tests/support/context.ts'
import { aQuotedCheckout, buy } from '#tests/support/sale.ts'
import { auditDatabase } from './audit-checks.server.ts'
import { auditStripe } from './audit-stripe.server.ts'
import { drainOutbox } from './dispatch.server.ts'
import { clearErasedAccounts, clearOldOrders, eraseDueAccounts } from './erase-accounts.server.ts'

const shop = useTestShop({ clock: testClock(new Date()) })
const DAY_MS = 24 * 3_600_000
const PASSWORD = 'three small boats'

let userId: string
let email: string
let orderId: string

const order = () => shop.ctx.db.order.findUniqueOrThrow({ where: { id: orderId } })

async function arrive(): Promise<Request | null> {
  const opened = await signIn(shop.ctx, {
    previousSession: undefined,
    device: { browser: null, platform: null },
    bringAlong: () => Promise.resolve(),
    email,
    password: PASSWORD,
    caller: newToken(),
  })
  const cookie = opened.ok ? `session=${opened.value.token}` : ''
  return opened.ok ? new Request('http://shop.test/', { headers: { Cookie: cookie } }) : null
}

async function mailedToken(): Promise<string> {
  const events = await shop.ctx.db.outboxEvent.findMany({
    where: { type: 'identity.deletion-requested' },
  })
  const payloads = events.map(({ payload }) => payload as { userId: string; token: string })
  return payloads.find((payload) => payload.userId === userId)?.token ?? ''
}

beforeEach(async () => {
  email = `${newToken().slice(0, 12)}@example.com`
  const cost = { memoryCost: 64, timeCost: 1, parallelism: 1 }
  const passwordHash = await hash(PASSWORD, cost)
  const user = await shop.ctx.db.user.create({
    data: { email, name: 'Noa', language: 'es', passwordHash },
  })
  userId = user.id
  const product = await aProduct(shop.ctx.db)
  const lines = [{ product, quantity: 1, unitMinor: 1_995 }]
  const sale = await aQuotedCheckout(shop.ctx, { lines })
  if ((await buy(shop.ctx, sale)) !== 'order') throw new Error('the order of these tests failed')
  const placed = await shop.ctx.db.order.findUniqueOrThrow({
    where: { checkoutId: sale.checkoutId },
  })
  orderId = placed.id
  await shop.ctx.db.order.update({
    where: { id: orderId },
    data: { userId, email, address: { name: 'Noa', line1: 'Calle 1', phone: '+34600000000' } },
  })
  const unfinished = await aQuotedCheckout(shop.ctx, { lines })
  await shop.ctx.db.checkout.update({ where: { id: unfinished.checkoutId }, data: { userId } })
  await shop.ctx.db.cart.create({ data: { userId } })
  await shop.ctx.db.savedAddress.create({ data: { userId, market: 'ES', fields: { name: 'Noa' } } })
})

describe('an account that was asked to be deleted', () => {
  it('is signed out at once, and kept by the link of its mail, which works once', async () => {
    const session = await arrive()
    await requestDeletion(shop.ctx, userId)
    expect(session && (await currentUser(shop.ctx, session))).toBeNull()
    await drainOutbox(shop.ctx)
    const mail = await shop.ctx.db.mailMessage.findFirst({
      where: { recipient: email, subject: 'Tu cuenta se eliminará' },
    })
    expect(mail).toMatchObject({ language: 'es' })
    const token = await mailedToken()
    expect(mail?.text).toContain(`/keep-account?token=${token}`)
    expect(await keepAccount(shop.ctx, newToken())).toBe(false)
    expect(await keepAccount(shop.ctx, token)).toBe(true)
    expect(await keepAccount(shop.ctx, token)).toBe(false)
    shop.clock.advance(15 * DAY_MS)
    await eraseDueAccounts(shop.ctx)
    expect(await arrive()).not.toBeNull()
  })

  it('is kept by signing in before it is due', async () => {
    await requestDeletion(shop.ctx, userId)
    shop.clock.advance(13 * DAY_MS)
    expect(await arrive()).not.toBeNull()
    shop.clock.advance(2 * DAY_MS)
    await eraseDueAccounts(shop.ctx)
    expect(await shop.ctx.db.user.count({ where: { id: userId } })).toBe(1)
  })

  it('is gone after two weeks; its order keeps what tax law wants, and the books balance', async () => {
    const before = await order()
    await requestDeletion(shop.ctx, userId)
    await drainOutbox(shop.ctx)
    shop.clock.advance(15 * DAY_MS)
    await eraseDueAccounts(shop.ctx)
    expect(await arrive()).toBeNull()
    for (const left of [
      shop.ctx.db.user.count({ where: { id: userId } }),
      shop.ctx.db.cart.count({ where: { userId } }),
      shop.ctx.db.savedAddress.count({ where: { userId } }),
      shop.ctx.db.checkout.count({ where: { userId } }),
      shop.ctx.db.mailMessage.count({ where: { recipient: email } }),
    ])
      expect(await left).toBe(0)

    // Still on its way: the courier needs the phone.
    expect(await order()).toMatchObject({ email, address: before.address })
    await shop.ctx.db.orderParcel.updateMany({ where: { orderId }, data: { state: 'delivered' } })
    await clearErasedAccounts(shop.ctx)
    const after = await order()
    expect(after).toEqual({ ...before, email: '', address: { name: 'Noa', line1: 'Calle 1' } })
    expect(await shop.ctx.db.erasedAccount.count({ where: { userId } })).toBe(0)

    const year = before.placedAt.getUTCFullYear()
    shop.clock.set(new Date(Date.UTC(year + 6, 11, 31)))
    await clearOldOrders(shop.ctx)
    expect(await order()).toEqual(after)
    shop.clock.set(new Date(Date.UTC(year + 7, 0, 2)))
    await clearOldOrders(shop.ctx)
    expect(await order()).toEqual({ ...before, email: '', address: {} })
    expect(
      await shop.ctx.db.quote.count({
        where: { checkoutId: before.checkoutId, address: { equals: {} } },
      }),
    ).toBe(1)
    const findings = [
      ...(await auditDatabase(shop.ctx.db)),
      ...(await auditStripe(shop.ctx.db, shop.ctx.stripe, Date.now() + 3_600_000)),
    ]
    expect(findings.flatMap(({ offenders }) => offenders)).toEqual([])
  })
})

it('an export has the orders of its account, and of no other', async () => {
  const numbers: string[] = []
  for await (const { number } of exportOrders(shop.ctx, userId)) numbers.push(number)
  expect(numbers).toEqual([(await order()).number])
})
