import type { Context } from '#app/platform/context.server.ts'
import type { Level } from './inventory.ts'

export { publishStock, publishTurnedStock } from './listing-stock.server.ts'
export {
  commitReservations,
  releaseExpired,
  releaseReservations,
  reserve,
  restock,
} from './reservation.server.ts'
export type { Hold } from './reservation.server.ts'

/** Sellable levels of the variants, for showing and routing. What it says may be gone a moment later. */
export function readLevels(
  ctx: Pick<Context, 'sql'>,
  variantIds: readonly string[],
): Promise<Level[]> {
  return ctx.sql.rows<Level>(
    'inventory-levels',
    `SELECT s.variant_id AS "variantId", s.warehouse_id AS "warehouseId", w.country,
            w.merchant_id AS "ownerId", s.on_hand - s.reserved AS available
       FROM stock_level s JOIN warehouse w ON w.id = s.warehouse_id
      WHERE s.variant_id = ANY($1::uuid[]) AND s.on_hand > s.reserved`,
    [variantIds],
  )
}
