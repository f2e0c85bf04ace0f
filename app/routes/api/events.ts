import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs } from '@remix-run/node'
import { eventBatch, parseVisitorId } from '#app/modules/analytics/analytics.ts'
import { recordEvents } from '#app/modules/analytics/analytics.server.ts'
import { consentFor, isMarketCode, parseConsent } from '#app/modules/market/market.ts'
import { callerOf, networkOf } from './caller.server.ts'

/**
 * Takes a batch of viewers' events. Who it was is stored, and the visitor cookie set, only where the market's
 * law and the visitor's answer allow; otherwise the events count without anybody's name on them.
 */
export async function action({
  request,
  context: { ctx, clientAddress },
}: ActionFunctionArgs): Promise<Response> {
  const body: unknown = await request.json().catch(() => null)
  const batch = eventBatch.safeParse(body)
  if (!batch.success || !isMarketCode(batch.data.market))
    return new Response('Not a batch of events.\n', { status: 400 })
  const { mayMeasure } = consentFor(
    batch.data.market,
    parseConsent(ctx.cookies.get(request, 'consent')),
    request.headers.get('Sec-GPC') === '1',
  )
  const known = parseVisitorId(ctx.cookies.get(request, 'visitor'))
  const waitS = await ctx.rateLimit.take(
    'events',
    known ?? callerOf(request, clientAddress),
    networkOf(clientAddress),
  )
  if (waitS !== null)
    return new Response('Too fast.\n', { status: 429, headers: { 'Retry-After': String(waitS) } })
  const visitorId = mayMeasure ? (known ?? randomUUID()) : null
  await recordEvents(ctx, batch.data, visitorId)
  const headers = new Headers()
  if (visitorId && visitorId !== known)
    headers.append('Set-Cookie', ctx.cookies.set('visitor', visitorId))
  return new Response(null, { status: 204, headers })
}
