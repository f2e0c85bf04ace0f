import type { MarketCode } from '#app/modules/market/market.ts'
import type { Stack } from './stack.ts'

/** Variants that can be bought in each market, with plenty in a warehouse of it. */
export type Goods = ReadonlyMap<MarketCode, readonly string[]>

const PER_MARKET = 400

/** Spread over the whole catalogue, the same ones in every run. */
export async function readGoods({ pool }: Pick<Stack, 'pool'>): Promise<Goods> {
  const { rows } = await pool.query<{ market: MarketCode; ids: string[] }>(
    `SELECT w.country AS market, (array_agg(s.variant_id ORDER BY md5(v.sku)))[1:${PER_MARKET}]::text[] AS ids
       FROM stock_level s
       JOIN warehouse w ON w.id = s.warehouse_id AND w.code LIKE 'fc-%'
       JOIN variant v ON v.id = s.variant_id
       JOIN listing l ON l.product_id = v.product_id AND l.market = w.country AND l.state = 'live'
      WHERE s.on_hand - s.reserved >= 100
      GROUP BY w.country`,
  )
  return new Map(rows.map(({ market, ids }) => [market, ids]))
}
