import type { Tx } from '#app/platform/db.server.ts'

/**
 * Gives an account the orders that were placed without one and written about to its address. Only for addresses whose
 * owner is known to read their mail; an order has one account at most and keeps it.
 */
export async function claimGuestOrders(
  tx: Tx,
  { userId, email }: { userId: string; email: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE orders SET user_id = ${userId}::uuid
     WHERE user_id IS NULL AND email <> '' AND lower(email) = lower(${email})`
}
