import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { ownPath } from '#app/shared/own-path.ts'
import { THEMES } from '#app/ui/theme.ts'
import { readForm } from '../read-form.server.ts'
import { seeOther } from '../see-other.ts'

const schema = z.strictObject({ theme: z.enum(THEMES), returnTo: z.string().optional() })

/** Remembers the appearance for those without JavaScript; with it the page writes the cookie itself. */
export async function action({ request, context: { ctx } }: ActionFunctionArgs): Promise<Response> {
  const form = schema.safeParse(await readForm(request))
  if (!form.success) return new Response('Unknown theme.\n', { status: 400 })
  const { theme, returnTo } = form.data
  const path = ownPath(returnTo, ctx.env.APP_ORIGIN) ?? '/'
  return seeOther(path, [ctx.cookies.set('theme', theme)])
}
