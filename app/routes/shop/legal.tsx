import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { pathFor } from '#app/modules/market/market.ts'
import { requestConsent, requestLocale } from '#app/modules/market/market.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { isLegalPage, LEGAL_PAGES } from '../legal-pages.ts'
import { pageMeta } from '../seo.ts'
import { ConsentChoice } from './consent-choice.tsx'
import { legalDocument, legalTitles } from './legal-pages.server.ts'
import { LegalSections } from './legal-sections.tsx'
import { legalSource } from './legal-source.server.ts'

export function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const page = params['page']
  if (!isLegalPage(page)) throw new Response(null, { status: 404 })
  const { market, language } = requestLocale(ctx, request)
  const texts = i18nFor(language)
  const { say } = legalSource(market, language, texts)
  const consent = requestConsent(ctx, request)
  const running = consent.mayMeasure ? 'running' : 'waiting'
  const state = consent.isSignalHonoured ? 'signal' : (consent.answer ?? running)
  return {
    document: legalDocument(page, market, language, texts),
    pages: legalTitles(LEGAL_PAGES, market, language, texts).map(({ page: name, title }) => ({
      title,
      to: pathFor(market, language, `/legal/${name}`),
      isCurrent: name === page,
    })),
    frame: {
      notice: say('frame.notice'),
      version: say('frame.version'),
      onThisPage: say('frame.onThisPage'),
      otherPages: say('frame.otherPages'),
    },
    choice: page === 'cookies' && {
      title: say('cookies.choice.title'),
      state: say(`cookies.choice.${state}`),
      withdraw: say('cookies.choice.withdraw'),
      answer: consent.answer,
      isSettled: consent.isSignalHonoured,
    },
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.document.title, description: args.data?.document.lead })

export default function Legal() {
  const { document, pages, frame, choice } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  return (
    <div className="page grid gap-x-16 gap-y-10 py-10 md:py-16 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <article>
        <h1 className="text-display">{document.title}</h1>
        <p className="mt-4 measure text-title text-ink-muted">{document.lead}</p>
        <Notice className="mt-8 max-w-2xl">{frame.notice}</Notice>
        {choice && <ConsentChoice {...choice} returnTo={pathname} />}
        <LegalSections document={document} contents={frame.onThisPage} />
        <p className="mt-12 text-small text-ink-muted">{frame.version}</p>
      </article>
      <nav aria-label={frame.otherPages} className="lg:sticky lg:top-24 lg:self-start">
        <h2 className="text-small font-bold">{frame.otherPages}</h2>
        <ul className="mt-2 border-l border-line">
          {pages.map((page) => (
            <li key={page.to}>
              <Link
                to={page.to}
                aria-current={page.isCurrent ? 'page' : undefined}
                className="-ml-px flex min-h-11 items-center border-l-2 border-transparent pl-4 text-small text-ink-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {page.title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
