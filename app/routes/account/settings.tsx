import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { NameField } from '#app/modules/identity/identity-fields.tsx'
import { changePassword, rename } from '#app/modules/identity/identity.server.ts'
import {
  changePasswordForm,
  checkForm,
  IDENTITY_ERRORS,
  renameForm,
} from '#app/modules/identity/identity.ts'
import { PasswordField } from '#app/modules/identity/password-field.tsx'
import { LANGUAGE_NAMES, LANGUAGES, MARKET_CODES } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { Button } from '#app/ui/button.tsx'
import { MarketForm } from '#app/ui/market-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { pageMeta } from '../seo.ts'
import { invalid, readFields, refuse } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { requireUser } from './visitor.server.ts'

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const { name, email } = await requireUser(ctx, request)
  return {
    title: identityTexts(ctx, request)('settings.title'),
    place: requestLocale(ctx, request),
    name,
    email,
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const { id: userId } = await requireUser(ctx, request)
  const fields = await readFields(request)
  if (fields['intent'] === 'rename') {
    const form = checkForm(renameForm, fields)
    if (!form.ok) return invalid(fields, form.errors)
    await rename(ctx, { userId, name: form.value.name })
    return data({ saved: form.value.intent })
  }
  const form = checkForm(changePasswordForm, fields)
  if (!form.ok) return invalid(fields, form.errors)
  const { intent, currentPassword, newPassword } = form.value
  const changed = await changePassword(ctx, request, { userId, currentPassword, newPassword })
  if (changed.ok) return data({ saved: intent })
  return changed.reason === 'too-many-attempts'
    ? refuse(fields, { kind: changed.reason, retryAfterS: changed.retryAfterS })
    : invalid(fields, { currentPassword: IDENTITY_ERRORS.passwordWrong })
}

export default function Settings() {
  const { place, name, email } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const navigation = useNavigation()
  const { t } = useTranslation(['identity', 'common', 'market'])
  const saved = answer && 'saved' in answer ? answer.saved : null
  const refusalOf = (intent: 'rename' | 'change-password') =>
    answer && 'errors' in answer && answer.values['intent'] === intent ? answer : undefined
  const busy = navigation.formData?.get('intent')
  return (
    <>
      <h1 className="text-headline">{t('settings.title')}</h1>
      <Section title={t('settings.profile')}>
        <AccountForm answer={refusalOf('rename')} className="flex flex-col gap-5">
          {saved === 'rename' && (
            <Notice tone="positive" isAnnounced>
              {t('settings.profileSaved')}
            </Notice>
          )}
          <input type="hidden" name="intent" value="rename" />
          <NameField answer={refusalOf('rename')} initial={name} />
          <dl>
            <dt className="text-small font-semibold">{t('field.email')}</dt>
            <dd className="mt-1 break-all">{email}</dd>
            <dd className="mt-0.5 text-small text-ink-muted">{t('settings.emailNote')}</dd>
          </dl>
          <Button type="submit" isBusy={busy === 'rename'} className="self-start">
            {t('common:action.save')}
          </Button>
        </AccountForm>
      </Section>
      <Section title={t('settings.locale')} lead={t('settings.localeLead')}>
        <MarketForm
          choice={{
            action: '/account/locale',
            market: place.market.toLowerCase(),
            language: place.language,
            markets: MARKET_CODES.map((code) => ({
              code: code.toLowerCase(),
              name: t(`market:name.${code}`),
            })),
            languages: LANGUAGES.map((code) => ({ code, name: LANGUAGE_NAMES[code] })),
            returnTo: '/account/settings',
          }}
        />
      </Section>
      <Section title={t('settings.password')} lead={t('settings.passwordLead')}>
        <AccountForm
          key={saved === 'change-password' ? 'changed' : 'open'}
          answer={refusalOf('change-password')}
          className="flex flex-col gap-5"
        >
          {saved === 'change-password' && (
            <Notice tone="positive" isAnnounced>
              {t('settings.passwordSaved')}
            </Notice>
          )}
          <input type="hidden" name="intent" value="change-password" />
          {/* Tells password managers whose password this is. */}
          <input type="text" autoComplete="username" value={email} readOnly hidden />
          <PasswordField
            name="currentPassword"
            error={refusalOf('change-password')?.errors['currentPassword']}
          />
          <PasswordField
            name="newPassword"
            isNew
            error={refusalOf('change-password')?.errors['newPassword']}
          />
          <Button type="submit" isBusy={busy === 'change-password'} className="self-start">
            {t('settings.passwordSubmit')}
          </Button>
        </AccountForm>
      </Section>
    </>
  )
}

function Section(props: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="mt-8 border-t border-line pt-8 first-of-type:mt-6">
      <h2 className="text-title">{props.title}</h2>
      {props.lead && <p className="mt-1 max-w-lg text-small text-ink-muted">{props.lead}</p>}
      <div className="mt-5 max-w-md">{props.children}</div>
    </section>
  )
}
