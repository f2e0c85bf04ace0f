import { postTransaction, readEntries } from '#app/modules/ledger/ledger.server.ts'
import { reversed } from '#app/modules/ledger/ledger.ts'
import { cancelDuePayment, requestRefund } from '#app/modules/payment/payment.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { canCancel, type OrderState, type ParcelState } from './orders.ts'

/** Units of a cancelled order and the shelves they go back to. */
export interface ReturnedUnits {
  variantId: string
  warehouseId: string
  quantity: number
}

/**
 * Cancels an order of which nothing is packed and gives the whole payment back: order, parcels, ledger, refund and
 * event in one transaction. `restock` puts the units back in the same transaction; orders do not know warehouses.
 */
export async function cancelOrder(
  ctx: Pick<Context, 'sql' | 'clock'>,
  input: {
    orderId: string
    restock(tx: SqlTx, units: ReturnedUnits[], orderId: string): Promise<void>
  },
): Promise<Result<null, { reason: 'already-canceled' | 'too-late' | 'not-found' }>> {
  return ctx.sql.transaction(async (tx) => {
    const [[order], lines] = await Promise.all([
      tx.rows<Cancelable>('order-lock', LOCK, [input.orderId]),
      tx.rows<ReturnedUnits & { parcelState: ParcelState }>('order-units', UNITS, [input.orderId]),
    ])
    if (!order) return refused({ reason: 'not-found' })
    if (order.state === 'canceled') return refused({ reason: 'already-canceled' })
    const parcels = lines.map(({ parcelState }) => ({ state: parcelState }))
    if (!canCancel({ state: order.state, parcels })) return refused({ reason: 'too-late' })
    await Promise.all([
      tx.rows(
        'order-cancel',
        `WITH canceled AS (
           UPDATE orders SET state = 'canceled', canceled_at = $2 WHERE id = $1 RETURNING id
         )
         UPDATE order_parcel p SET state = 'canceled' FROM canceled c WHERE p.order_id = c.id`,
        [order.id, ctx.clock.now()],
      ),
      input.restock(tx, lines, order.id),
    ])
    await giveBack(tx, order)
    await emit(tx, 'order.canceled', { orderId: order.id })
    return ok(null)
  })
}

interface Cancelable {
  id: string
  state: OrderState
  totalMinor: number
  paymentId: string
  paymentMethod: 'stripe' | 'cash-on-delivery'
}

const LOCK = `
  SELECT id, state, total_minor AS "totalMinor", payment_id AS "paymentId", payment_method AS "paymentMethod"
    FROM orders WHERE id = $1 FOR UPDATE`

const UNITS = `
  SELECT l.variant_id AS "variantId", p.warehouse_id AS "warehouseId", l.quantity, p.state AS "parcelState"
    FROM order_line l JOIN order_parcel p ON p.id = l.parcel_id WHERE l.order_id = $1`

async function giveBack(tx: SqlTx, order: Cancelable): Promise<void> {
  const entries = reversed(await readEntries(tx, 'order', order.id))
  await postTransaction(tx, { kind: 'refund', reference: `cancel:${order.id}`, entries })
  if (order.paymentMethod === 'cash-on-delivery') {
    await cancelDuePayment(tx, order.paymentId)
    return
  }
  const refundId = await requestRefund(tx, {
    paymentId: order.paymentId,
    amountMinor: order.totalMinor,
    reason: 'canceled',
    key: `cancel:${order.id}`,
  })
  if (!refundId) throw new Error(`order ${order.id} cannot be refunded in full`)
}
