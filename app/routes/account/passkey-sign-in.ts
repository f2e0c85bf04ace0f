import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { passkeyRequestOptions, signInByPasskey } from '#app/modules/identity/identity.server.ts'
import { passkeyAnswer, safeReturnTo } from '#app/modules/identity/identity.ts'
import { badRequest, readStep, tooMany } from './json.server.ts'
import { arrivalCookies, arrivalOf, callerKey } from './visitor.server.ts'

/** Signs in by passkey: first what is to be signed, then the answer. Every refusal looks the same. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { ctx } = context
  const caller = callerKey(context)
  const step = await readStep(request, {
    answer: passkeyAnswer,
    returnTo: z.string().max(2_000).optional(),
  })
  if (!step) return badRequest()
  if (step.step === 'options') {
    const options = await passkeyRequestOptions(ctx, { userId: null, caller })
    return options.ok ? Response.json(options.value) : tooMany(options.retryAfterS)
  }
  const { answer, returnTo } = step
  const opened = await signInByPasskey(ctx, { ...arrivalOf(ctx, request), answer, caller })
  if (opened.ok) {
    const headers = new Headers()
    for (const cookie of arrivalCookies(ctx, opened.value.token))
      headers.append('Set-Cookie', cookie)
    return Response.json({ to: safeReturnTo(returnTo, ctx.env.APP_ORIGIN) }, { headers })
  }
  return opened.reason === 'too-many-attempts'
    ? tooMany(opened.retryAfterS)
    : Response.json(null, { status: 403 })
}
