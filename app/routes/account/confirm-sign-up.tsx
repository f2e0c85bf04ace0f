import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { confirmSignUp, signUpLink } from '#app/modules/identity/identity.server.ts'
import { checkForm, confirmSignUpForm, IDENTITY_ERRORS } from '#app/modules/identity/identity.ts'
import { PasswordField } from '#app/modules/identity/password-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { invalid, readFields, refuse } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { LinkEnded } from './link-ended.tsx'
import { linkMeta, linkToken } from './link-page.ts'
import { arrivalOf, arrive, requireGuest } from './visitor.server.ts'

/** Where the mail of a sign-up leads. Opening it changes nothing: mail programs open links by themselves. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  await requireGuest(ctx, request)
  const token = linkToken(request)
  const link = await signUpLink(ctx, { token, browser: ctx.cookies.get(request, 'sign-up') })
  const title = identityTexts(ctx, request)(link ? 'signUpConfirm.title' : 'reset.endedTitle')
  return { title, token, link }
}

export const meta: MetaFunction<typeof loader> = linkMeta

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const fields = await readFields(request)
  const form = checkForm(confirmSignUpForm, fields)
  if (!form.ok) return invalid(fields, form.errors)
  const { token, password = null } = form.value
  const browser = ctx.cookies.get(request, 'sign-up')
  const opened = await confirmSignUp(ctx, {
    ...arrivalOf(ctx, request),
    token,
    browser,
    password,
  })
  if (opened.ok) return arrive(ctx, opened.value.token, opened.value.returnTo)
  switch (opened.reason) {
    case 'link-ended':
      return data({ errors: {}, values: {}, problem: null }, { status: 410 })
    case 'password-missing':
      return invalid(fields, { password: IDENTITY_ERRORS.passwordMissing })
    case 'wrong-password':
      return invalid(fields, { password: IDENTITY_ERRORS.passwordWrong })
    case 'too-many-attempts':
      return refuse(fields, { kind: opened.reason, retryAfterS: opened.retryAfterS })
  }
}

export default function ConfirmSignUp() {
  const { token, link } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isBusy = useNavigation().formMethod === 'POST'
  const { t } = useTranslation('identity')
  if (!link) return <LinkEnded text={t('signUpConfirm.endedBody')} />
  const { email, needsPassword } = link
  return (
    <DoorPage title={t('signUpConfirm.title')} lead={t('signUpConfirm.lead', { email })}>
      <AccountForm answer={answer} className="flex flex-col gap-5">
        <input type="hidden" name="token" value={token} />
        {needsPassword && (
          <>
            <p>{t('signUpConfirm.passwordLead')}</p>
            <input type="text" autoComplete="username" value={email} readOnly hidden />
            <PasswordField name="password" error={answer?.errors['password']} />
          </>
        )}
        <Button type="submit" variant="primary" size="lg" isFull isBusy={isBusy}>
          {t('signUpConfirm.submit')}
        </Button>
      </AccountForm>
      {needsPassword && (
        <p className="mt-6 text-small text-ink-muted">
          {t('signUpConfirm.notMine')}{' '}
          <Link
            to={`/sign-up?${new URLSearchParams({ email })}`}
            className="font-semibold text-ink underline underline-offset-4"
          >
            {t('signUpConfirm.restart')}
          </Link>
        </p>
      )}
    </DoorPage>
  )
}
