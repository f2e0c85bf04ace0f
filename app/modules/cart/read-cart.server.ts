import type { MarketCode, Language } from '#app/modules/market/market.ts'
import type { Context } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'
import type { Cart, CartItem, CartPicture } from './cart-item.ts'

/** Whose cart is meant: the account's if there is one, else the guest's of the cookie. */
export interface CartOwner {
  userId: string | null
  token: string | null
}

export function cartOwner(
  ctx: Pick<Context, 'cookies'>,
  request: Request,
  userId: string | null,
): CartOwner {
  return { userId, token: userId ? null : (ctx.cookies.get(request, 'cart') ?? null) }
}

/** The two values by which every statement finds a cart: one of them is null, and `= NULL` finds nothing. */
export function ownerValues(owner: CartOwner): [Buffer | null, string | null] {
  return [owner.userId || !owner.token ? null : Buffer.from(tokenHash(owner.token)), owner.userId]
}

/** Units in the cart of this visitor: the account's cart, or the guest's. */
export async function cartCount(
  ctx: Pick<Context, 'sql' | 'cookies'>,
  request: Request,
  userId: string | null,
): Promise<number> {
  const owner = cartOwner(ctx, request, userId)
  if (!owner.userId && !owner.token) return 0
  const rows = await ctx.sql.rows<{ count: number }>(
    'cart-count',
    `SELECT COALESCE(sum(l.quantity), 0)::int AS count
       FROM cart c JOIN cart_line l ON l.cart_id = c.id WHERE c.token_hash = $1 OR c.user_id = $2`,
    ownerValues(owner),
  )
  return rows[0]?.count ?? 0
}

interface Row extends Omit<CartItem, 'optionText' | 'soldIn' | 'variantId'> {
  cartId: string
  version: number
  couponCode: string | null
  variantId: string | null
  optionValues: Record<string, string>
  optionLabels: Record<string, string>
  picture: CartPicture | null
  soldIn: MarketCode[] | null
}

/**
 * The hottest read of buying, so it is one statement across the tables it prices from instead of one per module.
 * A line has a price only if its product is listed live in the market.
 */
const READ_CART = `
  SELECT c.id AS "cartId", c.version, c.coupon_code AS "couponCode",
         l.variant_id AS "variantId", l.quantity, l.video_id AS "videoId", v.sku,
         v.option_values AS "optionValues", p.slug AS "productSlug", p.category, p.hs_code AS "hsCode",
         p.weight_grams AS "weightGrams", m.id AS "merchantId", m.name AS "merchantName",
         t.title, t.option_labels AS "optionLabels", i.picture, price.amount_minor AS "unitMinor",
         CASE WHEN price.amount_minor IS NULL THEN ARRAY(
           SELECT o.market::text FROM listing o WHERE o.product_id = p.id AND o.state = 'live' ORDER BY o.market
         ) END AS "soldIn"
    FROM cart c
    LEFT JOIN cart_line l ON l.cart_id = c.id
    LEFT JOIN variant v ON v.id = l.variant_id
    LEFT JOIN product p ON p.id = v.product_id
    LEFT JOIN merchant m ON m.id = p.merchant_id
    LEFT JOIN listing o ON o.product_id = p.id AND o.market = $3 AND o.state = 'live'
    LEFT JOIN variant_price price ON price.variant_id = v.id AND price.market = o.market
    LEFT JOIN LATERAL (
      SELECT title, option_labels FROM product_text
       WHERE product_id = p.id AND language IN ($4, 'en') ORDER BY language = $4 DESC LIMIT 1
    ) t ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('stem', i.stem, 'width', i.width, 'height', i.height,
                                'widths', i.widths, 'dominantColor', i.dominant_color) AS picture
        FROM product_image pi JOIN image i ON i.id = pi.image_id
       WHERE pi.product_id = p.id
       ORDER BY COALESCE(v.option_values @> ANY (ARRAY(
                  SELECT jsonb_build_object(k, pi.option_value) FROM jsonb_object_keys(v.option_values) k)),
                  false) DESC, pi.option_value IS NULL DESC, pi.position LIMIT 1
    ) i ON true
   WHERE c.token_hash = $1 OR c.user_id = $2
   ORDER BY l.created_at, l.id`

/** The visitor's cart as the market prices it and the language names it; null if there is none yet. */
export async function readCart(
  ctx: Pick<Context, 'sql'>,
  input: { owner: CartOwner; market: MarketCode; language: Language },
): Promise<Cart | null> {
  const { owner, market, language } = input
  if (!owner.userId && !owner.token) return null
  const rows = await ctx.sql.rows<Row>('cart-read', READ_CART, [
    ...ownerValues(owner),
    market,
    language,
  ])
  const head = rows[0]
  if (!head) return null
  const { cartId: id, version, couponCode } = head
  return { id, version, couponCode, items: rows.flatMap(toItem) }
}

function toItem(row: Row): CartItem[] {
  const { cartId: _, version: __, couponCode: ___, optionValues, optionLabels, ...rest } = row
  const { variantId } = rest
  if (variantId === null) return []
  const optionText = Object.entries(optionValues)
    .map(([code, value]) => {
      const label = optionLabels[`${code}.${value}`] ?? value
      return optionLabels[code] ? `${optionLabels[code]}: ${label}` : label
    })
    .join(' · ')
  return [{ ...rest, variantId, optionText, soldIn: rest.soldIn ?? [] }]
}
