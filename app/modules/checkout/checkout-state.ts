import type { SalePlace } from '#app/modules/cart/cart.ts'
import {
  cashOnDeliveryRefusal,
  MARKET_CURRENCY,
  market,
  type MarketCode,
  orderButtonKey,
  parsePhone,
  returnDays,
} from '#app/modules/market/market.ts'
import { money } from '#app/shared/money.ts'
import type { CheckoutDraft, CheckoutErrors } from './checkout-form.ts'
import type { Quote } from './quote.ts'
import { type QuoteView, toQuoteView } from './quote-view.ts'

/** Cash on delivery for this order: what to know about it, or why it cannot be chosen. */
export interface CashFacts {
  noteKeys: readonly string[]
  refusalKey: string | null
}

/** What the law of a market wants near the order button. */
export interface OrderWording {
  buttonKey: string
  cashButtonKey: string
  returnsKey: string
  returnDays: number
  guaranteeKey: string
  guaranteeYears: number | null
}

/** All of the page that changes while the form is filled. */
export interface CheckoutState {
  draft: CheckoutDraft
  quote: QuoteView
  /** Null where the market does not know cash on delivery. */
  cash: CashFacts | null
  errors: CheckoutErrors
  /** When it was worked out, in ms: of two answers the newer one is shown. */
  at: number
}

export function checkoutState(
  place: SalePlace,
  input: { draft: CheckoutDraft; quote: Quote; errors: CheckoutErrors; now: Date },
): CheckoutState {
  const { draft, quote, errors, now } = input
  return {
    draft,
    quote: toQuoteView(quote, place),
    cash: cashFacts(place.market, quote, draft),
    errors,
    at: now.getTime(),
  }
}

/** The phone is judged when the order is sent; until one is typed, cash is not refused for want of it. */
function cashFacts(code: MarketCode, quote: Quote, draft: CheckoutDraft): CashFacts | null {
  const rules = market(code).cashOnDelivery
  if (!rules.isOffered) return null
  const total = money(quote.totals.totalMinor, MARKET_CURRENCY[code])
  const phone = parsePhone(code, draft.fields.phone ?? '') ?? undefined
  const refusal = cashOnDeliveryRefusal(code, total, phone)
  const isUnknown = refusal === 'not-a-local-mobile' && phone === undefined
  return {
    noteKeys: rules.noteKeys,
    refusalKey: refusal && !isUnknown ? `market:cod.refusal.${refusal}` : null,
  }
}

export function orderWording(code: MarketCode): OrderWording {
  const { consumer } = market(code)
  return {
    buttonKey: orderButtonKey(code),
    cashButtonKey: orderButtonKey(code, { isCash: true }),
    returnsKey: consumer.returnsKey,
    returnDays: returnDays(code),
    guaranteeKey: consumer.guaranteeKey,
    guaranteeYears: consumer.guaranteeYears,
  }
}
