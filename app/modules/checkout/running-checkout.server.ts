import type { Level } from '#app/modules/inventory/inventory.ts'
import type { Language, MarketCode } from '#app/modules/market/market.ts'
import type { PaymentMethod } from '#app/modules/payment/payment.ts'
import type { Context } from '#app/platform/context.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'
import type { CheckoutDraft } from './checkout.ts'
import type { CheckoutRow } from './stored-quote.server.ts'

/** The attempt to buy that a cart is in the middle of. */
export interface RunningCheckout {
  id: string
  market: MarketCode
  email: string | null
  address: CheckoutDraft['fields'] | null
  delivery: CheckoutDraft['delivery']
  paymentMethod: PaymentMethod | null
  /** Units it holds already: its own buyer must not be told that they are gone. */
  held: Level[]
  /** Coupon it has claimed already. */
  claimedCode: string | null
}

/** The cart's running checkout with what it holds, in one statement; null if it has not begun. */
export async function readRunningCheckout(
  ctx: Pick<Context, 'sql'>,
  cartId: string,
): Promise<RunningCheckout | null> {
  const rows = await ctx.sql.rows<RunningCheckout>(
    'checkout-running',
    `SELECT c.id, c.market, c.email, c.address, c.delivery, c.payment_method AS "paymentMethod",
            (SELECT p.code::text FROM coupon_redemption r JOIN coupon p ON p.id = r.coupon_id
              WHERE r.checkout_id = c.id AND r.state = 'claimed') AS "claimedCode",
            COALESCE((
              SELECT jsonb_agg(jsonb_build_object(
                       'variantId', r.variant_id, 'warehouseId', r.warehouse_id, 'country', w.country,
                       'ownerId', w.merchant_id, 'available', r.quantity))
                FROM reservation r JOIN warehouse w ON w.id = r.warehouse_id
               WHERE r.checkout_id = c.id AND r.state = 'active'), '[]') AS held
       FROM checkout c WHERE c.cart_id = $1 AND c.state IN ('open', 'paying')`,
    [cartId],
  )
  return rows[0] ?? null
}

/** Levels with a checkout's own units put back on their shelves. */
export function withHeld(levels: readonly Level[], held: readonly Level[]): Level[] {
  const shelves = new Map(levels.map((level) => [`${level.variantId}.${level.warehouseId}`, level]))
  for (const own of held) {
    const shelf = `${own.variantId}.${own.warehouseId}`
    const known = shelves.get(shelf)
    shelves.set(shelf, known ? { ...known, available: known.available + own.available } : own)
  }
  return [...shelves.values()]
}

export interface CheckoutFacts {
  cartId: string
  cartVersion: number
  market: MarketCode
  language: Language
  userId: string | null
  email: string | null
  address: Readonly<Record<string, string | undefined>>
  delivery: CheckoutDraft['delivery']
  paymentMethod: PaymentMethod
}

/**
 * Keeps what is typed while the form is being filled. One that is being paid is left alone: its payment was begun
 * with what it says.
 */
export async function saveDraft(
  ctx: Pick<Context, 'sql' | 'clock'>,
  facts: CheckoutFacts,
): Promise<void> {
  await ctx.sql.rows(
    'checkout-save-draft',
    `INSERT INTO checkout (cart_id, cart_version, market, language, user_id, email, address, delivery, payment_method)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (cart_id) WHERE state IN ('open', 'paying') DO UPDATE
       SET cart_version = EXCLUDED.cart_version, market = EXCLUDED.market, language = EXCLUDED.language,
           user_id = EXCLUDED.user_id, email = EXCLUDED.email, address = EXCLUDED.address,
           delivery = EXCLUDED.delivery, payment_method = EXCLUDED.payment_method, updated_at = $10
     WHERE checkout.state = 'open'`,
    valuesOf(facts, ctx.clock.now()),
  )
}

const SAVE = `
  WITH before AS (
    SELECT market, email, address, delivery, payment_method, cart_version, user_id, language
      FROM checkout WHERE cart_id = $1 AND state IN ('open', 'paying')
  ), saved AS (
    INSERT INTO checkout (cart_id, cart_version, market, language, user_id, email, address, delivery, payment_method)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (cart_id) WHERE state IN ('open', 'paying') DO UPDATE
      SET cart_version = EXCLUDED.cart_version, market = EXCLUDED.market, language = EXCLUDED.language,
          user_id = EXCLUDED.user_id, email = EXCLUDED.email, address = EXCLUDED.address,
          delivery = EXCLUDED.delivery, payment_method = EXCLUDED.payment_method, updated_at = $10
    RETURNING *
  )
  SELECT s.id, s.cart_id AS "cartId", s.market, s.language, s.user_id AS "userId", s.state,
         s.payment_method AS "paymentMethod", s.attempt, b.market IS NOT NULL AND
         ROW(s.market, s.email, s.address, s.delivery, s.payment_method, s.cart_version, s.user_id, s.language)
           IS NOT DISTINCT FROM
         ROW(b.market, b.email, b.address, b.delivery, b.payment_method, b.cart_version, b.user_id, b.language)
           AS "isUnchanged"
    FROM saved s LEFT JOIN before b ON true`

/**
 * Writes the complete facts on the cart's running checkout, which is made if there is none, and locks it.
 * @returns the checkout, and whether it already said the same
 */
export async function saveCheckout(
  tx: SqlTx,
  facts: CheckoutFacts,
  now: Date,
): Promise<CheckoutRow & { isUnchanged: boolean }> {
  const [row] = await tx.rows<CheckoutRow & { isUnchanged: boolean }>(
    'checkout-save',
    SAVE,
    valuesOf(facts, now),
  )
  if (!row) throw new Error(`checkout of cart ${facts.cartId} was not saved`)
  return row
}

function valuesOf(facts: CheckoutFacts, now: Date): unknown[] {
  return [
    facts.cartId,
    facts.cartVersion,
    facts.market,
    facts.language,
    facts.userId,
    facts.email,
    JSON.stringify(facts.address),
    JSON.stringify(facts.delivery),
    facts.paymentMethod,
    now,
  ]
}
