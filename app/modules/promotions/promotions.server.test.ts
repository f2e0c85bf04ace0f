import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { useTestShop } from '#tests/support/context.ts'
import { claimCoupon, findCoupon, releaseCoupon } from './promotions.server.ts'

const shop = useTestShop()

async function aCoupon(maxUses: number | null): Promise<string> {
  const code = `C${randomUUID().slice(0, 8).toUpperCase()}`
  await shop.ctx.db.coupon.create({
    data: {
      code,
      percentBp: 1_000,
      maxUses,
      validFrom: new Date('2026-01-01'),
      validTo: new Date('2027-01-01'),
    },
  })
  return code
}

const claim = (code: string, checkoutId: string = randomUUID()) =>
  shop.ctx.sql.transaction((tx) => claimCoupon(tx, { checkoutId, code, now: shop.clock.now() }))

/** As many at once as there are connections: more would only wait for one. */
async function claimAtOnce(code: string, times: number): Promise<boolean[]> {
  const answers: boolean[] = []
  const buyer = async () => {
    while (answers.length < times) answers.push(await claim(code))
  }
  await Promise.all(Array.from({ length: 10 }, buyer))
  return answers
}

const used = async (code: string) => (await findCoupon(shop.ctx, code))?.usedCount

describe('claiming a coupon', () => {
  it('gives a single use to one of a hundred', async () => {
    const code = await aCoupon(1)
    const answers = await claimAtOnce(code, 100)
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await used(code)).toBe(1)
  })

  it('counts a checkout once, however often it asks', async () => {
    const code = await aCoupon(5)
    const checkoutId = randomUUID()
    for (let i = 0; i < 3; i += 1) expect(await claim(code.toLowerCase(), checkoutId)).toBe(true)
    expect(await used(code)).toBe(1)
  })

  it('gives a use back, and takes it again', async () => {
    const code = await aCoupon(1)
    const checkoutId = randomUUID()
    expect(await claim(code, checkoutId)).toBe(true)
    expect(await claim(code)).toBe(false)
    for (let i = 0; i < 2; i += 1) {
      await shop.ctx.sql.transaction((tx) => releaseCoupon(tx, checkoutId))
      expect(await used(code)).toBe(0)
    }
    expect(await claim(code, checkoutId)).toBe(true)
    expect(await used(code)).toBe(1)
  })

  it('changes codes without keeping the first', async () => {
    const [first, second] = [await aCoupon(1), await aCoupon(1)]
    const checkoutId = randomUUID()
    expect(await claim(first, checkoutId)).toBe(true)
    expect(await claim(second, checkoutId)).toBe(true)
    expect([await used(first), await used(second)]).toEqual([0, 1])
  })

  it('refuses what is unknown or over', async () => {
    expect(await claim('NOPE')).toBe(false)
    const code = await aCoupon(null)
    shop.clock.set(new Date('2027-01-01T00:00:00Z'))
    expect(await claim(code)).toBe(false)
    shop.clock.set(new Date('2026-11-23T03:00:00Z'))
    expect(await used(code)).toBe(0)
  })
})
