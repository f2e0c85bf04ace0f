import type { Tx } from '#app/platform/db.server.ts'
import { toMinor } from '#app/shared/minor.ts'
import { type Account, balanced, type Entry, type TransactionKind } from './ledger.ts'

/**
 * Posts once per (kind, reference), however often it is called. The database refuses what does not balance.
 * @returns whether this call posted it
 */
export async function postTransaction(
  tx: Tx,
  posting: { kind: TransactionKind; reference: string; entries: readonly Entry[] },
): Promise<boolean> {
  const entries = balanced(posting.entries)
  const created = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO ledger_transaction (kind, reference) VALUES (${posting.kind}, ${posting.reference})
    ON CONFLICT (kind, reference) DO NOTHING RETURNING id`
  const transactionId = created[0]?.id
  if (!transactionId) return false
  await tx.ledgerEntry.createMany({ data: entries.map((entry) => ({ transactionId, ...entry })) })
  return true
}

/** The entries posted under (kind, reference); empty if there are none. */
export async function readEntries(
  tx: Tx,
  kind: TransactionKind,
  reference: string,
): Promise<Entry[]> {
  const found = await tx.ledgerTransaction.findUnique({
    where: { kind_reference: { kind, reference } },
    include: { entries: true },
  })
  return (found?.entries ?? []).map(({ account, currency, amountMinor }) => ({
    account: account as Account,
    currency,
    amountMinor: toMinor(amountMinor),
  }))
}
