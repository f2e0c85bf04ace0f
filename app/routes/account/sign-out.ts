import type { ActionFunctionArgs } from '@remix-run/node'
import { signOut } from '#app/modules/identity/identity.server.ts'
import { seeOther } from '../see-other.ts'

/** Ends the session here and wherever its cookie may have been copied to. */
export async function action({ request, context: { ctx } }: ActionFunctionArgs): Promise<Response> {
  await signOut(ctx, request)
  return seeOther('/', [ctx.cookies.clear('session')])
}

/** Only the form signs out: an address that is merely opened must not. */
export function loader(): Response {
  return seeOther('/account')
}
