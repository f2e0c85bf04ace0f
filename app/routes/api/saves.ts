import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs } from '@remix-run/node'
import { parseVisitorId } from '#app/modules/analytics/analytics.ts'
import { currentUser } from '#app/modules/identity/identity.server.ts'
import { saveForm } from '#app/modules/videos/videos.ts'
import { setSaved } from '#app/modules/videos/videos.server.ts'
import { readForm } from '../read-form.server.ts'
import { callerOf, networkOf } from './caller.server.ts'

/**
 * Keeps a video for later: for the account, or for the visitor until they sign in. Like the heart it is asked for by
 * the one who presses it, so its cookie needs no further consent.
 */
export async function action({ request, context: { ctx, clientAddress } }: ActionFunctionArgs) {
  const form = saveForm.safeParse(await readForm(request))
  if (!form.success) return new Response(null, { status: 400 })
  const user = await currentUser(ctx, request)
  const known = parseVisitorId(ctx.cookies.get(request, 'visitor'))
  const caller = user?.id ?? known ?? callerOf(request, clientAddress)
  const waitS = await ctx.rateLimit.take('events', `save:${caller}`, networkOf(clientAddress))
  if (waitS !== null)
    return new Response(null, { status: 429, headers: { 'Retry-After': String(waitS) } })
  const visitorId = known ?? randomUUID()
  const keeper = user ? { userId: user.id } : { visitorId }
  if (!(await setSaved(ctx, { keeper, ...form.data }))) return new Response(null, { status: 404 })
  const headers = new Headers()
  if (!user && !known) headers.append('Set-Cookie', ctx.cookies.set('visitor', visitorId))
  return new Response(null, { status: 204, headers })
}
