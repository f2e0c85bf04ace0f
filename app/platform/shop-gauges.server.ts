import type { RunningContext } from './context.server.ts'

interface Gauge {
  name: string
  value: number
}

/**
 * Ages in seconds, 0 where nothing waits. The reconciler touches each unfinished payment again and again: one that was
 * long untouched is what it is behind by. A refund that a bank refused waits for a person.
 */
const STATEMENT = `
  WITH oldest AS (
    SELECT (SELECT min(created_at) FROM outbox_event WHERE done_at IS NULL) AS outbox,
           (SELECT min(created_at) FROM mail_message WHERE sent_at IS NULL AND last_error IS NOT NULL) AS mail,
           (SELECT min(updated_at) FROM payment
             WHERE state IN ('created', 'processing', 'requires-action')) AS payment)
  SELECT coalesce(extract(epoch FROM now() - outbox), 0)::float8 AS "outboxAgeS",
         (SELECT count(*) FROM outbox_event WHERE done_at IS NULL)::int AS "outboxWaiting",
         coalesce(extract(epoch FROM now() - mail), 0)::float8 AS "mailAgeS",
         coalesce(extract(epoch FROM now() - payment), 0)::float8 AS "reconcileGapS",
         (SELECT count(*) FROM refund WHERE state = 'failed')::int AS "refundsRefused"
    FROM oldest`

const JOBS = `
  SELECT name, extract(epoch FROM now() - finished_at)::float8 AS "ageS", error IS NOT NULL AS failed
    FROM job_run ORDER BY name`

interface Ages {
  outboxAgeS: number
  outboxWaiting: number
  mailAgeS: number
  reconcileGapS: number
  refundsRefused: number
}

/** How far behind the shop's own work is, read from the rows; only `db_up 0` while there is no database. */
export async function shopGauges({ database }: RunningContext): Promise<Gauge[]> {
  try {
    const [ages] = await database.sql.rows<Ages>('shop-gauges', STATEMENT, [])
    const jobs = await database.sql.rows<{ name: string; ageS: number; failed: boolean }>(
      'job-ages',
      JOBS,
      [],
    )
    return [
      { name: 'db_up', value: 1 },
      { name: 'outbox_oldest_seconds', value: ages?.outboxAgeS ?? 0 },
      { name: 'outbox_waiting', value: ages?.outboxWaiting ?? 0 },
      { name: 'mail_oldest_failed_seconds', value: ages?.mailAgeS ?? 0 },
      { name: 'reconcile_gap_seconds', value: ages?.reconcileGapS ?? 0 },
      { name: 'refunds_refused', value: ages?.refundsRefused ?? 0 },
      ...jobs.flatMap(({ name, ageS, failed }) => [
        { name: `job_age_seconds{job="${name}"}`, value: ageS },
        { name: `job_failed{job="${name}"}`, value: Number(failed) },
      ]),
    ]
  } catch {
    return [{ name: 'db_up', value: 0 }]
  }
}
