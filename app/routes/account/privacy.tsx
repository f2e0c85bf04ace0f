import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import Download from 'lucide-react/icons/download'
import { useTranslation } from '#app/ui/texts.tsx'
import { isConfirmed, listConsents } from '#app/modules/identity/identity.server.ts'
import { formatDateTime, localeTag, market } from '#app/modules/market/market.ts'
import { requestConsent, requestLocale } from '#app/modules/market/market.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { buttonStyle } from '#app/ui/button-style.ts'
import { pageMeta } from '../seo.ts'
import { ConsentChoice } from '../shop/consent-choice.tsx'
import { legalSource } from '../shop/legal-source.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { Section } from './section.tsx'
import { requireUser } from './visitor.server.ts'

const SHOWN_ANSWERS = 5

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const user = await requireUser(ctx, request)
  const place = requestLocale(ctx, request)
  const { say } = legalSource(place.market, place.language, i18nFor(place.language))
  const consent = requestConsent(ctx, request)
  const running = consent.mayMeasure ? 'running' : 'waiting'
  const state = consent.isSignalHonoured ? 'signal' : (consent.answer ?? running)
  const tag = localeTag(place.language, place.market)
  const [zone] = market(place.market).timeZones
  const answers = await listConsents(ctx, user.id)
  return {
    title: identityTexts(ctx, request)('privacy.title'),
    choice: {
      title: say('cookies.choice.title'),
      state: say(`cookies.choice.${state}`),
      withdraw: say('cookies.choice.withdraw'),
      answer: consent.answer,
      isSettled: consent.isSignalHonoured,
    },
    isConfirmed: await isConfirmed(ctx, request),
    answers: answers.slice(0, SHOWN_ANSWERS).map(({ answer, market: code, version, givenAt }) => ({
      answer,
      market: code,
      version,
      at: formatDateTime(givenAt, tag, zone),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export default function Privacy() {
  const { choice, answers, isConfirmed } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['identity', 'market'])
  return (
    <>
      <h1 className="text-headline">{t('privacy.title')}</h1>
      <ConsentChoice {...choice} returnTo="/account/privacy" />
      {answers.length > 0 && (
        <div className="mt-6 max-w-md">
          <h3 className="text-small font-semibold">{t('privacy.record')}</h3>
          <ul className="mt-2 text-small text-ink-muted">
            {answers.map(({ answer, market: code, version, at }) => (
              <li key={at + answer} className="border-t border-line py-2">
                {t(`privacy.${answer}`)} · {at} · {t(`market:name.${code}`)} ·{' '}
                {t('privacy.version', { version })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="mt-5 max-w-lg text-small text-ink-muted">{t('privacy.noMarketing')}</p>
      <Section title={t('privacy.exportTitle')} lead={t('privacy.exportLead')}>
        {isConfirmed ? (
          <a href="/account/data.json" download className={buttonStyle({ variant: 'outline' })}>
            <Download aria-hidden="true" />
            {t('privacy.export')}
          </a>
        ) : (
          <LinkButton to="/account/confirm?returnTo=%2Faccount%2Fprivacy" variant="outline">
            {t('privacy.exportConfirm')}
          </LinkButton>
        )}
      </Section>
      <Section title={t('privacy.deleteTitle')} lead={t('privacy.deleteLead')}>
        <LinkButton to="/account/delete" variant="danger">
          {t('privacy.deleteStart')}
        </LinkButton>
      </Section>
    </>
  )
}
