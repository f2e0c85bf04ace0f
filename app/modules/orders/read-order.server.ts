import type { Context } from '#app/platform/context.server.ts'
import { derivedKey, isSameSecret } from '#app/platform/secret.server.ts'
import type { Db } from '#app/platform/db.server.ts'
import { toMinor } from '#app/shared/minor.ts'
import {
  canCancel,
  type OrderState,
  type ParcelState,
  type SaleBreakdown,
  saleBreakdownSchema,
  type SaleTotals,
} from './orders.ts'

/** An order as its page and its mails show it. */
export interface OrderView extends SaleTotals {
  id: string
  paymentId: string
  number: string
  market: string
  language: string
  email: string
  address: Record<string, string>
  state: OrderState
  paymentMethod: 'stripe' | 'cash-on-delivery'
  placedAt: Date
  canceledAt: Date | null
  canCancel: boolean
  refund: { amountMinor: number; state: 'pending' | 'succeeded' | 'failed' } | null
  /** States of breakdown.parcels, in order. */
  parcelStates: ParcelState[]
  breakdown: SaleBreakdown
}

/** The unguessable part of a guest's link: made from the order's id, so that mails can repeat it. */
export function orderKey(ctx: Pick<Context, 'env'>, orderId: string): string {
  return derivedKey(ctx.env.APP_SECRET, 'order', orderId)
}

export function orderPath(
  ctx: Pick<Context, 'env'>,
  order: Pick<OrderView, 'id' | 'number' | 'market' | 'language'>,
): string {
  const { market, language, number, id } = order
  return `/${market.toLowerCase()}/${language}/orders/${number}?key=${orderKey(ctx, id)}`
}

type ReadContext = Pick<Context, 'db' | 'env'>

/**
 * The order, for its owner or for whoever has the key of its link; null for everyone else, the same as if there
 * were none.
 */
export async function findOrder(
  ctx: ReadContext,
  input: { number: string; key: string | null; userId: string | null },
): Promise<OrderView | null> {
  const row = await readRow(ctx.db, { number: input.number })
  if (!row) return null
  const isOwner = row.userId !== null && row.userId === input.userId
  const hasKey = input.key !== null && isSameSecret(input.key, orderKey(ctx, row.id))
  return isOwner || hasKey ? toView(row) : null
}

/** The order of a completed checkout. */
export async function orderOfCheckout(
  ctx: ReadContext,
  checkoutId: string,
): Promise<OrderView | null> {
  const row = await readRow(ctx.db, { checkoutId })
  return row && toView(row)
}

/** An account's orders, newest first. */
export async function listOrders(ctx: ReadContext, userId: string): Promise<OrderView[]> {
  const rows = await ctx.db.order.findMany({
    where: { userId },
    include: INCLUDE,
    orderBy: { placedAt: 'desc' },
    take: 100,
  })
  return rows.map(toView)
}

const INCLUDE = {
  parcels: { orderBy: { sequence: 'asc' } },
  payment: { include: { refunds: { orderBy: { createdAt: 'desc' }, take: 1 } } },
} as const

function readRow(db: Db, where: { number: string } | { checkoutId: string } | { id: string }) {
  return db.order.findUnique({ where, include: INCLUDE })
}

/** The order by id, for the jobs that mail about it. */
export async function orderById(ctx: ReadContext, id: string): Promise<OrderView | null> {
  const row = await readRow(ctx.db, { id })
  return row && toView(row)
}

function toView(row: NonNullable<Awaited<ReturnType<typeof readRow>>>): OrderView {
  const refund = row.payment.refunds[0]
  const parcelStates = row.parcels.map(({ state }) => state as ParcelState)
  const state = row.state as OrderState
  return {
    id: row.id,
    paymentId: row.paymentId,
    number: row.number,
    market: row.market,
    language: row.language,
    email: row.email,
    address: row.address as Record<string, string>,
    state,
    paymentMethod: row.paymentMethod as OrderView['paymentMethod'],
    placedAt: row.placedAt,
    canceledAt: row.canceledAt,
    canCancel: canCancel({ state, parcels: parcelStates.map((parcel) => ({ state: parcel })) }),
    refund: refund
      ? {
          amountMinor: toMinor(refund.amountMinor),
          state: refund.state as 'pending' | 'succeeded' | 'failed',
        }
      : null,
    parcelStates,
    breakdown: saleBreakdownSchema.parse(row.breakdown),
    currency: row.currency,
    goodsMinor: toMinor(row.goodsMinor),
    discountMinor: toMinor(row.discountMinor),
    shippingMinor: toMinor(row.shippingMinor),
    taxMinor: toMinor(row.taxMinor),
    addedTaxMinor: toMinor(row.addedTaxMinor),
    reliefMinor: toMinor(row.reliefMinor),
    isTaxIncluded: row.isTaxIncluded,
    dutyMinor: toMinor(row.dutyMinor),
    totalMinor: toMinor(row.totalMinor),
  }
}
