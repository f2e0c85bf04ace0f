import { data } from '@remix-run/node'
import {
  addToCart,
  cartOwner,
  type CartOwner,
  removeLine,
  restoreLine,
  setCoupon,
  setQuantity,
} from '#app/modules/cart/cart.server.ts'
import { type CartForm, cartFormSchema } from '#app/modules/cart/cart.ts'
import { applyCoupon } from '#app/modules/checkout/checkout.server.ts'
import { currentUser } from '#app/modules/identity/identity.server.ts'
import { type MarketChoice, pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import type { CouponRefusal } from '#app/modules/promotions/promotions.ts'
import type { Context } from '#app/platform/context.server.ts'
import { readForm } from '../read-form.server.ts'
import { seeOther } from '../see-other.ts'

/** What a change of the cart answers to scripts, and to a page that is shown again with its error. */
export type CartAnswer =
  | { ok: true; intent: CartForm['intent']; quantity?: number }
  | { ok: false; reason: 'invalid' | 'not-sold-here' | 'cart-full' | 'not-found' }
  | { ok: false; reason: 'coupon'; couponRefusal: CouponRefusal; code: string }

interface Outcome {
  answer: CartAnswer
  cookies?: string[]
  /** Query of the cart page that a plain form is sent on to. */
  notice?: Record<string, string>
  /** Where the form itself wants to go. */
  next?: 'checkout' | 'cart' | undefined
}

/** Every form that posts to the cart. A plain form is sent on to a page (303); a fetcher gets the answer. */
export async function changeCart(ctx: Context, request: Request) {
  const place = requestLocale(ctx, request)
  const fields = await readForm(request)
  const form = cartFormSchema.safeParse(fields)
  if (!form.success) return data<CartAnswer>({ ok: false, reason: 'invalid' }, { status: 400 })
  const user = await currentUser(ctx, request)
  const owner = cartOwner(ctx, request, user?.id ?? null)
  const { answer, cookies = [], notice, next } = await change(ctx, { owner, place }, form.data)
  const isDocument = request.headers.get('Accept')?.includes('text/html') ?? false
  if (answer.ok && (next || isDocument)) {
    const query = new URLSearchParams(next ? {} : notice).toString()
    const path = next === 'checkout' ? '/checkout' : `/cart${query && `?${query}`}`
    return seeOther(pathFor(place.market, place.language, path), cookies)
  }
  const headers = new Headers(cookies.map((cookie) => ['Set-Cookie', cookie]))
  // To a script a refusal is an answer like any other; a browser notes other statuses as errors.
  return data<CartAnswer>(answer, { status: answer.ok || !isDocument ? 200 : 422, headers })
}

async function change(
  ctx: Context,
  { owner, place }: { owner: CartOwner; place: MarketChoice },
  form: CartForm,
): Promise<Outcome> {
  switch (form.intent) {
    case 'add': {
      const { variantId, quantity, videoId, next } = form
      const added = await addToCart(ctx, {
        owner,
        market: place.market,
        variantId,
        quantity,
        videoId,
      })
      if (!added.ok) return { answer: { ok: false, reason: added.reason } }
      const { token } = added.value.owner
      return {
        answer: { ok: true, intent: 'add', quantity: added.value.quantity },
        cookies: added.value.isNewToken && token ? [ctx.cookies.set('cart', token)] : [],
        notice: { added: variantId },
        next,
      }
    }
    case 'set-quantity':
      if (form.quantity === 0) return remove(ctx, owner, form)
      return (await setQuantity(ctx, { ...form, owner }))
        ? { answer: { ok: true, intent: form.intent, quantity: form.quantity } }
        : { answer: { ok: false, reason: 'not-found' } }
    case 'remove':
      return remove(ctx, owner, form)
    case 'undo-remove': {
      const restored = await restoreLine(ctx, { ...form, owner })
      return restored.ok
        ? { answer: { ok: true, intent: form.intent } }
        : { answer: { ok: false, reason: restored.reason } }
    }
    case 'apply-coupon': {
      const applied = await applyCoupon(ctx, { owner, ...place }, form.code)
      if (applied.ok) return { answer: { ok: true, intent: form.intent } }
      const { reason: couponRefusal } = applied
      return { answer: { ok: false, reason: 'coupon', couponRefusal, code: form.code } }
    }
    case 'remove-coupon':
      await setCoupon(ctx, { owner, code: null })
      return { answer: { ok: true, intent: form.intent } }
  }
}

/** A line that is already gone is removed as wanted. */
async function remove(
  ctx: Context,
  owner: CartOwner,
  { intent, variantId }: { intent: CartForm['intent']; variantId: string },
): Promise<Outcome> {
  const removed = await removeLine(ctx, { owner, variantId })
  return {
    answer: { ok: true, intent },
    ...(removed && {
      notice: {
        removed: removed.variantId,
        quantity: String(removed.quantity),
        ...(removed.videoId && { video: removed.videoId }),
      },
    }),
  }
}
