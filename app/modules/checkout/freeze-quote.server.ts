import type { Address } from '#app/modules/market/market.ts'
import { saleBreakdownSchema, type SaleTotals } from '#app/modules/orders/orders.ts'
import { newId } from '#app/platform/id.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'
import { type Quote, QUOTE_TTL_MS } from './checkout.ts'
import { latestQuote, type StoredQuote } from './stored-quote.server.ts'

/** A quote is used again only while it outlives the time that units are held for someone who is paying. */
const REUSE_MARGIN_MS = 10 * 60_000

const TOTALS = [
  'currency',
  'goodsMinor',
  'discountMinor',
  'shippingMinor',
  'taxMinor',
  'addedTaxMinor',
  'reliefMinor',
  'isTaxIncluded',
  'dutyMinor',
  'totalMinor',
] as const satisfies readonly (keyof SaleTotals)[]

/** A quote as it was shown, with where the sale goes: what `storeQuote` writes and nothing changes later. */
export function frozenQuote(shown: {
  checkoutId: string
  quote: Pick<Quote, 'totals' | 'breakdown'>
  email: string
  address: Address
  now: Date
}): StoredQuote {
  const { checkoutId, quote, email, address, now } = shown
  return {
    id: newId(),
    checkoutId,
    totals: quote.totals,
    breakdown: saleBreakdownSchema.parse(quote.breakdown),
    email,
    address: address as Record<string, string>,
    expiresAt: new Date(now.getTime() + QUOTE_TTL_MS),
  }
}

export async function storeQuote(tx: SqlTx, quote: StoredQuote): Promise<void> {
  await tx.rows(
    'quote-store',
    `INSERT INTO quote (id, checkout_id, email, address, breakdown, created_at, expires_at, currency, goods_minor,
                        discount_minor, shipping_minor, tax_minor, added_tax_minor, relief_minor, is_tax_included,
                        duty_minor, total_minor)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      quote.id,
      quote.checkoutId,
      quote.email,
      JSON.stringify(quote.address),
      JSON.stringify(quote.breakdown),
      new Date(quote.expiresAt.getTime() - QUOTE_TTL_MS),
      quote.expiresAt,
      ...TOTALS.map((total) => quote.totals[total]),
    ],
  )
}

/**
 * Pressing "pay" again with nothing changed finds the quote of the first press, and so its payment.
 * @returns the stored quote that says the same as `quote` and still holds long enough, or null
 */
export async function findSameQuote(
  tx: SqlTx,
  quote: StoredQuote,
  now: Date,
): Promise<StoredQuote | null> {
  const until = new Date(now.getTime() + REUSE_MARGIN_MS)
  const latest = await latestQuote(tx, quote.checkoutId, until)
  const isSame =
    latest !== null &&
    TOTALS.every((total) => latest.totals[total] === quote.totals[total]) &&
    // Parsing writes the keys in one order, which the database does not keep.
    JSON.stringify(latest.breakdown) === JSON.stringify(quote.breakdown)
  return isSame ? latest : null
}
