import type { Address } from '#app/modules/market/market.ts'
import { saleBreakdownSchema, type SaleTotals } from '#app/modules/orders/orders.ts'
import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { toMinor } from '#app/shared/minor.ts'
import { type Quote, QUOTE_TTL_MS } from './checkout.ts'

/** A quote is used again only while it outlives the time that units are held for someone who is paying. */
const REUSE_MARGIN_MS = 10 * 60_000

const AMOUNTS = [
  'goodsMinor',
  'discountMinor',
  'shippingMinor',
  'taxMinor',
  'addedTaxMinor',
  'reliefMinor',
  'dutyMinor',
  'totalMinor',
] as const satisfies readonly (keyof SaleTotals)[]

/**
 * Stores a quote as it was shown. Pressing "pay" again with nothing changed finds the quote of the first press, and
 * so its payment.
 * @returns the id of the frozen quote
 */
export async function freezeQuote(
  ctx: Pick<Context, 'clock'>,
  tx: Tx,
  input: {
    checkoutId: string
    quote: Pick<Quote, 'totals' | 'breakdown'>
    email: string
    address: Address
    mayReuse: boolean
  },
): Promise<string> {
  const { checkoutId, quote, email, address, mayReuse } = input
  const now = ctx.clock.now().getTime()
  const breakdown = saleBreakdownSchema.parse(quote.breakdown)
  if (mayReuse) {
    const latest = await tx.quote.findFirst({
      where: { checkoutId, expiresAt: { gt: new Date(now + REUSE_MARGIN_MS) } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    })
    if (
      latest &&
      latest.currency === quote.totals.currency &&
      AMOUNTS.every((amount) => toMinor(latest[amount]) === quote.totals[amount]) &&
      // Parsing writes the keys in one order, which the database does not keep.
      JSON.stringify(saleBreakdownSchema.parse(latest.breakdown)) === JSON.stringify(breakdown)
    ) {
      return latest.id
    }
  }
  const { id } = await tx.quote.create({
    data: {
      checkoutId,
      ...quote.totals,
      breakdown,
      email,
      address,
      createdAt: new Date(now),
      expiresAt: new Date(now + QUOTE_TTL_MS),
    },
    select: { id: true },
  })
  return id
}
