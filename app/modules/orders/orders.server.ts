import { randomBytes } from 'node:crypto'
import { postTransaction } from '#app/modules/ledger/ledger.server.ts'
import { newId } from '#app/platform/id.server.ts'
import { emit } from '#app/platform/outbox.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'
import { orderNumber, type SaleBreakdown, saleEntries, type SaleTotals } from './orders.ts'

export { cancelOrder } from './cancel-order.server.ts'
export { claimGuestOrders } from './claim-orders.server.ts'
export { exportOrders } from './export-orders.server.ts'
export { forgetContact, forgetOldBuyers } from './forget-buyers.server.ts'
export {
  findOrder,
  listOrders,
  orderById,
  orderOfCheckout,
  orderPath,
  soldLines,
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

const INSERT = `
  WITH placed AS (
    INSERT INTO orders (id, number, checkout_id, payment_id, user_id, market, language, currency, email, address,
                        payment_method, goods_minor, discount_minor, shipping_minor, tax_minor, added_tax_minor,
                        relief_minor, is_tax_included, duty_minor, total_minor, breakdown)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
  ), parcel AS (
    INSERT INTO order_parcel (order_id, sequence, merchant_id, warehouse_id, delivery_code, shipping_minor,
                              deliver_from, deliver_to, is_import)
    SELECT $1, p.place, p."merchantId", p."warehouseId", p."deliveryCode", p."shippingMinor", p."deliverFrom",
           p."deliverTo", p."isImport"
      FROM ROWS FROM (jsonb_to_recordset($21::jsonb -> 'parcels') AS (
             "merchantId" uuid, "warehouseId" uuid, "deliveryCode" text, "shippingMinor" int8, "deliverFrom" date,
             "deliverTo" date, "isImport" boolean)) WITH ORDINALITY
             AS p("merchantId", "warehouseId", "deliveryCode", "shippingMinor", "deliverFrom", "deliverTo",
                  "isImport", place)
    RETURNING id, sequence
  )
  INSERT INTO order_line (order_id, parcel_id, variant_id, product_slug, sku, title, option_text, image_stem, video_id,
                          quantity, unit_minor, total_minor)
  SELECT $1, parcel.id, l."variantId", l."productSlug", l.sku, l.title, l."optionText", l."imageStem", l."videoId",
         l.quantity, l."unitMinor", l."totalMinor"
    FROM jsonb_to_recordset($21::jsonb -> 'lines') AS l(
           "variantId" uuid, "productSlug" text, sku text, title text, "optionText" text, "imageStem" text,
           "videoId" uuid, quantity int, "unitMinor" int8, "totalMinor" int8, parcel int)
    JOIN parcel ON parcel.sequence = l.parcel + 1
  RETURNING 1`

/**
 * Writes the order of a paid checkout with its parcels, lines, ledger entries and event, inside the caller's
 * transaction. UNIQUE(checkout_id) and UNIQUE(payment_id) make a second one impossible.
 */
export async function insertOrder(
  tx: SqlTx,
  input: NewOrder,
): Promise<{ id: string; number: string }> {
  const { breakdown } = input
  const order = { id: newId(), number: orderNumber(input.market, randomBytes(16)) }
  const asset = input.paymentMethod === 'stripe' ? 'stripe' : 'cash-in-transit'
  const [lines] = await Promise.all([
    tx.rows('order-insert', INSERT, [
      order.id,
      order.number,
      input.checkoutId,
      input.paymentId,
      input.userId,
      input.market,
      input.language,
      input.currency,
      input.email,
      JSON.stringify(input.address),
      input.paymentMethod,
      input.goodsMinor,
      input.discountMinor,
      input.shippingMinor,
      input.taxMinor,
      input.addedTaxMinor,
      input.reliefMinor,
      input.isTaxIncluded,
      input.dutyMinor,
      input.totalMinor,
      JSON.stringify(breakdown),
    ]),
    postTransaction(tx, {
      kind: 'order',
      reference: order.id,
      entries: saleEntries(input, asset),
    }),
    emit(tx, 'order.placed', { orderId: order.id }),
  ])
  if (lines.length !== breakdown.lines.length) throw new RangeError('a line without a parcel')
  return order
}
