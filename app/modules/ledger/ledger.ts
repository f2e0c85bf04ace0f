/**
 * The account of where money is. Double entry: each transaction's entries sum to zero per currency,
 * and nothing is ever changed or deleted; a mistake is corrected by another transaction.
 */

/** Positive = debit (we have it, or are owed it); negative = credit (we owe it, or have earned it). */
export interface Entry {
  account: Account
  currency: string
  amountMinor: number
}

export type Account =
  | 'stripe'
  | 'cash-in-transit'
  /** Captured without an order yet; emptied by the refund. */
  | 'unplaced-charges'
  /** Taken back by a cardholder's bank: on hold while it decides, lost if it decides against us. */
  | 'disputed'
  /** Sent back, but refused by the buyer's bank: ours to hold and theirs to have. */
  | 'refused-refunds'
  | 'shipping'
  | `merchant:${string}`
  | `tax:${string}`
  | `duty:${string}`

export type TransactionKind =
  'order' | 'refund' | 'refund-refused' | 'unplaced-charge' | 'dispute' | 'dispute-won'

/** Entries that are not zero. @throws RangeError if they do not balance in every currency. */
export function balanced(entries: readonly Entry[]): Entry[] {
  const sums = new Map<string, number>()
  for (const { currency, amountMinor } of entries) {
    sums.set(currency, (sums.get(currency) ?? 0) + amountMinor)
  }
  for (const [currency, sum] of sums) {
    if (sum !== 0) throw new RangeError(`ledger entries are off by ${sum} ${currency}`)
  }
  return entries.filter(({ amountMinor }) => amountMinor !== 0)
}

/** The same transaction the other way round. */
export function reversed(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({ ...entry, amountMinor: -entry.amountMinor }))
}
