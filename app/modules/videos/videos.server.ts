import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'

export { watchableVideos } from './sitemap.server.ts'

export { readCreatorProducts } from './creator-products.server.ts'
export type { CreatorProduct } from './creator-products.server.ts'
export { readCreatorVideos } from './creator-videos.server.ts'
export { exportVideos } from './export-videos.server.ts'
export { readSavedVideos, setSaved, takeSavedAlong } from './saved-videos.server.ts'
export type { SavedVideo } from './saved-videos.server.ts'
export type { CreatorVideo } from './creator-videos.server.ts'

/**
 * Likes a video or takes the like back; doing either twice changes nothing. The count moves with the row, in
 * one statement, so both always agree.
 * @returns likes afterwards, or null if there is no such video
 */
export async function setLike(
  tx: Pick<Tx, '$queryRaw'>,
  like: { videoId: string; visitorId: string; isLiked: boolean },
): Promise<number | null> {
  const { videoId, visitorId, isLiked } = like
  const rows = isLiked
    ? await tx.$queryRaw<{ likes: number }[]>`
        WITH liked AS (
          INSERT INTO video_like (video_id, visitor_id)
          SELECT id, ${visitorId}::uuid FROM video WHERE id = ${videoId}::uuid
          ON CONFLICT DO NOTHING RETURNING 1
        )
        UPDATE video SET like_count = like_count + (SELECT count(*)::int FROM liked)
         WHERE id = ${videoId}::uuid RETURNING like_count AS likes`
    : await tx.$queryRaw<{ likes: number }[]>`
        WITH unliked AS (
          DELETE FROM video_like
           WHERE video_id = ${videoId}::uuid AND visitor_id = ${visitorId}::uuid RETURNING 1
        )
        UPDATE video SET like_count = greatest(0, like_count - (SELECT count(*)::int FROM unliked))
         WHERE id = ${videoId}::uuid RETURNING like_count AS likes`
  return rows[0]?.likes ?? null
}

/** Counts one sharing. @returns shares afterwards, or null if there is no such video */
export async function countShare(
  ctx: Pick<Context, 'db'>,
  videoId: string,
): Promise<number | null> {
  const rows = await ctx.db.$queryRaw<{ shares: number }[]>`
    UPDATE video SET share_count = share_count + 1
     WHERE id = ${videoId}::uuid AND published_at IS NOT NULL RETURNING share_count AS shares`
  return rows[0]?.shares ?? null
}
