import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { EmailField } from '#app/modules/identity/identity-fields.tsx'
import { openEmailChange, requestEmailChange } from '#app/modules/identity/identity.server.ts'
import { changeEmailForm, checkForm, IDENTITY_ERRORS } from '#app/modules/identity/identity.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { pageMeta } from '../seo.ts'
import { seeOther } from '../see-other.ts'
import { invalid, readFields, refuse } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { requireConfirmed } from './visitor.server.ts'

/** Another address for the account; it counts once its link was used. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const user = await requireConfirmed(ctx, request)
  return {
    title: identityTexts(ctx, request)('email.title'),
    email: user.email,
    waiting: await openEmailChange(ctx, user.id),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const user = await requireConfirmed(ctx, request)
  const fields = await readFields(request)
  const form = checkForm(changeEmailForm, fields)
  if (!form.ok) return invalid(fields, form.errors)
  const { email } = form.value
  if (email.toLowerCase() === user.email.toLowerCase())
    return invalid(fields, { email: IDENTITY_ERRORS.emailSame })
  const asked = await requestEmailChange(ctx, { userId: user.id, email })
  return asked.ok
    ? seeOther('/account/email')
    : refuse(fields, { kind: asked.reason, retryAfterS: asked.retryAfterS })
}

export default function ChangeEmail() {
  const { email, waiting } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isBusy = useNavigation().formMethod === 'POST'
  const { t } = useTranslation(['identity', 'common'])
  return (
    <DoorPage title={t('email.title')} lead={t('email.lead', { email })}>
      {waiting && (
        <Notice tone="info" title={t('email.sentTitle')} isAnnounced className="mb-8">
          {t('email.sentBody', { email: waiting })}
        </Notice>
      )}
      <AccountForm key={waiting} answer={answer} className="flex flex-col gap-5">
        <EmailField
          answer={answer}
          initial={waiting ?? undefined}
          label={t('email.field')}
          autoComplete="email"
        />
        <p className="text-small text-ink-muted">{t('email.note')}</p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
            {waiting ? t('signUpSent.again') : t('email.submit')}
          </Button>
          <TextLink to="/account/settings">{t('common:action.cancel')}</TextLink>
        </div>
      </AccountForm>
    </DoorPage>
  )
}
