import type { Context } from '#app/platform/context.server.ts'
import type { MarketCode } from '#app/modules/market/market.ts'

/** The addresses that search engines are told of: what is on sale in a market. */

interface Named {
  slug: string
}

export async function countListed(ctx: Pick<Context, 'sql'>, market: MarketCode): Promise<number> {
  const [row] = await ctx.sql.rows<{ count: number }>(
    'sitemap-listed-count',
    `SELECT count(*) AS count FROM listing WHERE market = $1 AND state = 'live'`,
    [market],
  )
  return row?.count ?? 0
}

/** Slugs of products on sale, in the order of their slugs. */
export async function listedProducts(
  ctx: Pick<Context, 'sql'>,
  market: MarketCode,
  page: { offset: number; limit: number },
): Promise<string[]> {
  const rows = await ctx.sql.rows<Named>(
    'sitemap-listed-products',
    `SELECT p.slug FROM listing l JOIN product p ON p.id = l.product_id
     WHERE l.market = $1 AND l.state = 'live' ORDER BY p.slug LIMIT $2 OFFSET $3`,
    [market, page.limit, page.offset],
  )
  return rows.map((row) => row.slug)
}

/** Categories and merchants that have something on sale. */
export async function listedShelves(
  ctx: Pick<Context, 'sql'>,
  market: MarketCode,
): Promise<{ categories: string[]; merchants: string[] }> {
  const [categories, merchants] = await Promise.all([
    ctx.sql.rows<Named>(
      'sitemap-listed-categories',
      `SELECT DISTINCT category AS slug FROM listing
       WHERE market = $1 AND state = 'live' ORDER BY slug`,
      [market],
    ),
    ctx.sql.rows<Named>(
      'sitemap-listed-merchants',
      `SELECT m.slug FROM merchant m WHERE EXISTS (
         SELECT FROM product p JOIN listing l ON l.product_id = p.id
         WHERE p.merchant_id = m.id AND l.market = $1 AND l.state = 'live')
       ORDER BY m.slug`,
      [market],
    ),
  ])
  return {
    categories: categories.map((row) => row.slug),
    merchants: merchants.map((row) => row.slug),
  }
}
