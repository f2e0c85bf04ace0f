import { setCoupon } from '#app/modules/cart/cart.server.ts'
import { findCoupon } from '#app/modules/promotions/promotions.server.ts'
import {
  couponCodeSchema,
  couponRefusal,
  type CouponRefusal,
} from '#app/modules/promotions/promotions.ts'
import type { Context } from '#app/platform/context.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { readQuotableCart, type Visitor } from './read-checkout.server.ts'

/** Puts a code on the cart if it counts for what is in it now; it is judged again at every quote. */
export async function applyCoupon(
  ctx: Pick<Context, 'sql' | 'clock'>,
  visitor: Visitor,
  typed: string,
): Promise<Result<null, { reason: CouponRefusal }>> {
  const code = couponCodeSchema.safeParse(typed)
  if (!code.success) return refused({ reason: 'unknown' })
  const [quotable, coupon] = await Promise.all([
    readQuotableCart(ctx, visitor),
    findCoupon(ctx, code.data),
  ])
  const quote = quotable?.quote({ fields: {}, delivery: {} })
  const refusal = couponRefusal(coupon, {
    market: visitor.market,
    goodsMinor: quote?.totals.goodsMinor ?? 0,
    now: ctx.clock.now(),
  })
  if (refusal) return refused({ reason: refusal })
  await setCoupon(ctx, { owner: visitor.owner, code: coupon?.code ?? code.data })
  return ok(null)
}
