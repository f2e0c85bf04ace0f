import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { isResetOpen, resetPassword } from '#app/modules/identity/identity.server.ts'
import { checkForm, resetPasswordForm } from '#app/modules/identity/identity.ts'
import { PasswordField } from '#app/modules/identity/password-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { invalid, readFields } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { LinkEnded } from './link-ended.tsx'
import { linkMeta, linkToken } from './link-page.ts'
import { arrivalOf, arrive } from './visitor.server.ts'

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const token = linkToken(request)
  const isOpen = await isResetOpen(ctx, token)
  const t = identityTexts(ctx, request)
  return { token, isOpen, title: isOpen ? t('reset.title') : t('reset.endedTitle') }
}

export const meta: MetaFunction<typeof loader> = linkMeta

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const fields = await readFields(request)
  const form = checkForm(resetPasswordForm, fields)
  if (!form.ok) return invalid(fields, form.errors)
  const changed = await resetPassword(ctx, { ...arrivalOf(ctx, request), ...form.value })
  if (changed.ok) return arrive(ctx, changed.value.token, '/account')
  return data({ errors: {}, values: {}, problem: null }, { status: 410 })
}

export default function ResetPassword() {
  const { token, isOpen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isBusy = useNavigation().formMethod === 'POST'
  const { t } = useTranslation('identity')
  if (!isOpen) {
    return <LinkEnded text={t('reset.endedBody')} to="/forgot-password" action={t('reset.again')} />
  }
  return (
    <DoorPage title={t('reset.title')} lead={t('reset.lead')}>
      <AccountForm answer={answer} className="flex flex-col gap-5">
        <input type="hidden" name="token" value={token} />
        <PasswordField name="password" isNew error={answer?.errors['password']} />
        <Button type="submit" variant="primary" size="lg" isFull isBusy={isBusy}>
          {t('reset.submit')}
        </Button>
      </AccountForm>
    </DoorPage>
  )
}
