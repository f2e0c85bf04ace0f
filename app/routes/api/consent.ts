import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { currentUser, recordConsent } from '#app/modules/identity/identity.server.ts'
import { parseMarket, serializeConsent } from '#app/modules/market/market.ts'
import { preferredLocale } from '#app/modules/market/market.server.ts'
import { ownPath } from '#app/shared/own-path.ts'
import { readForm } from '../read-form.server.ts'
import { seeOther } from '../see-other.ts'

const schema = z.strictObject({
  consent: z.enum(['accept', 'refuse', 'withdraw']),
  returnTo: z.string().optional(),
})

/** Keeps the visitor's answer, for the signed-in on record. A "no", also a late one, forgets who the visitor was. */
export async function action({ request, context: { ctx } }: ActionFunctionArgs): Promise<Response> {
  const form = schema.safeParse(await readForm(request))
  if (!form.success) return new Response('Unknown answer.\n', { status: 400 })
  const { consent, returnTo } = form.data
  const path = ownPath(returnTo, ctx.env.APP_ORIGIN) ?? '/'
  const answer = consent === 'accept' ? 'granted' : 'denied'
  const user = await currentUser(ctx, request)
  if (user) {
    const market = parseMarket(path.split('/')[1]) ?? preferredLocale(ctx, request).market
    await recordConsent(ctx, { userId: user.id, answer, market })
  }
  const given = ctx.cookies.set('consent', serializeConsent(answer))
  return seeOther(path, answer === 'granted' ? [given] : [given, ctx.cookies.clear('visitor')])
}
