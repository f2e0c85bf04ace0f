import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import {
  LANGUAGES,
  parseLanguage,
  parseMarket,
  pathFor,
  serializeChoice,
  type Language,
  type MarketCode,
} from '#app/modules/market/market.ts'
import { ownPath } from '#app/shared/own-path.ts'
import { readForm } from '../read-form.server.ts'
import { seeOther } from '../see-other.ts'

const schema = z.strictObject({
  market: z.string().transform((value, issue) => {
    const code = parseMarket(value)
    if (!code) issue.addIssue('not a market')
    return code ?? z.NEVER
  }),
  language: z.enum(LANGUAGES),
  returnTo: z.string().optional(),
})

/** Remembers market and language and shows the same page in them. */
export async function action({ request, context: { ctx } }: ActionFunctionArgs): Promise<Response> {
  const form = schema.safeParse(await readForm(request))
  if (!form.success) return new Response('Unknown market or language.\n', { status: 400 })
  const { market, language, returnTo } = form.data
  const path = ownPath(returnTo, ctx.env.APP_ORIGIN) ?? '/'
  return seeOther(inLocale(path, market, language), [
    ctx.cookies.set('locale', serializeChoice({ market, language })),
  ])
}

/** The same address in another market and language; pages without either (`/account`) stay as they are. */
function inLocale(path: string, market: MarketCode, language: Language): string {
  if (path === '/') return pathFor(market, language)
  const [, first, second, rest = ''] = /^\/([^/?#]*)\/([^/?#]*)(.*)$/s.exec(path) ?? []
  return parseMarket(first) && parseLanguage(second) ? pathFor(market, language, rest) : path
}
