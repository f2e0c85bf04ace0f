import type { Db } from '#app/platform/db.server.ts'

export interface Finding {
  promise: string
  /** One line per row that breaks it. */
  offenders: string[]
}

/** A promise as the query that finds what breaks it; each row is one line of words. */
const PROMISES: readonly { promise: string; offenders: string }[] = [
  {
    promise: 'stock: what is reserved is what running checkouts hold',
    offenders: `
      SELECT format('variant %s in warehouse %s: reserved %s, held %s', s.variant_id, s.warehouse_id, s.reserved,
                    coalesce(r.held, 0)) AS line
        FROM stock_level s
        LEFT JOIN (SELECT variant_id, warehouse_id, sum(quantity) AS held FROM reservation
                    WHERE state = 'active' GROUP BY 1, 2) r USING (variant_id, warehouse_id)
       WHERE s.reserved <> coalesce(r.held, 0)`,
  },
  {
    promise: 'stock: every level is the sum of its movements',
    offenders: `
      SELECT format('variant %s in warehouse %s: on hand %s, moved %s; reserved %s, moved %s', s.variant_id,
                    s.warehouse_id, s.on_hand, coalesce(m.on_hand, 0), s.reserved, coalesce(m.reserved, 0)) AS line
        FROM stock_level s
        LEFT JOIN (SELECT variant_id, warehouse_id, sum(on_hand_delta) AS on_hand, sum(reserved_delta) AS reserved
                     FROM stock_movement GROUP BY 1, 2) m USING (variant_id, warehouse_id)
       WHERE s.on_hand <> coalesce(m.on_hand, 0) OR s.reserved <> coalesce(m.reserved, 0)`,
  },
  {
    promise: 'stock: never below zero, never more promised than there is',
    offenders: `
      SELECT format('variant %s in warehouse %s: on hand %s, reserved %s', variant_id, warehouse_id, on_hand, reserved)
             AS line
        FROM stock_level WHERE reserved < 0 OR reserved > on_hand`,
  },
  {
    promise: 'stock: every order took its units from its warehouses',
    offenders: `
      SELECT format('order %s: sold %s, taken %s', o.number, l.sold, coalesce(r.taken, 0)) AS line
        FROM orders o
        JOIN (SELECT order_id, sum(quantity) AS sold FROM order_line GROUP BY 1) l ON l.order_id = o.id
        LEFT JOIN (SELECT checkout_id, sum(quantity) AS taken FROM reservation WHERE state = 'committed' GROUP BY 1) r
               ON r.checkout_id = o.checkout_id
       WHERE l.sold <> coalesce(r.taken, 0)`,
  },
  {
    promise: 'charges: every captured payment has exactly one order or one full refund',
    // A refund that the bank refused has been made all the same; its money is owed, see the ledger.
    offenders: `
      SELECT format('payment %s: captured %s, order %s, refunded %s, full refunds %s', p.id, p.captured_minor,
                    coalesce(o.number, 'none'), p.refunded_minor, coalesce(r.full_ones, 0)) AS line
        FROM payment p LEFT JOIN orders o ON o.payment_id = p.id
        LEFT JOIN LATERAL (
          SELECT count(*) AS full_ones, bool_and(state = 'failed') AS is_refused FROM refund
           WHERE payment_id = p.id AND amount_minor = p.captured_minor
             AND idempotency_key = coalesce('cancel:' || o.id, 'unplaced:' || p.id)) r ON true
       WHERE p.captured_minor > 0
         AND CASE WHEN o.state = 'placed' THEN r.full_ones <> 0 OR p.refunded_minor >= p.captured_minor
                  ELSE r.full_ones <> 1 OR (p.refunded_minor <> p.captured_minor AND NOT r.is_refused) END`,
  },
  {
    promise: 'charges: every order is paid, or will be in cash',
    offenders: `
      SELECT format('order %s (%s): payment %s, captured %s', o.number, o.payment_method, p.state, p.captured_minor)
             AS line
        FROM orders o JOIN payment p ON p.id = o.payment_id
       WHERE CASE o.payment_method
                  WHEN 'stripe' THEN p.state <> 'succeeded' OR p.captured_minor <> o.total_minor
                  ELSE p.captured_minor <> 0
                       OR p.state <> CASE o.state WHEN 'canceled' THEN 'canceled' ELSE 'due' END END`,
  },
  {
    promise: 'prices: shown = stored = charged',
    offenders: `
      SELECT format('order %s: quote %s %s, order %s %s, payment %s %s', o.number, q.total_minor, q.currency,
                    o.total_minor, o.currency, p.amount_minor, p.currency) AS line
        FROM orders o JOIN payment p ON p.id = o.payment_id JOIN quote q ON q.id = p.quote_id
       WHERE (q.total_minor, q.currency) IS DISTINCT FROM (o.total_minor, o.currency)
          OR (o.total_minor, o.currency) IS DISTINCT FROM (p.amount_minor, p.currency)
          OR q.checkout_id <> o.checkout_id`,
  },
  {
    promise: 'orders: lines, parcels and totals add up',
    offenders: `
      SELECT format('order %s: goods %s, lines %s; shipping %s, parcels %s; total %s', o.number, o.goods_minor,
                    coalesce(l.goods, 0), o.shipping_minor, coalesce(c.shipping, 0), o.total_minor) AS line
        FROM orders o
        LEFT JOIN (SELECT order_id, sum(total_minor) AS goods FROM order_line GROUP BY 1) l ON l.order_id = o.id
        LEFT JOIN (SELECT order_id, sum(shipping_minor) AS shipping FROM order_parcel GROUP BY 1) c ON c.order_id = o.id
       WHERE o.goods_minor <> coalesce(l.goods, 0) OR o.shipping_minor <> coalesce(c.shipping, 0)
          OR o.total_minor <> o.goods_minor - o.discount_minor + o.shipping_minor - o.relief_minor
                              + o.added_tax_minor + o.duty_minor`,
  },
  {
    promise: 'ledger: every transaction sums to zero in each currency',
    offenders: `
      SELECT format('transaction %s: off by %s %s', transaction_id, sum(amount_minor), currency) AS line
        FROM ledger_entry GROUP BY transaction_id, currency HAVING sum(amount_minor) <> 0`,
  },
  {
    promise: 'ledger: every order is posted with its total, every cancellation reversed',
    offenders: `
      SELECT format('order %s (%s): total %s, posted %s', o.number, o.state, o.total_minor, coalesce(e.held, 0)) AS line
        FROM orders o
        LEFT JOIN (SELECT CASE t.kind WHEN 'refund' THEN replace(t.reference, 'cancel:', '') ELSE t.reference END AS ref,
                          sum(e.amount_minor) AS held
                     FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
                    WHERE e.account IN ('stripe', 'cash-in-transit') AND t.kind IN ('order', 'refund')
                    GROUP BY 1) e ON e.ref = o.id::text
       WHERE coalesce(e.held, 0) <> CASE o.state WHEN 'canceled' THEN 0 ELSE o.total_minor END
          OR NOT EXISTS (SELECT 1 FROM ledger_transaction t WHERE t.kind = 'order' AND t.reference = o.id::text)`,
  },
  {
    promise: 'ledger: what Stripe holds for us is what was captured and not given back',
    offenders: `
      SELECT format('%s: ledger %s, payments %s', currency, coalesce(l.held, 0), coalesce(p.held, 0)) AS line
        FROM (SELECT currency, sum(amount_minor) AS held FROM ledger_entry WHERE account = 'stripe' GROUP BY 1) l
        FULL JOIN (SELECT currency, sum(held) AS held
                     FROM (SELECT currency, captured_minor - refunded_minor AS held FROM payment
                           UNION ALL
                           SELECT currency, -amount_minor FROM dispute WHERE state IN ('open', 'lost')) each
                    GROUP BY 1) p
             USING (currency)
       WHERE coalesce(l.held, 0) <> coalesce(p.held, 0)`,
  },
  {
    promise: 'refunds: never more than was captured, and claimed = requested',
    offenders: `
      SELECT format('payment %s: captured %s, claimed %s, refunds %s', p.id, p.captured_minor, p.refunded_minor,
                    coalesce(r.total, 0)) AS line
        FROM payment p
        LEFT JOIN (SELECT payment_id, sum(amount_minor) AS total FROM refund WHERE state <> 'failed' GROUP BY 1) r
               ON r.payment_id = p.id
       WHERE p.refunded_minor > p.captured_minor OR p.refunded_minor <> coalesce(r.total, 0)`,
  },
  {
    promise: 'refunds: each is posted once with its amount, and owed again if the bank refused it',
    offenders: `
      SELECT format('%s %s: refund of %s, posted %s', kind, reference, coalesce(r.amount, 0), coalesce(l.amount, 0))
             AS line
        FROM (SELECT 'refund' AS kind, idempotency_key AS reference, amount_minor AS amount FROM refund
              UNION ALL
              SELECT 'refund-refused', id::text, -amount_minor FROM refund WHERE state = 'failed') r
        FULL JOIN (SELECT t.kind, t.reference, -sum(e.amount_minor) AS amount
                     FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
                    WHERE t.kind IN ('refund', 'refund-refused') AND e.account = 'stripe' GROUP BY 1, 2) l
             USING (kind, reference)
       WHERE r.amount IS DISTINCT FROM l.amount`,
  },
  {
    promise: 'refunds: each is at Stripe within a day',
    offenders: `
      SELECT format('refund %s: %s %s asked for at %s', id, amount_minor, currency, created_at) AS line
        FROM refund WHERE stripe_refund_id IS NULL AND created_at < now() - interval '1 day'`,
  },
  {
    promise: 'coupons: used as often as claimed, never more than allowed',
    offenders: `
      SELECT format('coupon %s: used %s, claims %s, allowed %s', c.code, c.used_count, coalesce(r.claims, 0),
                    coalesce(c.max_uses::text, 'any')) AS line
        FROM coupon c
        LEFT JOIN (SELECT coupon_id, count(*) AS claims FROM coupon_redemption WHERE state = 'claimed' GROUP BY 1) r
               ON r.coupon_id = c.id
       WHERE c.used_count <> coalesce(r.claims, 0) OR c.used_count > c.max_uses`,
  },
  {
    promise: 'outbox: every order told whoever listens, once',
    offenders: `
      SELECT format('order %s: %s events', o.number, coalesce(e.events, 0)) AS line
        FROM orders o
        LEFT JOIN (SELECT payload ->> 'orderId' AS order_id, count(*) AS events FROM outbox_event
                    WHERE type = 'order.placed' GROUP BY 1) e ON e.order_id = o.id::text
       WHERE coalesce(e.events, 0) <> 1`,
  },
]

/** Every promise that the database alone can prove. */
export async function auditDatabase(db: Pick<Db, '$queryRawUnsafe'>): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { promise, offenders } of PROMISES) {
    const rows = await db.$queryRawUnsafe<{ line: string }[]>(offenders)
    findings.push({ promise, offenders: rows.map(({ line }) => line) })
  }
  return findings
}
