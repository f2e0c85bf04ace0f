import type { Context } from '#app/platform/context.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'
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
  tx: SqlTx,
  input: { checkoutId: string; code: string; now: Date },
): Promise<boolean> {
  const { checkoutId, code, now } = input
  const [, known] = await Promise.all([
    tx.rows(
      'coupon-claim-begin',
      `INSERT INTO coupon_redemption (checkout_id, coupon_id, state)
       SELECT $1::uuid, id, 'released' FROM coupon WHERE code = $2::citext
       ON CONFLICT (checkout_id) DO NOTHING`,
      [checkoutId, code],
    ),
    tx.rows<{ isClaimed: boolean }>(
      'coupon-claim-lock',
      `SELECT r.state = 'claimed' AND c.code = $2::citext AS "isClaimed"
         FROM coupon_redemption r JOIN coupon c ON c.id = r.coupon_id
        WHERE r.checkout_id = $1 FOR UPDATE OF r`,
      [checkoutId, code],
    ),
  ])
  if (known[0]?.isClaimed) return true
  const taken = await tx.rows<{ id: string }>(
    'coupon-claim-take',
    `UPDATE coupon SET used_count = used_count + 1
      WHERE code = $1::citext AND (max_uses IS NULL OR used_count < max_uses)
        AND valid_from <= $2 AND $2 < valid_to
     RETURNING id`,
    [code, now],
  )
  const couponId = taken[0]?.id
  if (!couponId) return false
  await Promise.all([
    releaseCoupon(tx, checkoutId),
    tx.rows(
      'coupon-claim-note',
      "UPDATE coupon_redemption SET coupon_id = $2, state = 'claimed' WHERE checkout_id = $1",
      [checkoutId, couponId],
    ),
  ])
  return true
}

/** Gives back the use that a checkout had claimed; harmless if it had none. */
export async function releaseCoupon(tx: SqlTx, checkoutId: string): Promise<void> {
  await tx.rows(
    'coupon-release',
    `WITH released AS (
       UPDATE coupon_redemption SET state = 'released'
        WHERE checkout_id = $1 AND state = 'claimed' RETURNING coupon_id
     )
     UPDATE coupon c SET used_count = used_count - 1 FROM released r WHERE c.id = r.coupon_id`,
    [checkoutId],
  )
}
