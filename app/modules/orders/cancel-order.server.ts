import { postTransaction, readEntries } from '#app/modules/ledger/ledger.server.ts'
import { reversed } from '#app/modules/ledger/ledger.ts'
import { cancelDuePayment, requestRefund } from '#app/modules/payment/payment.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import { toMinor } from '#app/shared/minor.ts'
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
  ctx: Pick<Context, 'db' | 'clock'>,
  input: {
    orderId: string
    restock(tx: Tx, units: ReturnedUnits[], orderId: string): Promise<void>
  },
): Promise<Result<null, { reason: 'already-canceled' | 'too-late' | 'not-found' }>> {
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM orders WHERE id = ${input.orderId}::uuid FOR UPDATE`
    const order = await tx.order.findUnique({
      where: { id: input.orderId },
      include: { parcels: true, lines: true, payment: true },
    })
    if (!order) return refused({ reason: 'not-found' })
    if (order.state === 'canceled') return refused({ reason: 'already-canceled' })
    const parcels = order.parcels.map(({ state }) => ({ state: state as ParcelState }))
    if (!canCancel({ state: order.state as OrderState, parcels })) {
      return refused({ reason: 'too-late' })
    }
    await tx.order.update({
      where: { id: order.id },
      data: { state: 'canceled', canceledAt: ctx.clock.now() },
    })
    await tx.orderParcel.updateMany({ where: { orderId: order.id }, data: { state: 'canceled' } })
    const warehouseOf = new Map(order.parcels.map(({ id, warehouseId }) => [id, warehouseId]))
    const units = order.lines.flatMap(({ variantId, parcelId, quantity }) => {
      const warehouseId = warehouseOf.get(parcelId)
      return warehouseId ? [{ variantId, warehouseId, quantity }] : []
    })
    await input.restock(tx, units, order.id)
    await giveBack(tx, order)
    await emit(tx, 'order.canceled', { orderId: order.id })
    return ok(null)
  })
}

async function giveBack(
  tx: Tx,
  order: { id: string; totalMinor: bigint; payment: { id: string; method: string } },
): Promise<void> {
  const entries = reversed(await readEntries(tx, 'order', order.id))
  await postTransaction(tx, { kind: 'refund', reference: `cancel:${order.id}`, entries })
  if (order.payment.method === 'cash-on-delivery') {
    await cancelDuePayment(tx, order.payment.id)
    return
  }
  const refundId = await requestRefund(tx, {
    paymentId: order.payment.id,
    amountMinor: toMinor(order.totalMinor),
    reason: 'canceled',
    key: `cancel:${order.id}`,
  })
  if (!refundId) throw new Error(`order ${order.id} cannot be refunded in full`)
}
