import { seconds, type Context } from '../context.ts'
import { stripeExponent } from '../currency.ts'
import { newId } from '../ids.ts'
import type { BalanceTransactionRecord } from '../model.ts'

/** A round stand-in for Stripe's price list: 2.9 % and 30 cents, in the currency of the charge. */
const FEE_PER_MILLE = 29
const FIXED_FEE_MINOR = 30

/**
 * Records money that came in (`charge`), went back (`refund`) and was refused there (`refund_failure`), or was taken
 * for a dispute (`adjustment`).
 * @param amountMinor always positive; the sign follows from `type`
 * @returns the id of the balance transaction
 */
export function recordBalance(
  ctx: Context,
  type: 'charge' | 'refund' | 'refund_failure' | 'adjustment',
  source: string,
  amountMinor: number,
  currency: string,
): string {
  const isCharge = type === 'charge'
  const fixed = stripeExponent(currency) === 2 ? FIXED_FEE_MINOR : 0
  const fee = isCharge
    ? Math.min(amountMinor, Math.round((amountMinor * FEE_PER_MILLE) / 1000) + fixed)
    : 0
  const amount = isCharge || type === 'refund_failure' ? amountMinor : -amountMinor
  const created = seconds(ctx)
  const object: BalanceTransactionRecord = {
    id: newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: created,
    balance_type: 'payments',
    created,
    currency,
    description: null,
    exchange_rate: null,
    fee,
    fee_details: isCharge
      ? [
          {
            amount: fee,
            application: null,
            currency,
            description: 'Processing fee',
            type: 'stripe_fee',
          },
        ]
      : [],
    net: amount - fee,
    reporting_category: type === 'adjustment' ? 'dispute' : type,
    source,
    status: 'available',
    type,
  }
  ctx.store.insert('balance_transaction', object, null)
  return object.id
}
