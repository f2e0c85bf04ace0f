import type { Context } from '#app/platform/context.server.ts'
import { believableTime, type EventBatch } from './analytics.ts'

export { exportEvents } from './export-events.server.ts'

const INSERT = `
  INSERT INTO event (client_event_id, kind, occurred_at, received_at, visitor_id, market, language,
                     video_id, product_id, position_ms)
  SELECT e.id, e.kind, e.occurred_at, $7, $8, $9, $10, e.video_id, e.product_id, e.position_ms
    FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::uuid[], $5::uuid[], $6::int[])
         AS e(id, kind, occurred_at, video_id, product_id, position_ms)
  ON CONFLICT (client_event_id) DO NOTHING
  RETURNING 1 AS stored`

/**
 * Stores a batch in one statement; an event that came before is passed over.
 * @param visitorId null unless the market's law and the visitor allow remembering who it was
 * @returns how many were new
 */
export async function recordEvents(
  ctx: Pick<Context, 'sql' | 'clock'>,
  batch: EventBatch,
  visitorId: string | null,
): Promise<number> {
  const receivedAt = ctx.clock.now()
  const { events } = batch
  const rows = await ctx.sql.rows<{ stored: number }>('analytics-events', INSERT, [
    events.map(({ id }) => id),
    events.map(({ kind }) => kind),
    events.map(({ at }) => believableTime(at, receivedAt)),
    events.map(({ video }) => video ?? null),
    events.map(({ product }) => product ?? null),
    events.map(({ positionMs }) => positionMs ?? null),
    receivedAt,
    visitorId,
    batch.market,
    batch.language,
  ])
  return rows.length
}

/** A line of a paid order; its id makes recording it again harmless. */
export interface Purchase {
  lineId: string
  productId: string
  /** The film it was put into the cart from. */
  videoId: string | null
}

/** What was bought, told by the order itself: browsers may not say so. Nobody is named. */
export async function recordPurchases(
  ctx: Pick<Context, 'sql' | 'clock'>,
  sale: { market: string; language: string; at: Date; purchases: readonly Purchase[] },
): Promise<void> {
  const { purchases } = sale
  await ctx.sql.rows('analytics-events', INSERT, [
    purchases.map(({ lineId }) => lineId),
    purchases.map(() => 'purchase'),
    purchases.map(() => sale.at),
    purchases.map(({ videoId }) => videoId),
    purchases.map(({ productId }) => productId),
    purchases.map(() => null),
    ctx.clock.now(),
    null,
    sale.market,
    sale.language,
  ])
}
