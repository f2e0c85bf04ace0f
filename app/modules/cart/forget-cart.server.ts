import type { Tx } from '#app/platform/db.server.ts'

/** Removes the cart of an account that is going. */
export async function forgetCart(tx: Tx, userId: string): Promise<void> {
  await tx.cart.deleteMany({ where: { userId } })
}
