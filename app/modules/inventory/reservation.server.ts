import type { Context } from '#app/platform/context.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'

/** Units to hold in one warehouse. */
export interface Hold {
  variantId: string
  warehouseId: string
  quantity: number
}

/** One hold per variant and warehouse: a cart may name the same shelf twice. */
function merged(holds: readonly Hold[]): Hold[] {
  const byShelf = new Map<string, Hold>()
  for (const hold of holds) {
    const shelf = `${hold.variantId}/${hold.warehouseId}`
    const known = byShelf.get(shelf)
    byShelf.set(shelf, known ? { ...known, quantity: known.quantity + hold.quantity } : hold)
  }
  return [...byShelf.values()]
}

/** The holds as the arrays of which a statement makes rows. */
function columnsOf(holds: readonly Hold[]): [string[], string[], number[]] {
  return [
    holds.map(({ variantId }) => variantId),
    holds.map(({ warehouseId }) => warehouseId),
    holds.map(({ quantity }) => quantity),
  ]
}

/** Every statement that changes shelves locks them in id order first: mixed order deadlocks. */
const WANTED = `
  wanted AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS t(variant_id, warehouse_id, quantity)
  ), locked AS (
    SELECT s.variant_id, s.warehouse_id, w.quantity, s.on_hand - s.reserved AS free
      FROM stock_level s JOIN wanted w USING (variant_id, warehouse_id)
     ORDER BY s.variant_id, s.warehouse_id FOR UPDATE OF s
  )`

const RESERVE = `
  WITH ${WANTED}, lacking AS (
    SELECT w.variant_id FROM wanted w LEFT JOIN locked l USING (variant_id, warehouse_id)
     WHERE l.free IS NULL OR l.free < w.quantity
  ), taken AS (
    UPDATE stock_level s SET reserved = s.reserved + l.quantity FROM locked l
     WHERE s.variant_id = l.variant_id AND s.warehouse_id = l.warehouse_id AND NOT EXISTS (SELECT 1 FROM lacking)
    RETURNING s.variant_id, s.warehouse_id, l.quantity
  ), held AS (
    INSERT INTO reservation (checkout_id, variant_id, warehouse_id, quantity, expires_at)
    SELECT $4, variant_id, warehouse_id, quantity, $5 FROM taken
  ), noted AS (
    INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
    SELECT variant_id, warehouse_id, 0, quantity, 'reserve', $4::uuid::text FROM taken
  )
  SELECT variant_id AS "variantId" FROM lacking`

/**
 * Holds units for a checkout until `expiresAt`: all of them or none, by what is free at that moment. One statement,
 * and on top of it a CHECK of the table.
 * @returns the variants of which too few are left; empty = everything is held
 */
export async function reserve(
  tx: SqlTx,
  checkoutId: string,
  holds: readonly Hold[],
  expiresAt: Date,
): Promise<string[]> {
  const values = [...columnsOf(merged(holds)), checkoutId, expiresAt]
  const lacking = await tx.rows<{ variantId: string }>('stock-reserve', RESERVE, values)
  return lacking.map(({ variantId }) => variantId)
}

/** Ends a checkout's active holds in `state`, and does `shelf` to the level of each. */
const endHolds = (state: string, shelf: string, movement: string) => `
  WITH locked AS (
    SELECT s.variant_id, s.warehouse_id, r.id
      FROM reservation r JOIN stock_level s USING (variant_id, warehouse_id)
     WHERE r.checkout_id = $1 AND r.state = 'active'
     ORDER BY s.variant_id, s.warehouse_id FOR UPDATE OF s
  ), done AS (
    UPDATE reservation r SET state = '${state}' FROM locked l
     WHERE r.id = l.id AND r.state = 'active'
    RETURNING r.variant_id, r.warehouse_id, r.quantity
  ), changed AS (
    UPDATE stock_level s SET ${shelf}
      FROM done d WHERE s.variant_id = d.variant_id AND s.warehouse_id = d.warehouse_id
  ), noted AS (
    INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
    SELECT variant_id, warehouse_id, ${movement}, $1::uuid::text FROM done
  )
  SELECT count(*)::int AS count FROM done`

const COMMIT = endHolds(
  'committed',
  'on_hand = s.on_hand - d.quantity, reserved = s.reserved - d.quantity',
  "-quantity, -quantity, 'sale'",
)
const RELEASE = endHolds(
  'released',
  'reserved = s.reserved - d.quantity',
  "0, -quantity, 'release'",
)

/**
 * The held units leave the shelf: the order is placed.
 * @returns how many holds were still there; fewer than were made means some had expired
 */
export async function commitReservations(tx: SqlTx, checkoutId: string): Promise<number> {
  const rows = await tx.rows<{ count: number }>('stock-commit', COMMIT, [checkoutId])
  return rows[0]?.count ?? 0
}

/** Gives back what a checkout still holds. @returns how many holds were given back */
export async function releaseReservations(tx: SqlTx, checkoutId: string): Promise<number> {
  const rows = await tx.rows<{ count: number }>('stock-release', RELEASE, [checkoutId])
  return rows[0]?.count ?? 0
}

const EXPIRED_BATCH = 100

/** Gives back what checkouts hold past its time. A late payment finds its units gone and is settled by the rules. */
export async function releaseExpired(ctx: Pick<Context, 'sql' | 'clock'>): Promise<number> {
  const due = await ctx.sql.rows<{ checkoutId: string }>(
    'stock-expired',
    `SELECT DISTINCT checkout_id AS "checkoutId" FROM reservation
      WHERE state = 'active' AND expires_at <= $1 LIMIT ${EXPIRED_BATCH}`,
    [ctx.clock.now()],
  )
  let released = 0
  for (const { checkoutId } of due) {
    released += await ctx.sql.transaction((tx) => releaseReservations(tx, checkoutId))
  }
  return released
}

/** Puts units back on their shelves: a cancelled order. */
export async function restock(tx: SqlTx, holds: readonly Hold[], reference: string): Promise<void> {
  await tx.rows(
    'stock-restock',
    `WITH ${WANTED}, back AS (
       UPDATE stock_level s SET on_hand = s.on_hand + l.quantity FROM locked l
        WHERE s.variant_id = l.variant_id AND s.warehouse_id = l.warehouse_id
       RETURNING s.variant_id, s.warehouse_id, l.quantity
     )
     INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
     SELECT variant_id, warehouse_id, quantity, 0, 'cancel', $4 FROM back`,
    [...columnsOf(merged(holds)), reference],
  )
}
