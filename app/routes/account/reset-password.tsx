import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { isResetOpen, resetPassword } from '#app/modules/identity/identity.server.ts'
import { checkForm, resetPasswordForm } from '#app/modules/identity/identity.ts'
import { PasswordField } from '#app/modules/identity/password-field.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { pageMeta } from '../seo.ts'
import { invalid, readFields } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { arrivalOf, arrive } from './visitor.server.ts'

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const isOpen = await isResetOpen(ctx, token)
  const t = identityTexts(ctx, request)
  return { token, isOpen, title: isOpen ? t('reset.title') : t('reset.endedTitle') }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

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
    return (
      <DoorPage title={t('reset.endedTitle')} lead={t('reset.endedBody')}>
        <LinkButton to="/forgot-password" variant="primary" size="lg">
          {t('reset.again')}
        </LinkButton>
      </DoorPage>
    )
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
