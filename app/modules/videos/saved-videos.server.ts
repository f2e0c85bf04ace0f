import { type MediaPicture, mediaPicture, type PictureFile } from '#app/modules/media/media.ts'
import type { Context } from '#app/platform/context.server.ts'
import type { Tx } from '#app/platform/db.server.ts'

/** Who keeps a video: an account, or a visitor by the random id of their cookie. */
export type Keeper = { userId: string } | { visitorId: string }

/** More would be a copy of the shop. The oldest are on the last place of the page. */
const MAX_SHOWN = 200

/** A kept video in its owner's list. */
export interface SavedVideo {
  id: string
  slug: string
  title: string
  creator: string
  poster: MediaPicture
  /** Whether it can be watched in this market now. */
  isAvailable: boolean
}

/** Keeps a video or lets it go; doing either twice changes nothing. False if there is no such video. */
export async function setSaved(
  ctx: Pick<Context, 'db'>,
  input: { keeper: Keeper; videoId: string; isSaved: boolean },
): Promise<boolean> {
  const { keeper, videoId, isSaved } = input
  if (!isSaved) {
    await ctx.db.savedVideo.deleteMany({ where: { ...keeper, videoId } })
    return true
  }
  if ((await ctx.db.video.count({ where: { id: videoId } })) === 0) return false
  await ctx.db.savedVideo.createMany({ data: [{ ...keeper, videoId }], skipDuplicates: true })
  return true
}

/** Gives what a visitor kept to the account that has just signed in. */
export async function takeSavedAlong(
  tx: Tx,
  input: { visitorId: string | null; userId: string },
): Promise<void> {
  if (!input.visitorId) return
  await tx.$executeRaw`
    WITH theirs AS (DELETE FROM saved_video WHERE visitor_id = ${input.visitorId}::uuid RETURNING id, video_id)
    INSERT INTO saved_video (id, video_id, user_id)
    SELECT id, video_id, ${input.userId}::uuid FROM theirs ON CONFLICT (user_id, video_id) DO NOTHING`
}

interface Row extends Omit<SavedVideo, 'poster'> {
  poster: PictureFile
}

/** The account's kept videos, the last kept first; also those that are not shown in the market (any more). */
export async function readSavedVideos(
  ctx: Pick<Context, 'sql' | 'clock'>,
  input: { userId: string; market: string; language: string },
): Promise<SavedVideo[]> {
  const rows = await ctx.sql.rows<Row>(
    'saved-videos',
    `SELECT v.id, v.slug, text.title, c.name AS creator,
            jsonb_build_object('stem', f.poster_stem, 'width', f.width, 'height', f.height,
                               'widths', f.poster_widths, 'dominantColor', f.dominant_color) AS poster,
            v.published_at IS NOT NULL AND v.published_at <= $4 AND EXISTS (
              SELECT FROM video_tag g
                JOIN listing l ON l.product_id = g.product_id AND l.market = $2 AND l.state = 'live'
               WHERE g.video_id = v.id) AS "isAvailable"
       FROM saved_video s
       JOIN video v ON v.id = s.video_id
       JOIN creator c ON c.id = v.creator_id
       JOIN video_file f ON f.id = v.video_file_id
       JOIN LATERAL (
         SELECT title FROM video_text t WHERE t.video_id = v.id AND t.language IN ($3, 'en')
          ORDER BY t.language = $3 DESC LIMIT 1
       ) text ON true
      WHERE s.user_id = $1 ORDER BY s.id DESC LIMIT $5`,
    [input.userId, input.market, input.language, ctx.clock.now(), MAX_SHOWN],
  )
  return rows.map(({ poster, ...video }) => ({ ...video, poster: mediaPicture(poster) }))
}
