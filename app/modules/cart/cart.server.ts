/**
 * What a visitor means to buy. A guest's cart is found by the hash of its cookie, an account's by its user.
 */
import type { Context } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'

/** Units in the cart of this visitor: the account's cart, or the guest's. */
export async function cartCount(
  ctx: Pick<Context, 'db' | 'cookies'>,
  request: Request,
  userId: string | null,
): Promise<number> {
  const token = ctx.cookies.get(request, 'cart')
  if (!userId && !token) return 0
  const { _sum } = await ctx.db.cartLine.aggregate({
    where: { cart: userId ? { userId } : { tokenHash: tokenHash(token ?? '') } },
    _sum: { quantity: true },
  })
  return _sum.quantity ?? 0
}
