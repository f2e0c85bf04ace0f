import { saveAddress } from '#app/modules/identity/identity.server.ts'
import {
  cashOnDeliveryRefusal,
  type CashRefusal,
  isBelowCheckoutFloor,
  type Language,
  type MarketCode,
  pathFor,
} from '#app/modules/market/market.ts'
import type { Context } from '#app/platform/context.server.ts'
import { isCurrency, money } from '#app/shared/money.ts'
import { refused, type Result } from '#app/shared/result.ts'
import {
  checkDetails,
  type CheckoutDraft,
  type CheckoutErrors,
  type CheckoutForm,
  type Quote,
  shownTotal,
  typedErrors,
} from './checkout.ts'
import { freezeQuote } from './freeze-quote.server.ts'
import { type QuotableCart, readQuotableCart, type Visitor } from './read-checkout.server.ts'
import { type CheckoutFacts, saveCheckout, saveDraft } from './running-checkout.server.ts'
import { type PaymentRefusal, type StartedPayment, startPayment } from './start-payment.server.ts'

export type PayRefusal =
  | PaymentRefusal
  | { reason: 'nothing-to-buy' }
  | { reason: 'invalid'; errors: CheckoutErrors }
  | { reason: 'totals-changed' }
  | { reason: 'import-blocked' }
  | { reason: 'below-minimum' }
  | { reason: 'cash-refused'; cause: CashRefusal }
  | { reason: 'too-many-attempts'; retryAfterS: number }

type PayContext = Pick<Context, 'sql' | 'db' | 'clock' | 'stripe' | 'env' | 'log' | 'rateLimit'>
type Buyer = Visitor & { userId: string | null }

/**
 * Prices the cart anew for what is typed so far and keeps the draft. Errors are only those of filled
 * fields, unless the form asks for `all`.
 * @returns null if there is nothing to buy
 */
export async function updateCheckout(
  ctx: Pick<Context, 'sql' | 'clock'>,
  buyer: Buyer,
  { draft, judge }: Pick<CheckoutForm, 'draft' | 'judge'>,
): Promise<{ quote: Quote; errors: CheckoutErrors } | null> {
  const quotable = await readQuotableCart(ctx, buyer)
  const quote = quotable?.quote(draft)
  if (!quotable || !quote) return null
  const { email, ...address } = draft.fields
  await saveDraft(ctx, { ...factsOf(buyer, quotable, draft), email: email ?? null, address })
  const checked = checkDetails(buyer.market, draft.fields)
  if (checked.ok) return { quote, errors: {} }
  const { errors } = checked
  return { quote, errors: judge === 'all' ? errors : typedErrors(errors, draft.fields) }
}

/**
 * The press of the order button: judges what was typed, prices the cart once more, freezes what comes out and starts
 * the payment. If the total is not the one the page showed, nothing is charged and the page shows the new one.
 */
export async function payCheckout(
  ctx: PayContext,
  buyer: Buyer,
  form: CheckoutForm,
): Promise<Result<StartedPayment, PayRefusal>> {
  const { draft, shown } = form
  const quotable = await readQuotableCart(ctx, buyer)
  const quote = quotable?.quote(draft)
  if (!quotable || !quote) return refused({ reason: 'nothing-to-buy' })
  const details = checkDetails(buyer.market, draft.fields)
  if (!details.ok) return refused({ reason: 'invalid', errors: details.errors })
  const refusal = refusalOf(buyer.market, quote, draft, details.value.address.phone)
  if (refusal) return refused(refusal)
  if (shown !== shownTotal(quote)) return refused({ reason: 'totals-changed' })
  const retryAfterS = await ctx.rateLimit.take('payment', quotable.cart.id)
  if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
  const { email, address } = details.value
  const facts = { ...factsOf(buyer, quotable, draft), email, address }
  const frozen = await ctx.db.$transaction(async (tx) => {
    const { id, isUnchanged } = await saveCheckout(tx, facts, ctx.clock.now())
    return {
      checkoutId: id,
      quoteId: await freezeQuote(ctx, tx, {
        checkoutId: id,
        quote,
        email,
        address,
        mayReuse: isUnchanged,
      }),
    }
  })
  if (buyer.userId && form.saveAddress) {
    await saveAddress(ctx, { userId: buyer.userId, market: buyer.market, fields: address })
  }
  return startPayment(ctx, { ...frozen, returnUrl: returnUrl(ctx, buyer) })
}

function refusalOf(
  market: MarketCode,
  quote: Quote,
  draft: CheckoutDraft,
  phone: string | undefined,
): PayRefusal | null {
  const { currency, totalMinor } = quote.totals
  if (!isCurrency(currency)) throw new TypeError(`unknown currency ${currency}`)
  const total = money(totalMinor, currency)
  if (quote.blocked) return { reason: 'import-blocked' }
  if (isBelowCheckoutFloor(market, total)) return { reason: 'below-minimum' }
  if (draft.paymentMethod === 'stripe') return null
  const cause = cashOnDeliveryRefusal(market, total, phone)
  return cause && { reason: 'cash-refused', cause }
}

function factsOf(
  buyer: Buyer,
  { cart }: QuotableCart,
  draft: CheckoutDraft,
): Omit<CheckoutFacts, 'email' | 'address'> {
  return {
    cartId: cart.id,
    cartVersion: cart.version,
    market: buyer.market,
    language: buyer.language,
    userId: buyer.userId,
    delivery: draft.delivery,
    paymentMethod: draft.paymentMethod,
  }
}

function returnUrl(
  ctx: Pick<Context, 'env'>,
  { market, language }: { market: MarketCode; language: Language },
): string {
  return ctx.env.APP_ORIGIN + pathFor(market, language, '/checkout/return')
}
