import type { SqlReader, SqlTx } from '#app/platform/sql.server.ts'
import { balanced, type Entry, type TransactionKind } from './ledger.ts'

/**
 * Posts once per (kind, reference), however often it is called. The database refuses what does not balance.
 * @returns whether this call posted it
 */
export async function postTransaction(
  tx: SqlTx,
  posting: { kind: TransactionKind; reference: string; entries: readonly Entry[] },
): Promise<boolean> {
  const entries = balanced(posting.entries)
  const posted = await tx.rows(
    'ledger-post',
    `WITH posted AS (
       INSERT INTO ledger_transaction (kind, reference) VALUES ($1, $2)
       ON CONFLICT (kind, reference) DO NOTHING RETURNING id
     ), entries AS (
       INSERT INTO ledger_entry (transaction_id, account, currency, amount_minor)
       SELECT posted.id, e.account, e.currency, e.amount_minor
         FROM posted, unnest($3::text[], $4::text[], $5::int8[]) AS e(account, currency, amount_minor)
     )
     SELECT 1 FROM posted`,
    [
      posting.kind,
      posting.reference,
      entries.map(({ account }) => account),
      entries.map(({ currency }) => currency),
      entries.map(({ amountMinor }) => amountMinor),
    ],
  )
  return posted.length > 0
}

/** The entries posted under (kind, reference); empty if there are none. */
export function readEntries(
  sql: SqlReader,
  kind: TransactionKind,
  reference: string,
): Promise<Entry[]> {
  return sql.rows<Entry>(
    'ledger-entries',
    `SELECT e.account, e.currency, e.amount_minor AS "amountMinor"
       FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
      WHERE t.kind = $1 AND t.reference = $2 ORDER BY e.id`,
    [kind, reference],
  )
}
