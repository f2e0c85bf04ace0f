import type { MarketCode } from '#app/modules/market/market.ts'
import type { Context } from '#app/platform/context.server.ts'
import { newToken } from '#app/platform/secret.server.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { type CartOwner, ownerValues } from './read-cart.server.ts'

type SqlContext = Pick<Context, 'sql'>

/** The new cart's owner is returned, so that a guest's cookie can be set. */
export interface Added {
  /** Units of the variant in the cart now. */
  quantity: number
  owner: CartOwner
  isNewToken: boolean
}

/**
 * Puts units of a variant into the cart, which is made if there is none. One statement: cart first, then line, the
 * same order in every change, so that two tabs never wait for each other in a circle.
 */
export async function addToCart(
  ctx: SqlContext,
  input: {
    owner: CartOwner
    market: MarketCode
    variantId: string
    quantity: number
    videoId?: string | undefined
  },
): Promise<Result<Added, { reason: 'not-sold-here' | 'cart-full' }>> {
  const isNewToken = !input.owner.userId && !input.owner.token
  const owner = isNewToken ? { userId: null, token: newToken() } : input.owner
  const values = [input.variantId, input.quantity, input.videoId ?? null, input.market]
  const rows = await insertLine(ctx, owner, values, {
    name: 'add',
    source: `SELECT v.id FROM variant v
               JOIN listing o ON o.product_id = v.product_id AND o.market = $6 AND o.state = 'live'
               JOIN variant_price p ON p.variant_id = v.id AND p.market = o.market
              WHERE v.id = $3`,
    merge: 'LEAST(999, cart_line.quantity + EXCLUDED.quantity)',
  })
  if (rows === 'cart-full') return refused({ reason: 'cart-full' })
  const quantity = rows[0]?.quantity
  if (quantity === undefined) return refused({ reason: 'not-sold-here' })
  return ok({ quantity, owner, isNewToken })
}

/** Puts a removed line back as it was, whether or not it is sold in the market just now. */
export async function restoreLine(
  ctx: SqlContext,
  input: {
    owner: CartOwner
    variantId: string
    quantity: number
    videoId?: string | undefined
  },
): Promise<Result<null, { reason: 'not-found' | 'cart-full' }>> {
  if (!input.owner.userId && !input.owner.token) return refused({ reason: 'not-found' })
  const values = [input.variantId, input.quantity, input.videoId ?? null]
  const rows = await insertLine(ctx, input.owner, values, {
    name: 'restore',
    source: 'SELECT v.id FROM variant v WHERE v.id = $3',
    merge: 'EXCLUDED.quantity',
  })
  if (rows === 'cart-full') return refused({ reason: 'cart-full' })
  return rows.length > 0 ? ok(null) : refused({ reason: 'not-found' })
}

async function insertLine(
  ctx: SqlContext,
  owner: CartOwner,
  values: readonly unknown[],
  statement: { name: string; source: string; merge: string },
): Promise<{ quantity: number }[] | 'cart-full'> {
  const column = owner.userId ? 'user_id' : 'token_hash'
  try {
    return await ctx.sql.rows<{ quantity: number }>(
      `cart-${statement.name}-${column}`,
      `WITH source AS (${statement.source}), owner AS (
         INSERT INTO cart (token_hash, user_id) SELECT $1::bytea, $2::uuid FROM source
         ON CONFLICT (${column}) DO UPDATE SET version = cart.version + 1, updated_at = now()
         RETURNING id
       )
       INSERT INTO cart_line (cart_id, variant_id, quantity, video_id)
       SELECT owner.id, source.id, $4::int, $5::uuid FROM owner, source
       ON CONFLICT (cart_id, variant_id) DO UPDATE
         SET quantity = ${statement.merge}, video_id = COALESCE(EXCLUDED.video_id, cart_line.video_id)
       RETURNING quantity`,
      [...ownerValues(owner), ...values],
    )
  } catch (error) {
    if (isFull(error)) return 'cart-full'
    throw error
  }
}

/** The trigger behind the limit of lines names itself as a constraint. */
function isFull(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'cart_line_limit'
}

/** Sets the units of a line the cart already has. @returns whether it has it */
export async function setQuantity(
  ctx: SqlContext,
  input: { owner: CartOwner; variantId: string; quantity: number },
): Promise<boolean> {
  const rows = await ctx.sql.rows(
    'cart-set-quantity',
    `WITH changed AS (
       UPDATE cart c SET version = version + 1, updated_at = now()
        WHERE (c.token_hash = $1 OR c.user_id = $2)
          AND EXISTS (SELECT 1 FROM cart_line l WHERE l.cart_id = c.id AND l.variant_id = $3)
       RETURNING c.id
     )
     UPDATE cart_line l SET quantity = $4 FROM changed
      WHERE l.cart_id = changed.id AND l.variant_id = $3 RETURNING 1`,
    [...ownerValues(input.owner), input.variantId, input.quantity],
  )
  return rows.length > 0
}

/** What was taken out, so that it can be put back. */
export interface RemovedLine {
  variantId: string
  quantity: number
  videoId: string | null
}

/** Takes a line out. @returns the line, or null if it was not there */
export async function removeLine(
  ctx: SqlContext,
  input: { owner: CartOwner; variantId: string },
): Promise<RemovedLine | null> {
  const rows = await ctx.sql.rows<RemovedLine>(
    'cart-remove',
    `WITH changed AS (
       UPDATE cart c SET version = version + 1, updated_at = now()
        WHERE (c.token_hash = $1 OR c.user_id = $2)
          AND EXISTS (SELECT 1 FROM cart_line l WHERE l.cart_id = c.id AND l.variant_id = $3)
       RETURNING c.id
     )
     DELETE FROM cart_line l USING changed
      WHERE l.cart_id = changed.id AND l.variant_id = $3
     RETURNING l.variant_id AS "variantId", l.quantity, l.video_id AS "videoId"`,
    [...ownerValues(input.owner), input.variantId],
  )
  return rows[0] ?? null
}

/** Writes the code on the cart, or takes it off. What it is worth is worked out at each reading. */
export async function setCoupon(
  ctx: SqlContext,
  input: { owner: CartOwner; code: string | null },
): Promise<void> {
  await ctx.sql.rows(
    'cart-coupon',
    `UPDATE cart SET coupon_code = $3, version = version + 1, updated_at = now()
      WHERE (token_hash = $1 OR user_id = $2) AND coupon_code IS DISTINCT FROM $3`,
    [...ownerValues(input.owner), input.code],
  )
}
