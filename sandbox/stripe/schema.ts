/**
 * One table holds every Stripe object as JSON, because that is how they are read: by id, or newest
 * first by one of four references. `listed` is 0 for what can be fetched but no longer listed.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS objects (
  seq            INTEGER PRIMARY KEY AUTOINCREMENT,
  id             TEXT    NOT NULL UNIQUE,
  kind           TEXT    NOT NULL,
  created        INTEGER NOT NULL,
  listed         INTEGER NOT NULL DEFAULT 1 CHECK (listed IN (0, 1)),
  customer       TEXT,
  payment_intent TEXT,
  charge         TEXT,
  label          TEXT,
  body           TEXT    NOT NULL,
  hidden         TEXT    NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS objects_in_order ON objects (kind, seq, created) WHERE listed = 1;
CREATE INDEX IF NOT EXISTS objects_by_customer ON objects (customer, kind, seq)
  WHERE customer IS NOT NULL;
CREATE INDEX IF NOT EXISTS objects_by_payment_intent ON objects (payment_intent, kind, seq)
  WHERE payment_intent IS NOT NULL;
CREATE INDEX IF NOT EXISTS objects_by_charge ON objects (charge, kind, seq)
  WHERE charge IS NOT NULL;

CREATE TABLE IF NOT EXISTS idempotency_keys (
  key         TEXT    PRIMARY KEY,
  fingerprint TEXT    NOT NULL,
  request_id  TEXT    NOT NULL,
  status      INTEGER NOT NULL,
  body        TEXT    NOT NULL,
  created_ms  INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS idempotency_keys_by_age ON idempotency_keys (created_ms);

CREATE TABLE IF NOT EXISTS deliveries (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  event    TEXT    NOT NULL,
  state    TEXT    NOT NULL CHECK (state IN ('pending', 'delivered', 'failed', 'dropped')),
  attempts INTEGER NOT NULL DEFAULT 0,
  due_ms   INTEGER NOT NULL,
  last_error TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (due_ms) WHERE state = 'pending';
CREATE INDEX IF NOT EXISTS deliveries_by_event ON deliveries (event);

CREATE TABLE IF NOT EXISTS faults (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  fault     TEXT    NOT NULL,
  skip      INTEGER NOT NULL,
  remaining INTEGER
) STRICT;
`
