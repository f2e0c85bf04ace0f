import type { ActionFunctionArgs } from '@remix-run/node'
import {
  addPasskey,
  currentUser,
  isConfirmed,
  passkeyCreationOptions,
} from '#app/modules/identity/identity.server.ts'
import { passkeyName, registrationAnswer } from '#app/modules/identity/identity.ts'
import { badRequest, readStep, tooMany } from './json.server.ts'

/** Gives the account a passkey. 401: password or passkey are to be given again first, a new way in is no small thing. */
export async function action({ request, context: { ctx } }: ActionFunctionArgs): Promise<Response> {
  const user = await currentUser(ctx, request)
  if (!user || !(await isConfirmed(ctx, request))) return Response.json(null, { status: 401 })
  const step = await readStep(request, { answer: registrationAnswer, name: passkeyName })
  if (!step) return badRequest()
  if (step.step === 'options') {
    const retryAfterS = await ctx.rateLimit.take('passkeyOptions', `user:${user.id}`)
    if (retryAfterS !== null) return tooMany(retryAfterS)
    return Response.json(await passkeyCreationOptions(ctx, user))
  }
  const { name, answer } = step
  const added = await addPasskey(ctx, { userId: user.id, name, answer })
  if (added.ok) return Response.json({ id: added.value.id })
  return Response.json(null, { status: added.reason === 'too-many-passkeys' ? 409 : 403 })
}
