import { releaseReservations } from '#app/modules/inventory/inventory.server.ts'
import {
  type SaleBreakdown,
  saleBreakdownSchema,
  type SaleTotals,
} from '#app/modules/orders/orders.ts'
import { releaseCoupon } from '#app/modules/promotions/promotions.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { toMinor } from '#app/shared/minor.ts'

/** A frozen quote as it was stored. */
export interface StoredQuote {
  id: string
  checkoutId: string
  totals: SaleTotals
  breakdown: SaleBreakdown
  email: string
  address: Record<string, string>
  expiresAt: Date
}

export type CheckoutRow = Awaited<ReturnType<Tx['checkout']['findUniqueOrThrow']>>

/** The checkout, locked until the transaction ends. @throws if there is none */
export async function lockCheckout(tx: Tx, checkoutId: string): Promise<CheckoutRow> {
  await tx.$queryRaw`SELECT 1 FROM checkout WHERE id = ${checkoutId}::uuid FOR UPDATE`
  return tx.checkout.findUniqueOrThrow({ where: { id: checkoutId } })
}

export async function readQuote(tx: Tx, quoteId: string): Promise<StoredQuote | null> {
  const row = await tx.quote.findUnique({ where: { id: quoteId } })
  if (!row) return null
  return {
    id: row.id,
    checkoutId: row.checkoutId,
    expiresAt: row.expiresAt,
    breakdown: saleBreakdownSchema.parse(row.breakdown),
    email: row.email,
    address: row.address as Record<string, string>,
    totals: {
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
    },
  }
}

/** The shelves a quote takes from, and its coupon. */
export function saleOf(quote: StoredQuote): {
  holds: { variantId: string; warehouseId: string; quantity: number }[]
  couponCode: string | null
} {
  const { lines, parcels, discount } = quote.breakdown
  return {
    couponCode: discount?.code ?? null,
    holds: lines.map(({ variantId, quantity, parcel }) => {
      const warehouseId = parcels[parcel]?.warehouseId
      if (!warehouseId) throw new RangeError(`quote ${quote.id}: line without a parcel`)
      return { variantId, warehouseId, quantity }
    }),
  }
}

/** Gives back what a checkout had claimed: its units and its coupon. */
export async function releaseClaims(tx: Tx, checkoutId: string): Promise<void> {
  await releaseReservations(tx, checkoutId)
  await releaseCoupon(tx, checkoutId)
}
