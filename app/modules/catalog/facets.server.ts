import type { Context } from '#app/platform/context.server.ts'
import type { Sql } from '#app/platform/sql.server.ts'
import type { MarketCode } from '#app/modules/market/market.ts'

/** What a category or a store can be narrowed by. */
export interface Facets {
  total: number
  /** In minor units; 0 where nothing is on sale. */
  lowestMinor: number
  highestMinor: number
  /** Most products first. */
  merchants: { slug: string; name: string; products: number }[]
  countries: { code: string; products: number }[]
}

const FACETS = `
  WITH shelf AS MATERIALIZED (
    SELECT from_price_minor, merchant_id, ships_from FROM listing
     WHERE market = $1 AND state = 'live' AND from_price_minor IS NOT NULL
       AND ($2::text IS NULL OR category = $2) AND ($3::uuid IS NULL OR merchant_id = $3)
  )
  SELECT (SELECT count(*) FROM shelf) AS total,
         (SELECT coalesce(min(from_price_minor), 0) FROM shelf) AS "lowestMinor",
         (SELECT coalesce(max(from_price_minor), 0) FROM shelf) AS "highestMinor",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', m.slug, 'name', m.name, 'products', n)
                                    ORDER BY n DESC, m.name), '[]')
            FROM (SELECT merchant_id, count(*) AS n FROM shelf GROUP BY 1 ORDER BY n DESC LIMIT 40) top
            JOIN merchant m ON m.id = top.merchant_id) AS merchants,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'products', n) ORDER BY n DESC, code), '[]')
            FROM (SELECT unnest(ships_from) AS code, count(*) AS n FROM shelf GROUP BY 1) places) AS countries`

const KEPT_MS = 60_000
const kept = new WeakMap<Sql, Map<string, { until: number; facets: Promise<Facets> }>>()

/** Counted over the whole shelf, therefore kept for a minute: nobody sees a filter's count change. */
export function readFacets(
  ctx: Pick<Context, 'sql' | 'clock'>,
  shelf: { market: MarketCode; category?: string; merchantId?: string },
): Promise<Facets> {
  const key = [shelf.market, shelf.category, shelf.merchantId].join('|')
  const known = kept.get(ctx.sql) ?? new Map<string, { until: number; facets: Promise<Facets> }>()
  kept.set(ctx.sql, known)
  const now = ctx.clock.now().getTime()
  const entry = known.get(key)
  if (entry && entry.until > now) return entry.facets
  const facets = countFacets(ctx, shelf).catch((error: unknown) => {
    known.delete(key)
    throw error
  })
  known.set(key, { until: now + KEPT_MS, facets })
  return facets
}

async function countFacets(
  ctx: Pick<Context, 'sql'>,
  shelf: { market: MarketCode; category?: string; merchantId?: string },
): Promise<Facets> {
  const [facets] = await ctx.sql.rows<Facets>('catalog-facets', FACETS, [
    shelf.market,
    shelf.category ?? null,
    shelf.merchantId ?? null,
  ])
  return facets ?? { total: 0, lowestMinor: 0, highestMinor: 0, merchants: [], countries: [] }
}
