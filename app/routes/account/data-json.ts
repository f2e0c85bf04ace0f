import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportIdentity, isConfirmed } from '#app/modules/identity/identity.server.ts'
import { exportOrders } from '#app/modules/orders/orders.server.ts'
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
  const identity = await exportIdentity(ctx, request, user.id)
  const day = ctx.clock.now().toISOString().slice(0, 10)
  return new Response(streamOf(write(ctx, user.id, identity)), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="pasarela-${day}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

async function* write(ctx: Context, userId: string, identity: object) {
  const encoder = new TextEncoder()
  const head = JSON.stringify({ exportedAt: ctx.clock.now(), ...identity }, null, 2)
  yield encoder.encode(`${head.slice(0, -2)},\n  "orders": [`)
  let separator = '\n'
  for await (const order of exportOrders(ctx, userId)) {
    yield encoder.encode(separator + JSON.stringify(order))
    separator = ',\n'
  }
  yield encoder.encode(']\n}\n')
}

/** Asks for the next piece only when the last one was taken. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
