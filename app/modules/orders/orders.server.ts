import { randomBytes } from 'node:crypto'
import { postTransaction } from '#app/modules/ledger/ledger.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import { orderNumber, type SaleBreakdown, saleEntries, type SaleTotals } from './orders.ts'

export { cancelOrder } from './cancel-order.server.ts'
export { exportOrders } from './export-orders.server.ts'
export { forgetContact, forgetOldBuyers } from './forget-buyers.server.ts'
export {
  findOrder,
  listOrders,
  orderById,
  orderOfCheckout,
  orderPath,
} from './read-order.server.ts'
export type { OrderView } from './read-order.server.ts'

export interface NewOrder extends SaleTotals {
  checkoutId: string
  paymentId: string
  userId: string | null
  market: string
  language: string
  email: string
  address: Record<string, string>
  paymentMethod: 'stripe' | 'cash-on-delivery'
  breakdown: SaleBreakdown
}

/**
 * Writes the order of a paid checkout with its parcels, lines, ledger entries and event, inside the caller's
 * transaction. UNIQUE(checkout_id) and UNIQUE(payment_id) make a second one impossible.
 */
export async function insertOrder(
  tx: Tx,
  input: NewOrder,
): Promise<{ id: string; number: string }> {
  const { breakdown, ...facts } = input
  const order = await tx.order.create({
    data: { ...facts, breakdown, number: orderNumber(input.market, randomBytes(16)) },
    select: { id: true, number: true },
  })
  const parcels = await tx.orderParcel.createManyAndReturn({
    data: breakdown.parcels.map((parcel, index) => ({
      orderId: order.id,
      sequence: index + 1,
      merchantId: parcel.merchantId,
      warehouseId: parcel.warehouseId,
      deliveryCode: parcel.deliveryCode,
      shippingMinor: parcel.shippingMinor,
      deliverFrom: new Date(parcel.deliverFrom),
      deliverTo: new Date(parcel.deliverTo),
      isImport: parcel.isImport,
    })),
    select: { id: true, sequence: true },
  })
  const parcelIds = new Map(parcels.map(({ id, sequence }) => [sequence - 1, id]))
  await tx.orderLine.createMany({
    data: breakdown.lines.map(({ parcel, ...line }) => {
      const parcelId = parcelIds.get(parcel)
      if (!parcelId) throw new RangeError(`line without a parcel: ${line.sku}`)
      return { orderId: order.id, parcelId, ...line }
    }),
  })
  await postTransaction(tx, {
    kind: 'order',
    reference: order.id,
    entries: saleEntries(input, input.paymentMethod === 'stripe' ? 'stripe' : 'cash-in-transit'),
  })
  await emit(tx, 'order.placed', { orderId: order.id })
  return order
}
