import type { Context } from '#app/platform/context.server.ts'

/** Rows fetched at a time: an export of any length takes little memory. */
const BATCH = 500

/** An event as its viewer may know of it. */
export interface ExportedEvent {
  kind: string
  at: Date
  market: string
  language: string
  videoId: string | null
  productId: string | null
  positionMs: number | null
}

/** Everything that was stored under the visitor's random number, oldest first. */
export async function* exportEvents(
  ctx: Pick<Context, 'sql'>,
  visitorId: string,
): AsyncGenerator<ExportedEvent> {
  let after = '0'
  for (;;) {
    const rows = await ctx.sql.rows<ExportedEvent & { id: string }>(
      'export-events',
      `SELECT id::text, kind, occurred_at AS at, market, language, video_id AS "videoId",
              product_id AS "productId", position_ms AS "positionMs"
         FROM event WHERE visitor_id = $1 AND id > $2 ORDER BY event.id LIMIT ${BATCH}`,
      [visitorId, after],
    )
    for (const { id, ...event } of rows) {
      after = id
      yield event
    }
    if (rows.length < BATCH) return
  }
}
