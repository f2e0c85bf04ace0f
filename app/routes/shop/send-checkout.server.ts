import { data } from '@remix-run/node'
import { cartOwner } from '#app/modules/cart/cart.server.ts'
import {
  checkoutState,
  type CheckoutState,
  readCheckoutForm,
  type PayProblemView,
} from '#app/modules/checkout/checkout.ts'
import {
  payCheckout,
  type PayRefusal,
  readQuotableCart,
  type StartedPayment,
  updateCheckout,
} from '#app/modules/checkout/checkout.server.ts'
import { currentUser } from '#app/modules/identity/identity.server.ts'
import { pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { readForm } from '../read-form.server.ts'
import { seeOther } from '../see-other.ts'

type Element = Extract<StartedPayment, { kind: 'element' }>

/** What the checkout form answers where it does not lead to another page. */
export interface CheckoutAnswer {
  state: CheckoutState
  problem: PayProblemView | null
  /** Stripe's payment form is the next step, on this page. */
  element: Element | null
}

/** The one form of the checkout: `update` prices it anew, `pay` orders. */
export async function sendCheckout(ctx: Context, request: Request) {
  const place = requestLocale(ctx, request)
  const toCart = () => seeOther(pathFor(place.market, place.language, '/cart'))
  const form = readCheckoutForm(place.market, Object.entries(await readForm(request)))
  if (!form) throw new Response(null, { status: 400 })
  const user = await currentUser(ctx, request)
  const owner = cartOwner(ctx, request, user?.id ?? null)
  const buyer = { owner, ...place, userId: user?.id ?? null }
  const now = ctx.clock.now()
  const answer = (rest: Omit<CheckoutAnswer, 'state'>, state: CheckoutState, init = {}) =>
    data<CheckoutAnswer>({ state, ...rest }, init)

  if (form.intent === 'update') {
    const updated = await updateCheckout(ctx, buyer, form)
    if (!updated) return toCart()
    const state = checkoutState(place, { ...updated, draft: form.draft, now })
    return answer({ problem: null, element: null }, state)
  }

  const paid = await payCheckout(ctx, buyer, form)
  if (paid.ok && paid.value.kind === 'order') return seeOther(`${paid.value.orderPath}&placed`)
  if (paid.ok && paid.value.kind === 'redirect') return seeOther(paid.value.url)
  if (!paid.ok && paid.reason === 'already-paid') return seeOther(paid.orderPath)
  if (!paid.ok && paid.reason === 'nothing-to-buy') return toCart()

  // Read again: a refusal may be about stock or a coupon that has gone since.
  const quote = (await readQuotableCart(ctx, buyer))?.quote(form.draft)
  if (!quote) return toCart()
  const errors = !paid.ok && paid.reason === 'invalid' ? paid.errors : {}
  const state = checkoutState(place, { draft: form.draft, quote, errors, now })
  if (paid.ok) {
    const element = paid.value.kind === 'element' ? paid.value : null
    return answer({ problem: null, element }, state)
  }
  return answer({ problem: problemView(paid), element: null }, state, initOf(paid, request))
}

/** To a script a refusal is an answer like any other: only the limit keeps its status there. */
function initOf(refusal: PayRefusal, request: Request): ResponseInit {
  if (refusal.reason === 'too-many-attempts') {
    return { status: 429, headers: { 'Retry-After': String(refusal.retryAfterS) } }
  }
  const isDocument = request.headers.get('Accept')?.includes('text/html') ?? false
  return { status: isDocument ? statusOf(refusal) : 200 }
}

function statusOf(refusal: Exclude<PayRefusal, { reason: 'too-many-attempts' }>): number {
  switch (refusal.reason) {
    case 'payment-unavailable':
      return 503
    case 'totals-changed':
    case 'quote-expired':
    case 'out-of-stock':
    case 'coupon-used-up':
      return 409
    case 'invalid':
    case 'import-blocked':
    case 'below-minimum':
    case 'cash-refused':
    case 'already-paid':
    case 'nothing-to-buy':
      return 422
  }
}

function problemView(refusal: PayRefusal): PayProblemView | null {
  switch (refusal.reason) {
    case 'already-paid':
    case 'nothing-to-buy':
      return null
    case 'cash-refused':
      return { reason: refusal.reason, causeKey: `market:cod.refusal.${refusal.cause}` }
    case 'import-blocked':
      return { reason: refusal.reason, causeKey: 'market:notes.importMinimum' }
    case 'too-many-attempts':
      return { reason: refusal.reason, retryAfterS: refusal.retryAfterS }
    case 'invalid':
    case 'totals-changed':
    case 'below-minimum':
    case 'out-of-stock':
    case 'coupon-used-up':
    case 'quote-expired':
    case 'payment-unavailable':
      return { reason: refusal.reason }
  }
}
