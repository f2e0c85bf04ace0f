import type { Tx } from '#app/platform/db.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'
import { MAX_LINES, MAX_QUANTITY } from './cart.ts'

/**
 * Gives a guest's cart to the account that has just signed in. Without a cart of its own the account takes it as it
 * is; otherwise its lines are added: quantities up to the limit, the newest lines first to go if there are too many.
 */
export async function mergeCartAtSignIn(
  tx: Tx,
  input: { token: string | undefined; userId: string },
): Promise<void> {
  if (!input.token) return
  const guest = await tx.cart.findUnique({
    where: { tokenHash: tokenHash(input.token) },
    select: { id: true, couponCode: true },
  })
  if (!guest) return
  const own = await tx.cart.findUnique({
    where: { userId: input.userId },
    select: { id: true, couponCode: true },
  })
  if (!own) {
    await tx.cart.update({
      where: { id: guest.id },
      data: { userId: input.userId, tokenHash: null, version: { increment: 1 } },
    })
    return
  }
  // Locks both carts in id order before any line, as every change locks the cart first.
  await tx.$queryRaw`
    SELECT 1 FROM cart WHERE id IN (${guest.id}::uuid, ${own.id}::uuid) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`
    UPDATE cart_line mine SET quantity = LEAST(${MAX_QUANTITY}::int, mine.quantity + theirs.quantity)
      FROM cart_line theirs
     WHERE mine.cart_id = ${own.id}::uuid AND theirs.cart_id = ${guest.id}::uuid
       AND mine.variant_id = theirs.variant_id`
  await tx.$executeRaw`
    UPDATE cart_line SET cart_id = ${own.id}::uuid
     WHERE id IN (
       SELECT id FROM cart_line theirs
        WHERE cart_id = ${guest.id}::uuid AND NOT EXISTS (
                SELECT 1 FROM cart_line mine
                 WHERE mine.cart_id = ${own.id}::uuid AND mine.variant_id = theirs.variant_id)
        ORDER BY created_at
        LIMIT GREATEST(0, ${MAX_LINES}::int - (
                SELECT count(*) FROM cart_line WHERE cart_id = ${own.id}::uuid)))`
  await tx.cart.delete({ where: { id: guest.id } })
  await tx.cart.update({
    where: { id: own.id },
    data: { couponCode: own.couponCode ?? guest.couponCode, version: { increment: 1 } },
  })
}

/** Takes bought units out of the cart and forgets its coupon; what was added meanwhile stays. */
export async function removeBought(
  tx: SqlTx,
  cartId: string,
  lines: readonly { variantId: string; quantity: number }[],
): Promise<void> {
  // A variant that came in two parcels is named twice.
  const bought = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    bought.set(variantId, (bought.get(variantId) ?? 0) + quantity)
  }
  await tx.rows(
    'cart-remove-bought',
    `WITH bought AS (
       SELECT * FROM unnest($2::uuid[], $3::int[]) AS t(variant_id, quantity)
     ), changed AS (
       UPDATE cart SET version = version + 1, coupon_code = NULL, updated_at = now()
        WHERE id = $1 RETURNING id
     ), lowered AS (
       UPDATE cart_line l SET quantity = l.quantity - b.quantity FROM changed c, bought b
        WHERE l.cart_id = c.id AND l.variant_id = b.variant_id AND l.quantity > b.quantity
     )
     DELETE FROM cart_line l USING changed c, bought b
      WHERE l.cart_id = c.id AND l.variant_id = b.variant_id AND l.quantity <= b.quantity`,
    [cartId, [...bought.keys()], [...bought.values()]],
  )
}
