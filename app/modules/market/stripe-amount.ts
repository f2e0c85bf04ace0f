import { isCurrency, money, type Currency, type Money } from '#app/shared/money.ts'

/** What goes to Stripe: lower-case currency, integer amount in Stripe's own minor unit. */
export type StripeAmount = { readonly amount: number; readonly currency: Lowercase<Currency> }

/** Stripe takes at most eight digits from methods other than cards, twelve from most cards. */
const MAX_CARD_AMOUNT = 999_999_999_999

/**
 * Stored minor units already are Stripe's (see `shared/money.ts`), so this only checks and renames:
 * Rp99.000 is stored and sent as 9 900 000, 99.000 ₫ as 99 000.
 * @throws RangeError if negative or above what a card takes. Source: https://docs.stripe.com/currencies
 */
export function toStripeAmount(amount: Money): StripeAmount {
  if (amount.amountMinor < 0 || amount.amountMinor > MAX_CARD_AMOUNT) {
    throw new RangeError(`Stripe cannot charge ${amount.amountMinor} ${amount.currency}`)
  }
  return {
    amount: money(amount.amountMinor, amount.currency).amountMinor,
    currency: amount.currency.toLowerCase() as Lowercase<Currency>,
  }
}

/** @throws RangeError if the currency is none of ours or the amount is not a safe integer. */
export function fromStripeAmount(amount: number, currency: string): Money {
  const code = currency.toUpperCase()
  if (!isCurrency(code)) throw new RangeError(`unknown currency ${currency}`)
  return money(amount, code)
}
