import { data } from '@remix-run/node'
import { z } from 'zod'
import {
  changePassword,
  endOtherSessions,
  endSession,
  removePasskey,
  renamePasskey,
} from '#app/modules/identity/identity.server.ts'
import {
  changePasswordForm,
  checkForm,
  IDENTITY_ERRORS,
  passkeyNameForm,
} from '#app/modules/identity/identity.ts'
import type { Context } from '#app/platform/context.server.ts'
import { invalid, refuse } from './form.server.ts'

/** One form of the page about signing in. */
type Handler = (
  ctx: Context,
  request: Request,
  form: { userId: string; fields: Record<string, string> },
) => Promise<ReturnType<typeof invalid> | ReturnType<typeof done>>

const done = (saved: string) => data({ saved })

const one = z.strictObject({ intent: z.string(), id: z.uuid() })

/** @throws Response 404 for a thing that is not the account's */
async function requireOne(
  fields: Record<string, string>,
  act: (id: string) => Promise<boolean>,
): Promise<void> {
  const form = one.safeParse(fields)
  if (!form.success) throw new Response(null, { status: 400 })
  if (!(await act(form.data.id))) throw new Response(null, { status: 404 })
}

/** What the page's forms do, by their `intent`. */
export const SECURITY_FORMS: Readonly<Record<string, Handler>> = {
  async 'change-password'(ctx, request, { userId, fields }) {
    const form = checkForm(changePasswordForm, fields)
    if (!form.ok) return invalid(fields, form.errors)
    const { currentPassword, newPassword } = form.value
    const changed = await changePassword(ctx, request, { userId, currentPassword, newPassword })
    if (changed.ok) return done('change-password')
    return changed.reason === 'too-many-attempts'
      ? refuse(fields, { kind: changed.reason, retryAfterS: changed.retryAfterS })
      : invalid(fields, { currentPassword: IDENTITY_ERRORS.passwordWrong })
  },
  async 'rename-passkey'(ctx, _, { userId, fields }) {
    const form = checkForm(passkeyNameForm, fields)
    if (!form.ok) return invalid(fields, form.errors)
    const { id, passkeyName: name } = form.value
    if (!(await renamePasskey(ctx, { userId, id, name }))) throw new Response(null, { status: 404 })
    return done('rename-passkey')
  },
  async 'remove-passkey'(ctx, _, { userId, fields }) {
    await requireOne(fields, (id) => removePasskey(ctx, { userId, id }))
    return done('remove-passkey')
  },
  async 'end-session'(ctx, request, { userId, fields }) {
    await requireOne(fields, (id) => endSession(ctx, request, { userId, id }))
    return done('end-session')
  },
  async 'end-other-sessions'(ctx, request, { userId }) {
    await endOtherSessions(ctx, request, userId)
    return done('end-other-sessions')
  },
}
