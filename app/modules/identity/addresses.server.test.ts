import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Address } from '#app/modules/market/market.ts'
import { useTestShop } from '#tests/support/context.ts'
import {
  deleteAddress,
  makeDefault,
  saveAddress,
  savedAddress,
  savedAddresses,
} from './identity.server.ts'

const shop = useTestShop()

async function aUser(): Promise<string> {
  const user = await shop.ctx.db.user.create({
    data: { email: `${randomUUID()}@example.com`, name: 'A', passwordHash: '-', language: 'en' },
  })
  return user.id
}

const home: Address = {
  name: 'Lucía Prats',
  line1: 'Calle Mayor 1',
  city: 'Madrid',
  area: 'M',
  postalCode: '28013',
}
const work: Address = { ...home, line1: 'Gran Vía 28' }

async function save(
  userId: string,
  fields: Address,
  more: { id?: string; isDefault?: boolean } = {},
) {
  const saved = await saveAddress(shop.ctx, { userId, market: 'ES', fields, ...more })
  if (!saved.ok) throw new Error(saved.reason)
  return saved.value.id
}

describe('addresses', () => {
  it('come back by market, the default first; the first one saved is it', async () => {
    const userId = await aUser()
    const first = await save(userId, home)
    const second = await save(userId, work)
    const inSpain = await savedAddresses(shop.ctx, userId, 'ES')
    expect(inSpain.map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [first, true],
      [second, false],
    ])
    expect(inSpain[0]?.fields).toEqual(home)
    expect(await savedAddresses(shop.ctx, userId, 'US')).toEqual([])
  })

  it('are not kept twice, also when saved at the same moment', async () => {
    const userId = await aUser()
    const ids = await Promise.all([home, home, home].map((fields) => save(userId, { ...fields })))
    expect(new Set(ids).size).toBe(1)
    expect(await savedAddresses(shop.ctx, userId)).toHaveLength(1)
  })

  it('have one default in a market', async () => {
    const userId = await aUser()
    await save(userId, home)
    const second = await save(userId, work, { isDefault: true })
    const third = await save(userId, { ...work, line2: '3.º B' })
    expect((await savedAddresses(shop.ctx, userId)).filter((a) => a.isDefault)).toMatchObject([
      { id: second },
    ])
    expect(await makeDefault(shop.ctx, { userId, id: third })).toBe(true)
    expect((await savedAddresses(shop.ctx, userId)).filter((a) => a.isDefault)).toMatchObject([
      { id: third },
    ])
  })

  it('can be changed, also into one that is already there', async () => {
    const userId = await aUser()
    const first = await save(userId, home)
    const second = await save(userId, work)
    await save(userId, { ...home, name: 'Noa' }, { id: first })
    expect((await savedAddress(shop.ctx, userId, first))?.fields.name).toBe('Noa')
    expect(await save(userId, work, { id: first })).toBe(second)
    expect(await savedAddresses(shop.ctx, userId)).toMatchObject([{ id: second, isDefault: true }])
  })

  it('can be deleted and put back as they were', async () => {
    const userId = await aUser()
    const id = await save(userId, home)
    const deleted = await deleteAddress(shop.ctx, { userId, id })
    expect(deleted).toMatchObject({ market: 'ES', fields: home, isDefault: true })
    expect(await savedAddresses(shop.ctx, userId)).toEqual([])
    expect(await deleteAddress(shop.ctx, { userId, id })).toBeNull()
    await save(userId, deleted?.fields ?? work, { isDefault: true })
    expect(await savedAddresses(shop.ctx, userId)).toMatchObject([
      { fields: home, isDefault: true },
    ])
  })

  it('of somebody else are as good as missing', async () => {
    const [owner, thief] = [await aUser(), await aUser()]
    const id = await save(owner, home)
    expect(await savedAddress(shop.ctx, thief, id)).toBeNull()
    expect(await makeDefault(shop.ctx, { userId: thief, id })).toBe(false)
    expect(await deleteAddress(shop.ctx, { userId: thief, id })).toBeNull()
    const change = { userId: thief, market: 'ES', fields: work, id } as const
    expect(await saveAddress(shop.ctx, change)).toEqual({ ok: false, reason: 'not-found' })
    expect((await savedAddress(shop.ctx, owner, id))?.fields).toEqual(home)
  })

  it('keep their market', async () => {
    const userId = await aUser()
    const id = await save(userId, home)
    const moved = { userId, market: 'US', fields: home, id } as const
    expect(await saveAddress(shop.ctx, moved)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('are fifty at most', async () => {
    const userId = await aUser()
    for (let count = 0; count < 50; count += 1) await save(userId, { ...home, line2: `${count}` })
    const more = { userId, market: 'ES', fields: home } as const
    expect(await saveAddress(shop.ctx, more)).toEqual({ ok: false, reason: 'too-many' })
  })
})
