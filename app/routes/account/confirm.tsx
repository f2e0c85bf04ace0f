import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useMemo } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { confirmSession, listPasskeys } from '#app/modules/identity/identity.server.ts'
import { checkForm, confirmForm, IDENTITY_ERRORS } from '#app/modules/identity/identity.ts'
import { PasskeySignIn } from '#app/modules/identity/passkey-sign-in.tsx'
import { PasswordField } from '#app/modules/identity/password-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { pageMeta } from '../seo.ts'
import { seeOther } from '../see-other.ts'
import { invalid, readFields, refuse } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { requireUser, returnToOf } from './visitor.server.ts'

/** Asks for password or passkey again, before something that an open browser must not be enough for. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const user = await requireUser(ctx, request)
  return {
    title: identityTexts(ctx, request)('confirm.title'),
    email: user.email,
    returnTo: returnToOf(ctx, request),
    hasPasskey: (await listPasskeys(ctx, user.id)).length > 0,
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const { id: userId } = await requireUser(ctx, request)
  const fields = await readFields(request)
  const form = checkForm(confirmForm, fields)
  if (!form.ok) return invalid(fields, form.errors)
  const proof = { password: form.value.password }
  const confirmed = await confirmSession(ctx, request, { userId, proof })
  if (confirmed.ok) return seeOther(returnToOf(ctx, request))
  return confirmed.reason === 'too-many-attempts'
    ? refuse(fields, { kind: confirmed.reason, retryAfterS: confirmed.retryAfterS })
    : invalid(fields, { password: IDENTITY_ERRORS.passwordWrong })
}

export default function Confirm() {
  const { email, returnTo, hasPasskey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isBusy = useNavigation().formMethod === 'POST'
  const { t } = useTranslation('identity')
  const extra = useMemo(() => ({ returnTo }), [returnTo])
  return (
    <DoorPage title={t('confirm.title')} lead={t('confirm.lead')}>
      <AccountForm answer={answer} className="flex flex-col gap-5">
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <PasswordField name="password" error={answer?.errors['password']} />
        <Button type="submit" variant="primary" size="lg" isFull isBusy={isBusy}>
          {t('confirm.submit')}
        </Button>
      </AccountForm>
      {hasPasskey && (
        <div className="mt-4">
          <PasskeySignIn
            action="/account/passkeys/confirm"
            label={t('confirm.byPasskey')}
            extra={extra}
          />
        </div>
      )}
    </DoorPage>
  )
}
