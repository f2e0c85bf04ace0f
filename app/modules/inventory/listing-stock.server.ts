import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { recordAvailability } from '#app/modules/catalog/catalog.server.ts'
import type { MarketCode } from '#app/modules/market/market.ts'
import { type Level, servesMarket } from './inventory.ts'

/** As in `stock_class`: what a list calls nearly gone. */
const FEW = 5
const BATCH = 500

interface Offered {
  productId: string
  market: MarketCode
  variantId: string
  amount: number
}

/** Brings "ships from" and "nearly gone" of the products' listings up to date, by what markets may be sold to. */
export async function publishStock(
  tx: Tx,
  productIds: readonly string[],
  now: Date,
): Promise<void> {
  const ids = [...productIds]
  const offered = await tx.$queryRaw<Offered[]>`
    SELECT v.product_id AS "productId", p.market, v.id AS "variantId", p.amount_minor::float8 AS amount
      FROM variant v JOIN variant_price p ON p.variant_id = v.id
     WHERE v.product_id = ANY(${ids}::uuid[])`
  const levels = await tx.$queryRaw<Level[]>`
    SELECT s.variant_id AS "variantId", s.warehouse_id AS "warehouseId", w.country,
           w.merchant_id AS "ownerId", s.on_hand - s.reserved AS available
      FROM stock_level s JOIN variant v ON v.id = s.variant_id JOIN warehouse w ON w.id = s.warehouse_id
     WHERE v.product_id = ANY(${ids}::uuid[]) AND s.on_hand > s.reserved`
  const byVariant = Map.groupBy(levels, ({ variantId }) => variantId)
  const byListing = Map.groupBy(offered, ({ productId, market }) => `${productId} ${market}`)
  await recordAvailability(
    tx,
    [...byListing.values()].flatMap((variants) => {
      const [first] = variants
      if (!first) return []
      const serving = variants.flatMap(({ variantId, market, amount }) =>
        (byVariant.get(variantId) ?? []).filter((level) =>
          servesMarket(level, market, amount, now),
        ),
      )
      return [
        {
          productId: first.productId,
          market: first.market,
          shipsFrom: [...new Set(serving.map(({ country }) => country))].toSorted(),
          stock: stockOf(serving),
        },
      ]
    }),
  )
}

function stockOf(levels: readonly Level[]): 'none' | 'few' | 'plenty' {
  if (levels.length === 0) return 'none'
  return levels.every(({ available }) => available <= FEW) ? 'few' : 'plenty'
}

/** Takes the queue that the database's triggers fill. Two workers share it; what one fails at stays in it. */
export async function publishTurnedStock(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  let published = 0
  for (;;) {
    const taken = await ctx.db.$transaction(async (tx) => {
      const rows = await tx.$queryRaw<{ productId: string }[]>`
        DELETE FROM stock_turn
         WHERE id IN (SELECT id FROM stock_turn ORDER BY id FOR UPDATE SKIP LOCKED LIMIT ${BATCH})
        RETURNING product_id AS "productId"`
      const ids = [...new Set(rows.map(({ productId }) => productId))]
      if (ids.length > 0) await publishStock(tx, ids, ctx.clock.now())
      return rows.length
    })
    published += taken
    if (taken < BATCH) return published
  }
}
