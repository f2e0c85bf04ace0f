import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { ownPath } from '#app/shared/own-path.ts'
import { readForm } from '../read-form.server.ts'
import { seeOther } from '../see-other.ts'

const schema = z.strictObject({
  consent: z.enum(['accept', 'refuse', 'withdraw']),
  returnTo: z.string().optional(),
})

/** Keeps the visitor's answer. A "no", also a late one, forgets who the visitor was. */
export async function action({ request, context: { ctx } }: ActionFunctionArgs): Promise<Response> {
  const form = schema.safeParse(await readForm(request))
  if (!form.success) return new Response('Unknown answer.\n', { status: 400 })
  const { consent, returnTo } = form.data
  const path = ownPath(returnTo, ctx.env.APP_ORIGIN) ?? '/'
  return seeOther(
    path,
    consent === 'accept'
      ? [ctx.cookies.set('consent', 'granted')]
      : [ctx.cookies.set('consent', 'denied'), ctx.cookies.clear('visitor')],
  )
}
