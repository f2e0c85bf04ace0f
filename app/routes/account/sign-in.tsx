import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useMemo } from 'react'
import { Link } from '#app/ui/link.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { EmailField } from '#app/modules/identity/identity-fields.tsx'
import { signIn } from '#app/modules/identity/identity.server.ts'
import { checkForm, signInForm } from '#app/modules/identity/identity.ts'
import { PasskeySignIn } from '#app/modules/identity/passkey-sign-in.tsx'
import { PasswordField } from '#app/modules/identity/password-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { pageMeta } from '../seo.ts'
import { invalid, readFields, refuse } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { arrivalOf, arrive, callerKey, requireGuest, returnToOf } from './visitor.server.ts'

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  await requireGuest(ctx, request)
  const { search, searchParams } = new URL(request.url)
  return {
    title: identityTexts(ctx, request)('signIn.title'),
    email: searchParams.get('email')?.slice(0, 254) ?? '',
    search,
    returnTo: returnToOf(ctx, request),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export async function action({ request, context }: ActionFunctionArgs) {
  const { ctx } = context
  const fields = await readFields(request)
  const form = checkForm(signInForm, fields)
  if (!form.ok) return invalid(fields, form.errors)
  const { email, password } = form.value
  const arrival = arrivalOf(ctx, request)
  const opened = await signIn(ctx, { ...arrival, email, password, caller: callerKey(context) })
  if (opened.ok) return arrive(ctx, opened.value.token, returnToOf(ctx, request))
  return opened.reason === 'too-many-attempts'
    ? refuse(fields, { kind: opened.reason, retryAfterS: opened.retryAfterS })
    : refuse(fields, { kind: opened.reason })
}

export default function SignIn() {
  const { email, search, returnTo } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isBusy = useNavigation().formMethod === 'POST'
  const { t } = useTranslation('identity')
  const extra = useMemo(() => ({ returnTo }), [returnTo])
  return (
    <DoorPage title={t('signIn.title')} lead={t('signIn.lead')} hasBenefits>
      <AccountForm answer={answer} className="flex flex-col gap-5">
        <EmailField answer={answer} initial={email} autoComplete="username webauthn" />
        <div>
          <PasswordField name="password" error={answer?.errors['password']} />
          <Link
            to="/forgot-password"
            className="mt-1 inline-flex min-h-11 items-center text-small underline underline-offset-4"
          >
            {t('signIn.forgot')}
          </Link>
        </div>
        <Button type="submit" variant="primary" size="lg" isFull isBusy={isBusy}>
          {t('signIn.submit')}
        </Button>
      </AccountForm>
      <div className="mt-4">
        <PasskeySignIn
          action="/sign-in/passkey"
          label={t('passkey.signIn')}
          extra={extra}
          isSuggested
        />
      </div>
      <p className="mt-6 text-center text-body">
        {t('signIn.other')} <TextLink to={`/sign-up${search}`}>{t('signIn.toSignUp')}</TextLink>
      </p>
    </DoorPage>
  )
}
