import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import {
  confirmSession,
  currentUser,
  passkeyRequestOptions,
} from '#app/modules/identity/identity.server.ts'
import { passkeyAnswer, safeReturnTo } from '#app/modules/identity/identity.ts'
import { badRequest, readStep, tooMany } from './json.server.ts'

/** Proves by passkey who is before the browser. */
export async function action({ request, context: { ctx } }: ActionFunctionArgs): Promise<Response> {
  const user = await currentUser(ctx, request)
  if (!user) return Response.json(null, { status: 401 })
  const step = await readStep(request, {
    answer: passkeyAnswer,
    returnTo: z.string().max(2_000).optional(),
  })
  if (!step) return badRequest()
  if (step.step === 'options') {
    const caller = `user:${user.id}`
    const options = await passkeyRequestOptions(ctx, { userId: user.id, caller })
    return options.ok ? Response.json(options.value) : tooMany(options.retryAfterS)
  }
  const proof = { answer: step.answer }
  const confirmed = await confirmSession(ctx, request, { userId: user.id, proof })
  if (confirmed.ok) return Response.json({ to: safeReturnTo(step.returnTo, ctx.env.APP_ORIGIN) })
  return confirmed.reason === 'too-many-attempts'
    ? tooMany(confirmed.retryAfterS)
    : Response.json(null, { status: 403 })
}
