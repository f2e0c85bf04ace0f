import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { listPasskeys, listSessions } from '#app/modules/identity/identity.server.ts'
import { describeDevice } from '#app/modules/identity/identity.ts'
import { PasskeyAdd } from '#app/modules/identity/passkey-add.tsx'
import { formatDate, formatDateTime, localeTag, market } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { pageMeta } from '../seo.ts'
import { readFields } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { PasskeyList } from './passkey-list.tsx'
import { PasswordSection } from './password-section.tsx'
import { Section } from './section.tsx'
import { SECURITY_FORMS } from './security-forms.server.ts'
import { SessionList } from './session-list.tsx'
import { requireUser } from './visitor.server.ts'

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const user = await requireUser(ctx, request)
  const place = requestLocale(ctx, request)
  const tag = localeTag(place.language, place.market)
  const [zone] = market(place.market).timeZones
  const day = (date: Date) => formatDate(date, tag, undefined, zone)
  const [passkeys, sessions] = await Promise.all([
    listPasskeys(ctx, user.id),
    listSessions(ctx, request, user.id),
  ])
  const { browser, platform } = describeDevice(request.headers.get('User-Agent'))
  return {
    title: identityTexts(ctx, request)('security.title'),
    email: user.email,
    suggestedName: [browser, platform].filter(Boolean).join(' · ') || 'Passkey',
    passkeys: passkeys.map(({ createdAt, lastUsedAt, ...passkey }) => ({
      ...passkey,
      created: day(createdAt),
      used: lastUsedAt && day(lastUsedAt),
    })),
    sessions: sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
      ...session,
      created: day(createdAt),
      seen: formatDateTime(lastSeenAt, tag, zone),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const { id: userId } = await requireUser(ctx, request)
  const fields = await readFields(request)
  const intent = fields['intent'] ?? ''
  const handle = Object.hasOwn(SECURITY_FORMS, intent) ? SECURITY_FORMS[intent] : undefined
  if (!handle) throw new Response(null, { status: 400 })
  return handle(ctx, request, { userId, fields })
}

const NEWS = {
  'rename-passkey': 'passkey.renamed',
  'remove-passkey': 'passkey.removed',
  'end-session': 'sessions.ended',
  'end-other-sessions': 'sessions.endedOthers',
} as const

export default function Security() {
  const { email, passkeys, sessions, suggestedName } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().formData?.get('intent')
  const { t } = useTranslation('identity')
  const saved = answer && 'saved' in answer ? answer.saved : null
  const refusalOf = (intent: string) =>
    answer && 'errors' in answer && answer.values['intent'] === intent ? answer : undefined
  return (
    <>
      <h1 className="text-headline">{t('security.title')}</h1>
      {saved && saved in NEWS && (
        <Notice tone="positive" isAnnounced className="mt-6 max-w-md">
          {t(NEWS[saved as keyof typeof NEWS])}
        </Notice>
      )}
      <Section id="passkeys" title={t('passkey.title')} lead={t('passkey.lead')}>
        <PasskeyList passkeys={passkeys} answer={refusalOf('rename-passkey')} />
        <div className="mt-5">
          <PasskeyAdd
            action="/account/passkeys/add"
            suggestedName={suggestedName}
            confirmTo="/account/confirm?returnTo=%2Faccount%2Fsecurity"
          />
        </div>
      </Section>
      <PasswordSection
        email={email}
        answer={refusalOf('change-password')}
        isSaved={saved === 'change-password'}
        isBusy={busy === 'change-password'}
      />
      <Section id="sessions" title={t('sessions.title')} lead={t('sessions.lead')}>
        <SessionList sessions={sessions} />
      </Section>
    </>
  )
}
