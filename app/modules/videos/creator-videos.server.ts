import type { Context } from '#app/platform/context.server.ts'
import { type MediaPicture, mediaPicture, type PictureFile } from '#app/modules/media/media.ts'

export interface CreatorVideo {
  slug: string
  title: string
  likes: number
  poster: MediaPicture
}

interface Row extends Omit<CreatorVideo, 'poster'> {
  poster: PictureFile
}

const MAX_VIDEOS = 60

/** A creator's videos that sell something in the market, newest first. */
export async function readCreatorVideos(
  ctx: Pick<Context, 'sql' | 'clock'>,
  input: { creatorId: string; market: string; language: string },
): Promise<CreatorVideo[]> {
  const rows = await ctx.sql.rows<Row>(
    'creator-videos',
    `SELECT v.slug, v.like_count AS likes, text.title,
            jsonb_build_object('stem', f.poster_stem, 'width', f.width, 'height', f.height,
                               'widths', f.poster_widths, 'dominantColor', f.dominant_color) AS poster
       FROM video v
       JOIN video_file f ON f.id = v.video_file_id
       JOIN LATERAL (
         SELECT title FROM video_text t WHERE t.video_id = v.id AND t.language IN ($3, 'en')
          ORDER BY t.language = $3 DESC LIMIT 1
       ) text ON true
      WHERE v.creator_id = $1 AND v.published_at <= $4 AND EXISTS (
        SELECT FROM video_tag g
          JOIN listing l ON l.product_id = g.product_id AND l.market = $2 AND l.state = 'live'
         WHERE g.video_id = v.id)
      ORDER BY v.published_at DESC, v.id DESC LIMIT $5`,
    [input.creatorId, input.market, input.language, ctx.clock.now(), MAX_VIDEOS],
  )
  return rows.map(({ poster, ...video }) => ({ ...video, poster: mediaPicture(poster) }))
}
