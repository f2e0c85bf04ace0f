import type { Tx } from '#app/platform/db.server.ts'

/** Where a listing's product can leave from now, and whether it is nearly gone. */
export interface ListedStock {
  productId: string
  market: string
  shipsFrom: readonly string[]
  stock: 'none' | 'few' | 'plenty'
}

/** Writes what inventory found onto the listings, in the order of their products. */
export async function recordAvailability(tx: Tx, found: readonly ListedStock[]): Promise<void> {
  const rows = found.toSorted((a, b) => a.productId.localeCompare(b.productId))
  await tx.$executeRaw`
    UPDATE listing l SET ships_from = made."shipsFrom", stock = made.stock
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS made ("productId" uuid, market text, "shipsFrom" text[], stock text)
     WHERE l.product_id = made."productId" AND l.market = made.market`
}
