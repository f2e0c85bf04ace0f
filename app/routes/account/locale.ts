import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { setLanguage } from '#app/modules/identity/identity.server.ts'
import { LANGUAGES, parseMarket, serializeChoice } from '#app/modules/market/market.ts'
import { seeOther } from '../see-other.ts'
import { readFields } from './form.server.ts'
import { requireUser } from './visitor.server.ts'

const schema = z.strictObject({
  market: z.string().transform((value, issue) => {
    const code = parseMarket(value)
    if (!code) issue.addIssue('not a market')
    return code ?? z.NEVER
  }),
  language: z.enum(LANGUAGES),
  returnTo: z.string().optional(),
})

/** Like the switcher of every page, and the account is also written to in that language. */
export async function action({ request, context: { ctx } }: ActionFunctionArgs): Promise<Response> {
  const user = await requireUser(ctx, request)
  const form = schema.safeParse(await readFields(request))
  if (!form.success) return new Response('Unknown market or language.\n', { status: 400 })
  const { market, language } = form.data
  await setLanguage(ctx, { userId: user.id, language })
  return seeOther('/account/settings', [
    ctx.cookies.set('locale', serializeChoice({ market, language })),
  ])
}
