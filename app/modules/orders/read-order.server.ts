import type { Context } from '#app/platform/context.server.ts'
import { derivedKey, isSameSecret } from '#app/platform/secret.server.ts'
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

type ReadContext = Pick<Context, 'sql'>

/**
 * The order, for its owner or for whoever has the key of its link; null for everyone else, the same as if there
 * were none.
 */
export async function findOrder(
  ctx: ReadContext & Pick<Context, 'env'>,
  input: { number: string; key: string | null; userId: string | null },
): Promise<OrderView | null> {
  const [row] = await readRows(ctx, 'number', input.number)
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
  const [row] = await readRows(ctx, 'checkout_id', checkoutId)
  return row ? toView(row) : null
}

/** The order by id, for the jobs that mail about it. */
export async function orderById(ctx: ReadContext, id: string): Promise<OrderView | null> {
  const [row] = await readRows(ctx, 'id', id)
  return row ? toView(row) : null
}

/** An account's orders, newest first. */
export async function listOrders(ctx: ReadContext, userId: string): Promise<OrderView[]> {
  const rows = await readRows(ctx, 'user_id', userId)
  return rows.map(toView)
}

type Row = Omit<OrderView, 'canCancel' | 'breakdown'> & {
  userId: string | null
  breakdown: unknown
}

const MOST = 100

function readRows(
  { sql }: ReadContext,
  column: 'id' | 'number' | 'checkout_id' | 'user_id',
  value: string,
): Promise<Row[]> {
  return sql.rows<Row>(
    `order-by-${column}`,
    `SELECT o.id, o.payment_id AS "paymentId", o.user_id AS "userId", o.number, o.market, o.language, o.email,
            o.address, o.state, o.payment_method AS "paymentMethod", o.placed_at AS "placedAt",
            o.canceled_at AS "canceledAt", o.currency, o.goods_minor AS "goodsMinor",
            o.discount_minor AS "discountMinor", o.shipping_minor AS "shippingMinor", o.tax_minor AS "taxMinor",
            o.added_tax_minor AS "addedTaxMinor", o.relief_minor AS "reliefMinor",
            o.is_tax_included AS "isTaxIncluded", o.duty_minor AS "dutyMinor", o.total_minor AS "totalMinor",
            o.breakdown,
            ARRAY(SELECT p.state FROM order_parcel p WHERE p.order_id = o.id ORDER BY p.sequence) AS "parcelStates",
            (SELECT jsonb_build_object('amountMinor', r.amount_minor, 'state', r.state) FROM refund r
              WHERE r.payment_id = o.payment_id ORDER BY r.created_at DESC LIMIT 1) AS refund
       FROM orders o WHERE o.${column} = $1 ORDER BY o.placed_at DESC LIMIT ${MOST}`,
    [value],
  )
}

function toView(row: Row): OrderView {
  const { userId: _, breakdown, ...rest } = row
  const parcels = row.parcelStates.map((state) => ({ state }))
  return {
    ...rest,
    canCancel: canCancel({ state: row.state, parcels }),
    breakdown: saleBreakdownSchema.parse(breakdown),
  }
}

/** The lines of an order, each with its product and the film it was found in, for whoever counts sales. */
export function soldLines(
  { sql }: ReadContext,
  orderId: string,
): Promise<
  {
    lineId: string
    productId: string
    videoId: string | null
    market: string
    language: string
    at: Date
  }[]
> {
  return sql.rows(
    'order-sold-lines',
    `SELECT l.id AS "lineId", v.product_id AS "productId", l.video_id AS "videoId", o.market, o.language,
            o.placed_at AS at
       FROM orders o JOIN order_line l ON l.order_id = o.id JOIN variant v ON v.id = l.variant_id
      WHERE o.id = $1`,
    [orderId],
  )
}
