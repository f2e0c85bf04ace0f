import type { FaultRegistry } from './faults.ts'
import type { Store } from './store.ts'

/** Counts of what the sandbox holds, for tests and for comparing the shop's books with. */
export function sandboxState(store: Store, faults: FaultRegistry) {
  const counts = (sql: string) =>
    Object.fromEntries(store.rows(sql).map((row) => [String(row['name']), Number(row['count'])]))
  const money = store
    .rows(
      `SELECT currency, sum(captured) AS captured, sum(refunded) AS refunded FROM (
         SELECT body ->> 'currency' AS currency, body ->> 'amount_captured' AS captured, 0 AS refunded
         FROM objects WHERE kind = 'charge'
         UNION ALL
         SELECT body ->> 'currency', 0, body ->> 'amount' FROM objects
         WHERE kind = 'refund' AND body ->> 'status' <> 'failed')
       GROUP BY currency ORDER BY currency`,
    )
    .map((row) => [
      String(row['currency']),
      { capturedMinor: Number(row['captured']), refundedMinor: Number(row['refunded']) },
    ])
  return {
    objects: counts('SELECT kind AS name, count(*) AS count FROM objects GROUP BY kind'),
    paymentIntents: counts(
      `SELECT body ->> 'status' AS name, count(*) AS count FROM objects
       WHERE kind = 'payment_intent' GROUP BY 1`,
    ),
    charges: counts(
      `SELECT body ->> 'status' AS name, count(*) AS count FROM objects
       WHERE kind = 'charge' GROUP BY 1`,
    ),
    money: Object.fromEntries(money),
    events: counts(
      "SELECT label AS name, count(*) AS count FROM objects WHERE kind = 'event' GROUP BY 1",
    ),
    deliveries: counts('SELECT state AS name, count(*) AS count FROM deliveries GROUP BY 1'),
    idempotencyKeys: Number(store.row('SELECT count(*) AS count FROM idempotency_keys')?.['count']),
    faults: faults.list(),
  }
}
