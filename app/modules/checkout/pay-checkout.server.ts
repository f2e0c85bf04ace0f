import { saveAddress } from '#app/modules/identity/identity.server.ts'
import {
  type Address,
  cashOnDeliveryRefusal,
  type CashRefusal,
  isBelowCheckoutFloor,
  type Language,
  type MarketCode,
  pathFor,
} from '#app/modules/market/market.ts'
import type { PaymentRow } from '#app/modules/payment/payment.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import type { SqlTx } from '#app/platform/sql.server.ts'
import { createLine } from '#app/shared/line.ts'
import { isCurrency, money } from '#app/shared/money.ts'
import { ok, refused, type Result } from '#app/shared/result.ts'
import { beginAttempt, type ClaimRefusal } from './attempt.server.ts'
import {
  checkDetails,
  type CheckoutDraft,
  type CheckoutErrors,
  type CheckoutForm,
  type Quote,
  shownTotal,
  typedErrors,
} from './checkout.ts'
import { findSameQuote, frozenQuote, storeQuote } from './freeze-quote.server.ts'
import { type QuotableCart, readQuotableCart, type Visitor } from './read-checkout.server.ts'
import { type CheckoutFacts, saveCheckout, saveDraft } from './running-checkout.server.ts'
import {
  openPayment,
  type PaymentRefusal,
  type StartedPayment,
  startPayment,
} from './start-payment.server.ts'

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
 * Where many press at the same moment, those behind look at the stock when those before them have taken theirs: most of
 * a flash sale is then told "sold out" by one read. Half of a process's connections, so that pages are still shown.
 */
const COUNTER = createLine(4)

/**
 * The press of the order button: judges what was typed, prices the cart once more, freezes what comes out and starts
 * the payment. If the total is not the one the page showed, nothing is charged and the page shows the new one.
 */
export async function payCheckout(
  ctx: PayContext,
  buyer: Buyer,
  form: CheckoutForm,
): Promise<Result<StartedPayment, PayRefusal>> {
  const pressed = await COUNTER.pass(async () => {
    const first = await priceAndPress(ctx, buyer, form)
    // Its shelf was emptied between the look and the grip: another one may have the same for the same price.
    const isEmptied = !first.ok && first.reason === 'out-of-stock'
    return isEmptied ? priceAndPress(ctx, buyer, form, { isAgain: true }) : first
  })
  if (!pressed.ok) return pressed
  const toReturn = returnUrl(ctx, buyer)
  return pressed.value.kind === 'begun'
    ? openPayment(ctx, pressed.value.payment, toReturn)
    : startPayment(ctx, { ...pressed.value, returnUrl: toReturn })
}

async function priceAndPress(
  ctx: PayContext,
  buyer: Buyer,
  form: CheckoutForm,
  { isAgain = false } = {},
): Promise<Result<Pressed, PayRefusal>> {
  const { draft, shown } = form
  const quotable = await readQuotableCart(ctx, buyer)
  const quote = quotable?.quote(draft)
  if (!quotable || !quote) return refused({ reason: 'nothing-to-buy' })
  const details = checkDetails(buyer.market, draft.fields)
  if (!details.ok) return refused({ reason: 'invalid', errors: details.errors })
  const refusal = refusalOf(buyer.market, quote, draft, details.value.address.phone)
  if (refusal) return refused(refusal)
  if (shown !== shownTotal(quote)) {
    // The reason says more than its effect: somebody else took the last use while this page was read.
    const isUsedUp = quote.coupon?.refusal === 'used-up'
    return refused({ reason: isUsedUp ? 'coupon-used-up' : 'totals-changed' })
  }
  const retryAfterS = isAgain ? null : await ctx.rateLimit.take('payment', quotable.cart.id)
  if (retryAfterS !== null) return refused({ reason: 'too-many-attempts', retryAfterS })
  const { email, address } = details.value
  const facts = { ...factsOf(buyer, quotable, draft), email, address }
  const pressed = await ctx.sql.transaction((tx) =>
    press(tx, ctx, { facts, quote, email, address }),
  )
  if (buyer.userId && form.saveAddress) {
    await saveAddress(ctx, { userId: buyer.userId, market: buyer.market, fields: address })
  }
  return pressed
}

/** What a press leads to in our own books. Where a payment was begun before, Stripe has to be asked about it. */
type Pressed =
  { kind: 'begun'; payment: PaymentRow } | { kind: 'again'; checkoutId: string; quoteId: string }

/** Saves what was typed, freezes the quote, and begins its payment if it is the first: all in one transaction. */
async function press(
  tx: SqlTx,
  ctx: Pick<Context, 'clock'>,
  sale: { facts: CheckoutFacts; quote: Quote; email: string; address: Address },
): Promise<Result<Pressed, ClaimRefusal>> {
  const { facts, ...shown } = sale
  const now = ctx.clock.now()
  const checkout = await saveCheckout(tx, facts, now)
  const quote = frozenQuote({ ...shown, checkoutId: checkout.id, now })
  if (checkout.attempt === 0) {
    const begun = await beginAttempt(tx, ctx, { checkout, quote, isStored: false })
    return begun.ok ? ok({ kind: 'begun', payment: begun.value }) : begun
  }
  const same = checkout.isUnchanged ? await findSameQuote(tx, quote, now) : null
  if (!same) await storeQuote(tx, quote)
  return ok({ kind: 'again', checkoutId: checkout.id, quoteId: (same ?? quote).id })
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
