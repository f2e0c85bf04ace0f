import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { TextLink } from '#app/ui/text-link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { NameField } from '#app/modules/identity/identity-fields.tsx'
import { rename } from '#app/modules/identity/identity.server.ts'
import { checkForm, renameForm } from '#app/modules/identity/identity.ts'
import { LANGUAGE_NAMES, LANGUAGES, MARKET_CODES } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { Button } from '#app/ui/button.tsx'
import { MarketForm } from '#app/ui/market-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { pageMeta } from '../seo.ts'
import { invalid, readFields } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { Section } from './section.tsx'
import { requireUser } from './visitor.server.ts'

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const { name, email } = await requireUser(ctx, request)
  return {
    title: identityTexts(ctx, request)('settings.title'),
    place: requestLocale(ctx, request),
    name,
    email,
    isEmailChanged: new URL(request.url).searchParams.has('email'),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const { id: userId } = await requireUser(ctx, request)
  const fields = await readFields(request)
  const form = checkForm(renameForm, fields)
  if (!form.ok) return invalid(fields, form.errors)
  await rename(ctx, { userId, name: form.value.name })
  return data({ saved: form.value.intent })
}

export default function Settings() {
  const { place, name, email, isEmailChanged } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const navigation = useNavigation()
  const { t } = useTranslation(['identity', 'common', 'market'])
  const refusal = answer && 'errors' in answer ? answer : undefined
  return (
    <>
      <h1 className="text-headline">{t('settings.title')}</h1>
      {isEmailChanged && !answer && (
        <Notice tone="positive" isAnnounced className="mt-6 max-w-md">
          {t('emailConfirm.done')}
        </Notice>
      )}
      <Section title={t('settings.profile')}>
        <AccountForm answer={refusal} className="flex flex-col gap-5">
          {answer && 'saved' in answer && (
            <Notice tone="positive" isAnnounced>
              {t('settings.profileSaved')}
            </Notice>
          )}
          <input type="hidden" name="intent" value="rename" />
          <NameField answer={refusal} initial={name} />
          <dl>
            <dt className="text-small font-semibold">{t('field.email')}</dt>
            <dd className="mt-1 break-all">{email}</dd>
            <dd className="mt-0.5 text-small text-ink-muted">{t('settings.emailNote')}</dd>
            <dd>
              <TextLink to="/account/email" className="text-small">
                {t('email.title')}
              </TextLink>
            </dd>
          </dl>
          <Button
            type="submit"
            isBusy={navigation.formData?.get('intent') === 'rename'}
            className="self-start"
          >
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
    </>
  )
}
