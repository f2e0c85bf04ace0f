import type { Context } from '#app/platform/context.server.ts'

/** What somebody kept and liked, the newest first: kept by the account, liked by the visitor of this browser. */
export async function exportVideos(
  ctx: Pick<Context, 'db'>,
  { userId, visitorId }: { userId: string; visitorId: string | null },
): Promise<{ savedVideos: { video: string }[]; likedVideos: { video: string; likedAt: Date }[] }> {
  const video = { select: { slug: true } }
  const [saved, liked] = await Promise.all([
    ctx.db.savedVideo.findMany({ where: { userId }, select: { video }, orderBy: { id: 'desc' } }),
    visitorId === null
      ? []
      : ctx.db.videoLike.findMany({
          where: { visitorId },
          select: { video, createdAt: true },
          orderBy: { createdAt: 'desc' },
        }),
  ])
  return {
    savedVideos: saved.map((row) => ({ video: row.video.slug })),
    likedVideos: liked.map((row) => ({ video: row.video.slug, likedAt: row.createdAt })),
  }
}
