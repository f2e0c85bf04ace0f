import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { Coupon } from './promotions.ts'

/** The coupon of a code, whatever its case; null if there is none. */
export async function findCoupon(ctx: Pick<Context, 'sql'>, code: string): Promise<Coupon | null> {
  const rows = await ctx.sql.rows<Coupon>(
    'promotions-coupon',
    `SELECT code, percent_bp AS "percentBp", amount_minor AS "amountMinor", currency, market,
            minimum_goods_minor AS "minimumGoodsMinor", valid_from AS "validFrom", valid_to AS "validTo",
            max_uses AS "maxUses", used_count AS "usedCount"
       FROM coupon WHERE code = $1`,
    [code],
  )
  return rows[0] ?? null
}

/**
 * Takes one use of a coupon for a checkout, if one is left. Asking again for the same checkout takes nothing more;
 * asking with another code gives the first one back.
 * @returns false if the code is used up, over or unknown; then nothing is taken
 */
export async function claimCoupon(
  tx: Tx,
  input: { checkoutId: string; code: string; now: Date },
): Promise<boolean> {
  const { checkoutId, code, now } = input
  await tx.$executeRaw`
    INSERT INTO coupon_redemption (checkout_id, coupon_id, state)
    SELECT ${checkoutId}::uuid, id, 'released' FROM coupon WHERE code = ${code}::citext
    ON CONFLICT (checkout_id) DO NOTHING`
  const known = await tx.$queryRaw<{ isClaimed: boolean }[]>`
    SELECT r.state = 'claimed' AND c.code = ${code}::citext AS "isClaimed"
      FROM coupon_redemption r JOIN coupon c ON c.id = r.coupon_id
     WHERE r.checkout_id = ${checkoutId}::uuid FOR UPDATE OF r`
  if (known[0]?.isClaimed) return true
  const taken = await tx.$queryRaw<{ id: string }[]>`
    UPDATE coupon SET used_count = used_count + 1
     WHERE code = ${code}::citext AND (max_uses IS NULL OR used_count < max_uses)
       AND valid_from <= ${now} AND ${now} < valid_to
    RETURNING id`
  const couponId = taken[0]?.id
  if (!couponId) return false
  await releaseCoupon(tx, checkoutId)
  await tx.$executeRaw`
    UPDATE coupon_redemption SET coupon_id = ${couponId}::uuid, state = 'claimed'
     WHERE checkout_id = ${checkoutId}::uuid`
  return true
}

/** Gives back the use that a checkout had claimed; harmless if it had none. */
export async function releaseCoupon(tx: Tx, checkoutId: string): Promise<void> {
  await tx.$executeRaw`
    WITH released AS (
      UPDATE coupon_redemption SET state = 'released'
       WHERE checkout_id = ${checkoutId}::uuid AND state = 'claimed' RETURNING coupon_id
    )
    UPDATE coupon c SET used_count = used_count - 1 FROM released r WHERE c.id = r.coupon_id`
}
