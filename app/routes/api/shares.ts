import type { ActionFunctionArgs } from '@remix-run/node'
import { shareForm } from '#app/modules/videos/videos.ts'
import { countShare } from '#app/modules/videos/videos.server.ts'
import { readForm } from '../read-form.server.ts'
import { callerOf, networkOf } from './caller.server.ts'

/** Counts that a viewer sent a video on. Who it was is of no interest. */
export async function action({ request, context: { ctx, clientAddress } }: ActionFunctionArgs) {
  const form = shareForm.safeParse(await readForm(request))
  if (!form.success) return Response.json({ shares: null }, { status: 400 })
  const waitS = await ctx.rateLimit.take(
    'events',
    `share:${callerOf(request, clientAddress)}`,
    networkOf(clientAddress),
  )
  if (waitS !== null)
    return Response.json(
      { shares: null },
      { status: 429, headers: { 'Retry-After': String(waitS) } },
    )
  const shares = await countShare(ctx, form.data.videoId)
  return Response.json({ shares }, { status: shares === null ? 404 : 200 })
}
