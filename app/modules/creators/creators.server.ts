import type { Context } from '#app/platform/context.server.ts'
import type { CreatorProfile } from './creators.ts'

export { findCreators } from './find-creators.server.ts'

/** @returns null if nobody has the handle; the bio falls back to English */
export async function readCreator(
  ctx: Pick<Context, 'sql'>,
  handle: string,
  language: string,
): Promise<CreatorProfile | null> {
  const [row] = await ctx.sql.rows<CreatorProfile>(
    'creator-profile',
    `SELECT c.id, c.handle, c.name, c.country, '/media/' || c.avatar_key AS avatar,
            coalesce((SELECT t.bio FROM creator_text t
                       WHERE t.creator_id = c.id AND t.language IN ($2, 'en')
                       ORDER BY t.language = $2 DESC LIMIT 1), '') AS bio
       FROM creator c WHERE c.handle = $1`,
    [handle, language],
  )
  return row ?? null
}
