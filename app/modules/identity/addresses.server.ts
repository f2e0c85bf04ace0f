import type { Address, MarketCode } from '#app/modules/market/market.ts'
import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'

/** An address as it was checked by the form of its market. */
export interface SavedAddress {
  id: string
  market: MarketCode
  fields: Address
  isDefault: boolean
}

/** More would be a list of customers, not of homes. */
const MAX_ADDRESSES = 50

type ReadContext = Pick<Context, 'db'>

const SELECT = { id: true, market: true, fields: true, isDefault: true } as const

/** The account's addresses, of one market or of all: the default first, then the newest. */
export async function savedAddresses(
  ctx: ReadContext,
  userId: string,
  market?: MarketCode,
): Promise<SavedAddress[]> {
  const rows = await ctx.db.savedAddress.findMany({
    where: { userId, ...(market && { market }) },
    select: SELECT,
    orderBy: [{ market: 'asc' }, { isDefault: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toSaved)
}

/** One address of the account; null also for somebody else's. */
export async function savedAddress(
  ctx: ReadContext,
  userId: string,
  id: string,
): Promise<SavedAddress | null> {
  const row = await ctx.db.savedAddress.findFirst({ where: { id, userId }, select: SELECT })
  return row && toSaved(row)
}

/**
 * Keeps an address, or changes the one with `id`. The first of a market becomes its default. One that is already
 * there is not kept twice: its id is returned.
 */
export async function saveAddress(
  ctx: ReadContext,
  input: {
    userId: string
    market: MarketCode
    fields: Address
    id?: string | undefined
    isDefault?: boolean | undefined
  },
): Promise<Result<{ id: string }, { reason: 'not-found' | 'too-many' }>> {
  const { userId, market, fields, id } = input
  return ctx.db.$transaction(async (tx) => {
    await lockUser(tx, userId)
    const others = await tx.savedAddress.findMany({
      where: { userId },
      select: { ...SELECT, id: true },
    })
    const edited = id === undefined ? undefined : others.find((other) => other.id === id)
    if (id !== undefined && edited?.market !== market) return refused({ reason: 'not-found' })
    const inMarket = others.filter((other) => other.market === market)
    const twin = inMarket.find((other) => other.id !== id && isSame(other.fields, fields))
    const isDefault =
      input.isDefault === true || edited?.isDefault === true || !inMarket.some((o) => o.isDefault)
    if (isDefault) await clearDefault(tx, userId, market)
    if (twin) {
      if (edited) await tx.savedAddress.deleteMany({ where: { id: edited.id, userId } })
      if (isDefault)
        await tx.savedAddress.updateMany({ where: { id: twin.id, userId }, data: { isDefault } })
      return ok({ id: twin.id })
    }
    if (edited) {
      await tx.savedAddress.updateMany({
        where: { id: edited.id, userId },
        data: { fields, isDefault },
      })
      return ok({ id: edited.id })
    }
    if (others.length >= MAX_ADDRESSES) return refused({ reason: 'too-many' })
    return ok(
      await tx.savedAddress.create({
        data: { userId, market, fields, isDefault },
        select: { id: true },
      }),
    )
  })
}

/** Forgets an address and returns what it was, so that it can be put back; null if there is none. */
export async function deleteAddress(
  ctx: ReadContext,
  input: { userId: string; id: string },
): Promise<SavedAddress | null> {
  return ctx.db.$transaction(async (tx) => {
    await lockUser(tx, input.userId)
    const row = await tx.savedAddress.findFirst({ where: input, select: SELECT })
    if (!row) return null
    await tx.savedAddress.deleteMany({ where: input })
    return toSaved(row)
  })
}

/** Makes an address the one that a checkout in its market begins with. False if the account has no such address. */
export async function makeDefault(
  ctx: ReadContext,
  input: { userId: string; id: string },
): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    await lockUser(tx, input.userId)
    const row = await tx.savedAddress.findFirst({ where: input, select: { market: true } })
    if (!row) return false
    await clearDefault(tx, input.userId, row.market)
    await tx.savedAddress.updateMany({ where: input, data: { isDefault: true } })
    return true
  })
}

/** Changes of one account's addresses come one after the other. */
async function lockUser(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
}

async function clearDefault(tx: Tx, userId: string, market: string): Promise<void> {
  await tx.savedAddress.updateMany({
    where: { userId, market, isDefault: true },
    data: { isDefault: false },
  })
}

function isSame(stored: unknown, fields: Address): boolean {
  const sorted = (value: object) => JSON.stringify(Object.entries(value).toSorted())
  return typeof stored === 'object' && stored !== null && sorted(stored) === sorted(fields)
}

function toSaved(row: {
  id: string
  market: string
  fields: unknown
  isDefault: boolean
}): SavedAddress {
  const { id, market, fields, isDefault } = row
  return { id, market: market as MarketCode, fields: fields as Address, isDefault }
}
