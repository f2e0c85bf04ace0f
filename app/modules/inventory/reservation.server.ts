import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'

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

/**
 * Holds units for a checkout until `expiresAt`: all of them or none. One statement locks the shelves in id order
 * (mixed order deadlocks) and takes what is free at that moment.
 * @returns whether everything is held. On false the caller must roll its transaction back.
 */
export async function reserve(
  tx: Tx,
  checkoutId: string,
  holds: readonly Hold[],
  expiresAt: Date,
): Promise<boolean> {
  const wanted = merged(holds)
  const rows = await tx.$queryRaw<{ held: number }[]>`
    WITH wanted AS (
      SELECT * FROM unnest(${wanted.map((h) => h.variantId)}::uuid[],
                           ${wanted.map((h) => h.warehouseId)}::uuid[],
                           ${wanted.map((h) => h.quantity)}::int[]) AS t(variant_id, warehouse_id, quantity)
    ), locked AS (
      SELECT s.variant_id, s.warehouse_id, w.quantity
        FROM stock_level s JOIN wanted w USING (variant_id, warehouse_id)
       ORDER BY s.variant_id, s.warehouse_id FOR UPDATE OF s
    ), taken AS (
      UPDATE stock_level s SET reserved = s.reserved + l.quantity FROM locked l
       WHERE s.variant_id = l.variant_id AND s.warehouse_id = l.warehouse_id
         AND s.on_hand - s.reserved >= l.quantity
      RETURNING s.variant_id, s.warehouse_id, l.quantity
    ), held AS (
      INSERT INTO reservation (checkout_id, variant_id, warehouse_id, quantity, expires_at)
      SELECT ${checkoutId}::uuid, variant_id, warehouse_id, quantity, ${expiresAt} FROM taken RETURNING 1
    ), noted AS (
      INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
      SELECT variant_id, warehouse_id, 0, quantity, 'reserve', ${checkoutId} FROM taken
    )
    SELECT count(*)::int AS held FROM held`
  return rows[0]?.held === wanted.length
}

/**
 * The held units leave the shelf: the order is placed.
 * @returns how many holds were still there; fewer than were made means some had expired
 */
export async function commitReservations(tx: Tx, checkoutId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    WITH locked AS (
      SELECT s.variant_id, s.warehouse_id, r.id, r.quantity
        FROM reservation r JOIN stock_level s USING (variant_id, warehouse_id)
       WHERE r.checkout_id = ${checkoutId}::uuid AND r.state = 'active'
       ORDER BY s.variant_id, s.warehouse_id FOR UPDATE OF s
    ), done AS (
      UPDATE reservation r SET state = 'committed' FROM locked l
       WHERE r.id = l.id AND r.state = 'active'
      RETURNING r.variant_id, r.warehouse_id, r.quantity
    ), gone AS (
      UPDATE stock_level s SET on_hand = s.on_hand - d.quantity, reserved = s.reserved - d.quantity
        FROM done d WHERE s.variant_id = d.variant_id AND s.warehouse_id = d.warehouse_id
    ), noted AS (
      INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
      SELECT variant_id, warehouse_id, -quantity, -quantity, 'sale', ${checkoutId} FROM done
    )
    SELECT count(*)::int AS count FROM done`
  return rows[0]?.count ?? 0
}

/** Gives back what a checkout still holds. @returns how many holds were given back */
export async function releaseReservations(tx: Tx, checkoutId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    WITH locked AS (
      SELECT s.variant_id, s.warehouse_id, r.id
        FROM reservation r JOIN stock_level s USING (variant_id, warehouse_id)
       WHERE r.checkout_id = ${checkoutId}::uuid AND r.state = 'active'
       ORDER BY s.variant_id, s.warehouse_id FOR UPDATE OF s
    ), done AS (
      UPDATE reservation r SET state = 'released' FROM locked l
       WHERE r.id = l.id AND r.state = 'active'
      RETURNING r.variant_id, r.warehouse_id, r.quantity
    ), back AS (
      UPDATE stock_level s SET reserved = s.reserved - d.quantity
        FROM done d WHERE s.variant_id = d.variant_id AND s.warehouse_id = d.warehouse_id
    ), noted AS (
      INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
      SELECT variant_id, warehouse_id, 0, -quantity, 'release', ${checkoutId} FROM done
    )
    SELECT count(*)::int AS count FROM done`
  return rows[0]?.count ?? 0
}

const EXPIRED_BATCH = 100

/** Gives back what checkouts hold past its time. A late payment finds its units gone and is settled by the rules. */
export async function releaseExpired(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const due = await ctx.db.reservation.findMany({
    where: { state: 'active', expiresAt: { lte: ctx.clock.now() } },
    distinct: ['checkoutId'],
    select: { checkoutId: true },
    take: EXPIRED_BATCH,
  })
  let released = 0
  for (const { checkoutId } of due) {
    released += await ctx.db.$transaction((tx) => releaseReservations(tx, checkoutId))
  }
  return released
}

/** Puts units back on their shelves: a cancelled order. */
export async function restock(tx: Tx, holds: readonly Hold[], reference: string): Promise<void> {
  const back = merged(holds)
  await tx.$queryRaw`
    WITH wanted AS (
      SELECT * FROM unnest(${back.map((h) => h.variantId)}::uuid[],
                           ${back.map((h) => h.warehouseId)}::uuid[],
                           ${back.map((h) => h.quantity)}::int[]) AS t(variant_id, warehouse_id, quantity)
    ), locked AS (
      SELECT s.variant_id, s.warehouse_id, w.quantity
        FROM stock_level s JOIN wanted w USING (variant_id, warehouse_id)
       ORDER BY s.variant_id, s.warehouse_id FOR UPDATE OF s
    ), back AS (
      UPDATE stock_level s SET on_hand = s.on_hand + l.quantity FROM locked l
       WHERE s.variant_id = l.variant_id AND s.warehouse_id = l.warehouse_id
      RETURNING s.variant_id, s.warehouse_id, l.quantity
    ), noted AS (
      INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
      SELECT variant_id, warehouse_id, quantity, 0, 'cancel', ${reference} FROM back
    )
    SELECT 1`
}
