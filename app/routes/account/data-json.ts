import type { LoaderFunctionArgs } from '@remix-run/node'
import { parseVisitorId } from '#app/modules/analytics/analytics.ts'
import { exportEvents } from '#app/modules/analytics/analytics.server.ts'
import { exportIdentity, isConfirmed } from '#app/modules/identity/identity.server.ts'
import { requestConsent } from '#app/modules/market/market.server.ts'
import { exportOrders } from '#app/modules/orders/orders.server.ts'
import { exportVideos } from '#app/modules/videos/videos.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { seeOther } from '../see-other.ts'
import { requireUser } from './visitor.server.ts'

/** Everything about the account as one JSON file, for its owner who has just proved to be it. Written as it is read. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs): Promise<Response> {
  const user = await requireUser(ctx, request)
  if (!(await isConfirmed(ctx, request)))
    return seeOther('/account/confirm?returnTo=%2Faccount%2Fprivacy')
  const retryAfterS = await ctx.rateLimit.take('dataExport', `user:${user.id}`)
  if (retryAfterS !== null)
    return new Response('Please try again later.\n', {
      status: 429,
      headers: { 'Retry-After': String(retryAfterS) },
    })
  const day = ctx.clock.now().toISOString().slice(0, 10)
  return new Response(streamOf(write(ctx, request, user.id)), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="pasarela-${day}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

async function* write(ctx: Context, request: Request, userId: string) {
  const visitorId = parseVisitorId(ctx.cookies.get(request, 'visitor'))
  const { answer, isSignalHonoured, mayMeasure } = requestConsent(ctx, request)
  const head = {
    exportedAt: ctx.clock.now(),
    ...(await exportIdentity(ctx, request, userId)),
    ...(await exportVideos(ctx, { userId, visitorId })),
    thisBrowser: { visitorId, answer, isSignalHonoured, isWatchingRemembered: mayMeasure },
  }
  yield JSON.stringify(head, null, 2).slice(0, -2)
  yield* list('orders', exportOrders(ctx, userId))
  if (visitorId) yield* list('eventsOfThisBrowser', exportEvents(ctx, visitorId))
  yield '\n}\n'
}

/** One more member of the file: a list that may be longer than memory. */
async function* list(name: string, items: AsyncIterable<object>) {
  yield `,\n  "${name}": [`
  let separator = '\n    '
  for await (const item of items) {
    yield separator + JSON.stringify(item)
    separator = ',\n    '
  }
  yield ']'
}

/** Asks for the next piece only when the last one was taken. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
