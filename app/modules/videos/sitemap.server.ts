import type { Context } from '#app/platform/context.server.ts'
import type { MarketCode } from '#app/modules/market/market.ts'

/** Newest films of a market and their creators, for search engines: only those that sell something there. */
export async function watchableVideos(
  ctx: Pick<Context, 'sql'>,
  market: MarketCode,
  limit: number,
): Promise<{ slug: string; creator: string }[]> {
  return ctx.sql.rows(
    'sitemap-videos',
    `SELECT v.slug, c.handle AS creator FROM video v JOIN creator c ON c.id = v.creator_id
     WHERE v.published_at <= now() AND EXISTS (
       SELECT FROM video_tag t JOIN listing l ON l.product_id = t.product_id
       WHERE t.video_id = v.id AND l.market = $1 AND l.state = 'live')
     ORDER BY v.published_at DESC, v.id DESC LIMIT $2`,
    [market, limit],
  )
}
