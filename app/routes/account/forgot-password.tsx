import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useNavigation } from '@remix-run/react'
import { TextLink } from '#app/ui/text-link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { EmailField } from '#app/modules/identity/identity-fields.tsx'
import { requestPasswordReset } from '#app/modules/identity/identity.server.ts'
import { checkForm, forgotPasswordForm } from '#app/modules/identity/identity.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { pageMeta } from '../seo.ts'
import { invalid, readFields, refuse } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { callerKey } from './visitor.server.ts'

export function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  return { title: identityTexts(ctx, request)('forgot.title') }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export async function action({ request, context }: ActionFunctionArgs) {
  const { ctx } = context
  const fields = await readFields(request)
  const form = checkForm(forgotPasswordForm, fields)
  if (!form.ok) return invalid(fields, form.errors)
  const { language } = requestLocale(ctx, request)
  const { email } = form.value
  const asked = await requestPasswordReset(ctx, { email, language, caller: callerKey(context) })
  if (!asked.ok) return refuse(fields, { kind: asked.reason, retryAfterS: asked.retryAfterS })
  return data({ sentTo: email })
}

export default function ForgotPassword() {
  const answer = useActionData<typeof action>()
  const isBusy = useNavigation().formMethod === 'POST'
  const { t } = useTranslation('identity')
  const refusal = answer && 'errors' in answer ? answer : undefined
  return (
    <DoorPage title={t('forgot.title')} lead={t('forgot.lead')}>
      {answer && 'sentTo' in answer ? (
        <Notice tone="positive" title={t('forgot.sentTitle')} isAnnounced>
          {t('forgot.sentBody', { email: answer.sentTo })}
        </Notice>
      ) : (
        <AccountForm answer={refusal} className="flex flex-col gap-5">
          <EmailField answer={refusal} autoComplete="username" />
          <Button type="submit" variant="primary" size="lg" isFull isBusy={isBusy}>
            {t('forgot.submit')}
          </Button>
        </AccountForm>
      )}
      <TextLink to="/sign-in" className="mt-6">
        {t('forgot.back')}
      </TextLink>
    </DoorPage>
  )
}
