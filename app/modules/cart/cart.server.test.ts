import { describe, expect, it } from 'vitest'
import { newToken } from '#app/platform/secret.server.ts'
import { aProduct } from '#tests/support/builders.ts'
import { useTestShop } from '#tests/support/context.ts'
import {
  addToCart,
  type CartOwner,
  mergeCartAtSignIn,
  readCart,
  removeBought,
  removeLine,
  restoreLine,
  setCoupon,
  setQuantity,
} from './cart.server.ts'

const shop = useTestShop()
const market = 'ES' as const

const guest = (): CartOwner => ({ userId: null, token: newToken() })
const read = (owner: CartOwner) => readCart(shop.ctx, { owner, market, language: 'es' })
const add = (owner: CartOwner, variantId: string, quantity = 1) =>
  addToCart(shop.ctx, { owner, market, variantId, quantity })
const quantities = async (owner: CartOwner) =>
  (await read(owner))?.items.map(({ quantity }) => quantity)

async function aUser(): Promise<string> {
  const user = await shop.ctx.db.user.create({
    data: { email: `${newToken()}@example.com`, name: 'Eva', passwordHash: 'x', language: 'es' },
  })
  return user.id
}

describe('cart', () => {
  it('is made with the first thing put in, and each change raises its version', async () => {
    const { variantId } = await aProduct(shop.ctx.db)
    const added = await add({ userId: null, token: null }, variantId, 2)
    expect(added).toMatchObject({ ok: true, value: { quantity: 2, isNewToken: true } })
    if (!added.ok) return
    const { owner } = added.value
    await add(owner, variantId, 3)
    const before = await read(owner)
    expect(before?.items).toMatchObject([{ variantId, quantity: 5, unitMinor: 1_995 }])
    expect(await setQuantity(shop.ctx, { owner, variantId, quantity: 4 })).toBe(true)
    expect((await read(owner))?.version).toBe((before?.version ?? 0) + 1)
    const removed = await removeLine(shop.ctx, { owner, variantId })
    expect(removed).toMatchObject({ variantId, quantity: 4 })
    await restoreLine(shop.ctx, { owner, variantId, quantity: 4 })
    expect(await quantities(owner)).toEqual([4])
  })

  it('takes nothing that is not sold in the market, and leaves no cart behind', async () => {
    const { variantId } = await aProduct(shop.ctx.db, { prices: { US: 999 }, stock: { US: 5 } })
    const owner = guest()
    expect(await add(owner, variantId)).toMatchObject({ ok: false, reason: 'not-sold-here' })
    expect(await read(owner)).toBeNull()
  })

  it('prices a line by the market and says where else it is sold', async () => {
    const { variantId } = await aProduct(shop.ctx.db, {
      prices: { ES: 1_995, VN: 529_000 },
      stock: { ES: 5 },
    })
    const owner = guest()
    await add(owner, variantId)
    const inMarket = async (code: 'VN' | 'US') =>
      (await readCart(shop.ctx, { owner, market: code, language: 'en' }))?.items[0]
    expect(await inMarket('VN')).toMatchObject({ unitMinor: 529_000 })
    expect(await inMarket('US')).toMatchObject({ unitMinor: null, soldIn: ['ES', 'VN'] })
  })

  it('holds at most 100 lines of at most 999', async () => {
    const owner = guest()
    const { variantId, productId } = await aProduct(shop.ctx.db)
    const { variantId: last } = await aProduct(shop.ctx.db)
    await add(owner, variantId, 999)
    await add(owner, variantId, 999)
    expect(await quantities(owner)).toEqual([999])
    const more = await shop.ctx.db.variant.createManyAndReturn({
      data: Array.from({ length: 99 }, (_, n) => ({
        productId,
        sku: `${productId}-${n}`,
        position: n + 1,
      })),
    })
    for (const { id } of more) await restoreLine(shop.ctx, { owner, variantId: id, quantity: 1 })
    expect(await add(owner, last)).toMatchObject({ ok: false, reason: 'cart-full' })
  })

  it('loses no unit when two tabs add and change at once', async () => {
    const [a, b] = [await aProduct(shop.ctx.db), await aProduct(shop.ctx.db)]
    const owner = guest()
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => add(owner, n % 2 ? a.variantId : b.variantId)),
    )
    expect(await quantities(owner)).toEqual([20, 20])
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        n % 2
          ? add(owner, a.variantId)
          : setQuantity(shop.ctx, { owner, variantId: b.variantId, quantity: 7 }),
      ),
    )
    expect((await quantities(owner))?.toSorted((x, y) => x - y)).toEqual([7, 40])
  })

  it('is nobody else’s', async () => {
    const { variantId } = await aProduct(shop.ctx.db)
    const owner = guest()
    await add(owner, variantId)
    expect(await setQuantity(shop.ctx, { owner: guest(), variantId, quantity: 9 })).toBe(false)
    expect(await removeLine(shop.ctx, { owner: guest(), variantId })).toBeNull()
    expect(await quantities(owner)).toEqual([1])
  })
})

describe('signing in', () => {
  it('gives the guest’s cart to an account without one', async () => {
    const { variantId } = await aProduct(shop.ctx.db)
    const owner = guest()
    const userId = await aUser()
    await add(owner, variantId, 2)
    await shop.ctx.db.$transaction((tx) =>
      mergeCartAtSignIn(tx, { token: owner.token ?? undefined, userId }),
    )
    expect(await quantities({ userId, token: null })).toEqual([2])
    expect(await read(owner)).toBeNull()
  })

  it('adds the guest’s lines to the account’s own', async () => {
    const [a, b] = [await aProduct(shop.ctx.db), await aProduct(shop.ctx.db)]
    const mine: CartOwner = { userId: await aUser(), token: null }
    const theirs = guest()
    await add(mine, a.variantId, 2)
    await add(theirs, a.variantId, 998)
    await add(theirs, b.variantId, 3)
    await setCoupon(shop.ctx, { owner: theirs, code: 'HOLA10' })
    await shop.ctx.db.$transaction((tx) =>
      mergeCartAtSignIn(tx, { token: theirs.token ?? undefined, userId: mine.userId ?? '' }),
    )
    expect(await quantities(mine)).toEqual([999, 3])
    expect((await read(mine))?.couponCode).toBe('HOLA10')
  })
})

describe('after the purchase', () => {
  it('takes out what was bought and keeps what came later', async () => {
    const [a, b] = [await aProduct(shop.ctx.db), await aProduct(shop.ctx.db)]
    const owner = guest()
    await add(owner, a.variantId, 5)
    await add(owner, b.variantId, 1)
    await setCoupon(shop.ctx, { owner, code: 'HOLA10' })
    const cart = await read(owner)
    await shop.ctx.sql.transaction((tx) =>
      removeBought(tx, cart?.id ?? '', [
        { variantId: a.variantId, quantity: 2 },
        { variantId: a.variantId, quantity: 2 },
        { variantId: b.variantId, quantity: 3 },
      ]),
    )
    const after = await read(owner)
    expect(after?.items).toMatchObject([{ variantId: a.variantId, quantity: 1 }])
    expect(after?.couponCode).toBeNull()
    expect(after?.version).toBe((cart?.version ?? 0) + 1)
  })
})
