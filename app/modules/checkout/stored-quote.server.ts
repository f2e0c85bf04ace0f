import { releaseReservations } from '#app/modules/inventory/inventory.server.ts'
import type { Language, MarketCode } from '#app/modules/market/market.ts'
import type { PaymentMethod } from '#app/modules/payment/payment.ts'
import {
  type SaleBreakdown,
  saleBreakdownSchema,
  type SaleTotals,
} from '#app/modules/orders/orders.ts'
import { releaseCoupon } from '#app/modules/promotions/promotions.server.ts'
import type { SqlReader, SqlTx } from '#app/platform/sql.server.ts'

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

export interface CheckoutRow {
  id: string
  cartId: string
  market: MarketCode
  language: Language
  userId: string | null
  state: 'open' | 'paying' | 'completed' | 'refunded' | 'expired'
  paymentMethod: PaymentMethod | null
  /** How many payments were begun. */
  attempt: number
}

/** The checkout, locked until the transaction ends. @throws if there is none */
export async function lockCheckout(tx: SqlTx, checkoutId: string): Promise<CheckoutRow> {
  const [row] = await tx.rows<CheckoutRow>(
    'checkout-lock',
    `SELECT id, cart_id AS "cartId", market, language, user_id AS "userId", state,
            payment_method AS "paymentMethod", attempt
       FROM checkout WHERE id = $1 FOR UPDATE`,
    [checkoutId],
  )
  if (!row) throw new Error(`checkout ${checkoutId} is gone`)
  return row
}

/** Moves a locked checkout on; `isAttempt` counts a payment that was begun. */
export async function moveCheckout(
  tx: SqlTx,
  checkoutId: string,
  to: { state: CheckoutRow['state']; now: Date; isAttempt?: boolean },
): Promise<void> {
  await tx.rows(
    'checkout-move',
    'UPDATE checkout SET state = $2, updated_at = $3, attempt = attempt + $4::int WHERE id = $1',
    [checkoutId, to.state, to.now, to.isAttempt ? 1 : 0],
  )
}

const READ = `
  SELECT id, checkout_id AS "checkoutId", currency, goods_minor AS "goodsMinor", discount_minor AS "discountMinor",
         shipping_minor AS "shippingMinor", tax_minor AS "taxMinor", added_tax_minor AS "addedTaxMinor",
         relief_minor AS "reliefMinor", is_tax_included AS "isTaxIncluded", duty_minor AS "dutyMinor",
         total_minor AS "totalMinor", breakdown, email, address, expires_at AS "expiresAt"
    FROM quote`

type QuoteRow = Omit<StoredQuote, 'totals' | 'breakdown'> & SaleTotals & { breakdown: unknown }

function toQuote(row: QuoteRow): StoredQuote {
  const { id, checkoutId, email, address, expiresAt, breakdown, ...totals } = row
  return {
    id,
    checkoutId,
    email,
    address,
    expiresAt,
    totals,
    breakdown: saleBreakdownSchema.parse(breakdown),
  }
}

export async function readQuote(sql: SqlReader, quoteId: string): Promise<StoredQuote | null> {
  const [row] = await sql.rows<QuoteRow>('quote-read', `${READ} WHERE id = $1`, [quoteId])
  return row ? toQuote(row) : null
}

/** The checkout's newest quote that holds beyond `until`. */
export async function latestQuote(
  sql: SqlReader,
  checkoutId: string,
  until: Date,
): Promise<StoredQuote | null> {
  const [row] = await sql.rows<QuoteRow>(
    'quote-latest',
    `${READ} WHERE checkout_id = $1 AND expires_at > $2 ORDER BY created_at DESC, id DESC LIMIT 1`,
    [checkoutId, until],
  )
  return row ? toQuote(row) : null
}

/** The shelves a quote takes from, and its coupon. */
export function saleOf({ id, breakdown }: Pick<StoredQuote, 'id' | 'breakdown'>): {
  holds: { variantId: string; warehouseId: string; quantity: number }[]
  couponCode: string | null
} {
  const { lines, parcels, discount } = breakdown
  return {
    couponCode: discount?.code ?? null,
    holds: lines.map(({ variantId, quantity, parcel }) => {
      const warehouseId = parcels[parcel]?.warehouseId
      if (!warehouseId) throw new RangeError(`quote ${id}: line without a parcel`)
      return { variantId, warehouseId, quantity }
    }),
  }
}

/** Gives back what a checkout had claimed: its units and its coupon. */
export async function releaseClaims(tx: SqlTx, checkoutId: string): Promise<void> {
  await Promise.all([releaseReservations(tx, checkoutId), releaseCoupon(tx, checkoutId)])
}
