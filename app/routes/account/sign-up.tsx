import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { Link } from '#app/ui/link.tsx'
import { TaggedText } from '#app/ui/tagged-text.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { EmailField, NameField } from '#app/modules/identity/identity-fields.tsx'
import { requestSignUp } from '#app/modules/identity/identity.server.ts'
import { checkForm, signUpForm } from '#app/modules/identity/identity.ts'
import { PasswordField } from '#app/modules/identity/password-field.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { Button } from '#app/ui/button.tsx'
import { pageMeta } from '../seo.ts'
import { seeOther } from '../see-other.ts'
import { invalid, readFields, refuse } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { callerKey, requireGuest, returnToOf } from './visitor.server.ts'

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  await requireGuest(ctx, request)
  const { search, searchParams } = new URL(request.url)
  return {
    place: requestLocale(ctx, request),
    title: identityTexts(ctx, request)('signUp.title'),
    email: searchParams.get('email')?.slice(0, 254) ?? '',
    search,
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

/** Whatever the address, the answer is the page that sends one to the inbox. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { ctx } = context
  const fields = await readFields(request)
  const form = checkForm(signUpForm, fields)
  if (!form.ok) return invalid(fields, form.errors)
  const { language } = requestLocale(ctx, request)
  const asked = await requestSignUp(ctx, {
    ...form.value,
    language,
    returnTo: returnToOf(ctx, request),
    caller: callerKey(context),
    previous: ctx.cookies.get(request, 'sign-up'),
  })
  if (!asked.ok) return refuse(fields, { kind: asked.reason, retryAfterS: asked.retryAfterS })
  return seeOther('/sign-up/sent', [ctx.cookies.set('sign-up', asked.value.browser)])
}

export default function SignUp() {
  const { place, email, search } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isBusy = useNavigation().formMethod === 'POST'
  const { t } = useTranslation('identity')
  const legal = (page: string) => (
    <Link
      to={pathFor(place.market, place.language, `/legal/${page}`)}
      className="underline underline-offset-4"
    />
  )
  return (
    <DoorPage title={t('signUp.title')} lead={t('signUp.lead')} hasBenefits>
      <AccountForm answer={answer} className="flex flex-col gap-5">
        <NameField answer={answer} />
        <EmailField answer={answer} initial={email} autoComplete="email" />
        <PasswordField name="password" isNew error={answer?.errors['password']} />
        <Button type="submit" variant="primary" size="lg" isFull isBusy={isBusy}>
          {t('signUp.submit')}
        </Button>
        <p className="text-small text-ink-muted">
          <TaggedText
            text={t('signUp.terms')}
            tags={{ terms: legal('terms'), privacy: legal('privacy') }}
          />
        </p>
      </AccountForm>
      <p className="mt-6 text-center text-body">
        {t('signUp.other')} <TextLink to={`/sign-in${search}`}>{t('signUp.toSignIn')}</TextLink>
      </p>
    </DoorPage>
  )
}
