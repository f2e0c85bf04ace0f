import type { Tx } from '#app/platform/db.server.ts'

/** Takes e-mail and phone out of the checkouts of orders that keep neither any more. */
export async function forgetCheckoutContact(tx: Tx, checkoutIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE quote SET email = '', address = address - 'phone' WHERE checkout_id = ANY(${checkoutIds}::uuid[])`
  await tx.$executeRaw`
    UPDATE checkout SET email = NULL, address = address - 'phone' WHERE id = ANY(${checkoutIds}::uuid[])`
}

/** Takes everything about the buyer out of checkouts. */
export async function forgetCheckoutBuyers(tx: Tx, checkoutIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE quote SET email = '', address = '{}' WHERE checkout_id = ANY(${checkoutIds}::uuid[])`
  await tx.$executeRaw`
    UPDATE checkout SET email = NULL, address = NULL WHERE id = ANY(${checkoutIds}::uuid[])`
}

/** Checkouts of the account that never became an order say nothing about anybody afterwards. */
export async function forgetUnfinished(tx: Tx, userId: string): Promise<void> {
  const unfinished = await tx.$queryRaw<{ id: string }[]>`
    UPDATE checkout c SET user_id = NULL
     WHERE c.user_id = ${userId}::uuid AND NOT EXISTS (SELECT FROM orders o WHERE o.checkout_id = c.id)
    RETURNING c.id`
  await forgetCheckoutBuyers(
    tx,
    unfinished.map(({ id }) => id),
  )
}
