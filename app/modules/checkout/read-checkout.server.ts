import { type AsideLine, type Cart, planCart } from '#app/modules/cart/cart.ts'
import { type CartOwner, readCart } from '#app/modules/cart/cart.server.ts'
import { readLevels } from '#app/modules/inventory/inventory.server.ts'
import { type SavedAddress, savedAddresses } from '#app/modules/identity/identity.server.ts'
import type { Address, Language, MarketCode } from '#app/modules/market/market.ts'
import { findCoupon } from '#app/modules/promotions/promotions.server.ts'
import type { Coupon } from '#app/modules/promotions/promotions.ts'
import type { Context } from '#app/platform/context.server.ts'
import { carryOver, type CheckoutDraft, placeOf, type Quote, quoteCart } from './checkout.ts'
import { readRunningCheckout, type RunningCheckout, withHeld } from './running-checkout.server.ts'

export interface Visitor {
  owner: CartOwner
  market: MarketCode
  language: Language
}

/** A cart with all that a quote of it needs, read at one moment. */
export interface QuotableCart {
  cart: Cart
  running: RunningCheckout | null
  /** What cannot be bought here now, also where nothing can. */
  aside: AsideLine[]
  quote(draft: Pick<CheckoutDraft, 'fields' | 'delivery'>): Quote | null
}

type ReadContext = Pick<Context, 'sql' | 'clock'>

/** Reads the cart, then stock, the running checkout and the coupon side by side; null without a cart. */
export async function readQuotableCart(
  ctx: ReadContext,
  visitor: Visitor,
): Promise<QuotableCart | null> {
  const cart = await readCart(ctx, visitor)
  if (!cart) return null
  const [levels, running, coupon] = await Promise.all([
    readLevels(
      ctx,
      cart.items.map(({ variantId }) => variantId),
    ),
    readRunningCheckout(ctx, cart.id),
    cart.couponCode === null ? null : findCoupon(ctx, cart.couponCode),
  ])
  const { market } = visitor
  const shelves = withHeld(levels, running?.held ?? [])
  return {
    cart,
    running,
    aside: planCart(cart.items, shelves, market, ctx.clock.now()).aside,
    quote: ({ fields, delivery }) =>
      quoteCart({
        market,
        now: ctx.clock.now(),
        items: cart.items,
        levels: shelves,
        place: placeOf(market, fields),
        delivery,
        couponCode: cart.couponCode,
        coupon: coupon && withoutOwnUse(coupon, running),
      }),
  }
}

/** A use that this checkout has claimed already is not one that someone else took. */
function withoutOwnUse(coupon: Coupon, running: RunningCheckout | null): Coupon {
  const isOwn = running?.claimedCode?.toLowerCase() === coupon.code.toLowerCase()
  return isOwn ? { ...coupon, usedCount: coupon.usedCount - 1 } : coupon
}

/** Who is signed in; null for guests. */
export type CheckoutUser = { id: string; email: string; name: string } | null

/**
 * What the form begins with: a saved address that was asked for, else what was typed before as far as it fits the
 * market, else the account's own address there.
 */
export function firstDraft(
  market: MarketCode,
  running: RunningCheckout | null,
  user: CheckoutUser,
  saved: { asked: Address | undefined; own: Address | undefined },
): CheckoutDraft {
  const email = running?.email ?? user?.email
  const isSameMarket = running?.market === market
  const typed = { ...running?.address, ...(email && { email }) }
  return {
    fields: {
      ...(user && { name: user.name }),
      ...(isSameMarket ? typed : { ...carryOver(typed), ...filled(saved.own) }),
      ...filled(saved.asked),
    },
    delivery: isSameMarket ? running.delivery : {},
    paymentMethod: (isSameMarket && running.paymentMethod) || 'stripe',
  }
}

function filled(address: Address | undefined): CheckoutDraft['fields'] {
  const parts = Object.entries(address ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(parts)
}

export interface CheckoutStart {
  draft: CheckoutDraft
  quote: Quote
  /** The account's addresses in this market. */
  saved: readonly SavedAddress[]
}

/** The checkout page before anything is sent: nothing is written. Null if there is nothing to buy. */
export async function readCheckout(
  ctx: ReadContext & Pick<Context, 'db'>,
  visitor: Visitor & { user: CheckoutUser; addressId: string | null },
): Promise<CheckoutStart | null> {
  const { market, user, addressId } = visitor
  const [quotable, saved] = await Promise.all([
    readQuotableCart(ctx, visitor),
    user ? savedAddresses(ctx, user.id, market) : [],
  ])
  if (!quotable) return null
  const draft = firstDraft(market, quotable.running, user, {
    asked: saved.find(({ id }) => id === addressId)?.fields,
    own: saved[0]?.fields,
  })
  const quote = quotable.quote(draft)
  return quote && { draft, quote, saved }
}
