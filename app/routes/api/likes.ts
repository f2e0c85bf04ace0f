import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs } from '@remix-run/node'
import { parseVisitorId } from '#app/modules/analytics/analytics.ts'
import { likeForm } from '#app/modules/videos/videos.ts'
import { setLike } from '#app/modules/videos/videos.server.ts'
import { ownPath } from '#app/shared/own-path.ts'
import { readForm } from '../read-form.server.ts'
import { seeOther } from '../see-other.ts'
import { callerOf, networkOf } from './caller.server.ts'

/**
 * The heart. A like is asked for by the one who gives it, so its cookie needs no further consent.
 * Answers are Responses: a resource route loses status and headers of `data()`.
 */
export async function action({ request, context: { ctx, clientAddress } }: ActionFunctionArgs) {
  const form = likeForm.safeParse(await readForm(request))
  if (!form.success) return Response.json({ likes: null }, { status: 400 })
  const known = parseVisitorId(ctx.cookies.get(request, 'visitor'))
  const waitS = await ctx.rateLimit.take(
    'events',
    `like:${known ?? callerOf(request, clientAddress)}`,
    networkOf(clientAddress),
  )
  if (waitS !== null)
    return Response.json(
      { likes: null },
      { status: 429, headers: { 'Retry-After': String(waitS) } },
    )
  const { videoId, isLiked, returnTo } = form.data
  const visitorId = known ?? randomUUID()
  const likes = await setLike(ctx.db, { videoId, visitorId, isLiked })
  if (likes === null) return Response.json({ likes }, { status: 404 })
  const cookies = known ? [] : [ctx.cookies.set('visitor', visitorId)]
  const path = ownPath(returnTo, ctx.env.APP_ORIGIN)
  if (path) return seeOther(path, cookies)
  const headers = new Headers(cookies.map((cookie) => ['Set-Cookie', cookie]))
  return Response.json({ likes }, { headers })
}
