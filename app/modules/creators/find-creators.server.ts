import type { Context } from '#app/platform/context.server.ts'

/** A creator as a list of names shows one. */
export interface FoundCreator {
  handle: string
  name: string
  avatar: string
}

/** Creators whose handle, or a part of whose name, begins with what is typed. */
export function findCreators(
  ctx: Pick<Context, 'sql'>,
  text: string,
  limit: number,
): Promise<FoundCreator[]> {
  const typed = text.trim().replace(/^@/, '').toLowerCase()
  if (typed.length < 2) return Promise.resolve([])
  return ctx.sql.rows<FoundCreator>(
    'creators-find',
    `SELECT handle, name, '/media/' || avatar_key AS avatar FROM creator
      WHERE starts_with(handle, $1) OR starts_with(lower(name), $1) OR position(' ' || $1 IN lower(name)) > 0
      ORDER BY starts_with(handle, $1) DESC, name LIMIT $2`,
    [typed, limit],
  )
}
