import type { Context } from '#app/platform/context.server.ts'
import type { MarketCode } from '#app/modules/market/market.ts'
import { OFFER_COLUMNS, OFFER_FROM, type OfferRow, toOffer } from './offer-sql.ts'
import type { Offer } from './offer.ts'

/**
 * One product as a market's buyers see it, in one statement. Texts fall back to English.
 * @returns null if it is not on sale there
 */
export async function readOffer(
  ctx: Pick<Context, 'sql'>,
  input: { slug: string; market: MarketCode; language: string },
): Promise<Offer | null> {
  const { slug, market, language } = input
  const [row] = await ctx.sql.rows<OfferRow>(
    'catalog-offer',
    `SELECT ${OFFER_COLUMNS} ${OFFER_FROM}`,
    [slug, market, language],
  )
  return row ? toOffer(row, market) : null
}
