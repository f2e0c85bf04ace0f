import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { formatDateTime, localeTag, market as marketFacts } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '../seo.ts'
import { isOutboxOpen, readOutbox } from './outbox-mails.server.ts'

/** The mails of a shop that has nowhere to send them; on a real shop there is no such page. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  if (!isOutboxOpen(ctx.env)) throw new Response(null, { status: 404 })
  const { market, language } = requestLocale(ctx, request)
  const { mails, chosen } = await readOutbox(ctx, new URL(request.url).searchParams.get('mail'))
  const timeOf = (date: Date) =>
    formatDateTime(date, localeTag(language, market), marketFacts(market).timeZones[0])
  return {
    title: i18nFor(language).getFixedT(language, 'identity')('outbox.title'),
    mails: mails.map((mail) => ({ ...mail, createdAt: timeOf(mail.createdAt) })),
    chosen: chosen && { ...chosen, createdAt: timeOf(chosen.createdAt) },
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export default function Outbox() {
  const { mails, chosen } = useLoaderData<typeof loader>()
  const { t } = useTranslation('identity')
  if (!chosen) {
    return (
      <div className="page">
        <EmptyState heading="h1" title={t('outbox.emptyTitle')}>
          {t('outbox.emptyBody')}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="page py-8 md:py-12">
      <h1 className="text-headline">{t('outbox.title')}</h1>
      <p className="mt-2 measure text-ink-muted">{t('outbox.lead')}</p>
      <div className="mt-8 grid gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <nav aria-label={t('outbox.list')}>
          <ul className="max-h-72 overflow-y-auto rounded-lg border border-line lg:max-h-[48rem]">
            {mails.map((mail) => (
              <li key={mail.id} className="border-b border-line last:border-b-0">
                <Link
                  to={`?mail=${mail.id}`}
                  preventScrollReset
                  aria-current={mail.id === chosen.id ? 'true' : undefined}
                  className="block px-4 py-3 -outline-offset-4 hover:bg-surface aria-[current]:bg-surface-strong"
                >
                  <span className="block font-semibold">{mail.subject}</span>
                  <span className="block text-small break-all text-ink-muted">
                    {mail.recipient}
                  </span>
                  <span className="block text-small text-ink-muted">{mail.createdAt}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <article className="min-w-0">
          <h2 className="text-title">{chosen.subject}</h2>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-muted">
            <span className="break-all">{t('outbox.to', { recipient: chosen.recipient })}</span>
            <span>{chosen.createdAt}</span>
            <Badge>{chosen.language}</Badge>
            <Badge tone={chosen.isSent ? 'positive' : 'neutral'}>
              {chosen.isSent ? t('outbox.sent') : t('outbox.kept')}
            </Badge>
          </p>
          {/* No scripts and no forms; its links open beside this page. */}
          <iframe
            title={chosen.subject}
            srcDoc={chosen.html}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className="mt-4 h-[44rem] w-full rounded-lg border border-line bg-white"
          />
          <Disclosure title={t('outbox.text')} className="mt-4">
            <pre className="overflow-x-auto rounded-md bg-surface p-4 font-mono text-small whitespace-pre-wrap">
              {chosen.text}
            </pre>
          </Disclosure>
        </article>
      </div>
    </div>
  )
}
