import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { CATEGORIES, categoryKey } from '#app/modules/catalog/catalog.ts'
import { pathFor, type Language, type MarketCode } from '#app/modules/market/market.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { ChipLink } from '#app/ui/chip.tsx'
import { REFERENCE_ATTRIBUTE, useRequestReference } from '#app/platform/request-reference.ts'
import { ErrorState } from '#app/ui/error-state.tsx'
import { SearchForm } from '#app/ui/layout/search-form.tsx'

/** Texts for an error by its status; nothing of the error itself is ever shown. */
function useErrorTexts(status: number): { title: string; body: string } {
  const { t } = useTranslation('common')
  switch (status) {
    case 404:
      return { title: t('notFound.title'), body: t('notFound.body') }
    case 403:
      return { title: t('error.forbiddenTitle'), body: t('error.forbiddenBody') }
    case 429:
      return { title: t('error.rateTitle'), body: t('error.rateBody') }
    case 503:
      return { title: t('error.busyTitle'), body: t('error.busyBody') }
    default:
      return { title: t('error.title'), body: t('error.body') }
  }
}

interface ErrorViewProps {
  market: MarketCode
  language: Language
}

/** What happened, in words, and the ways on; where nothing was found, search and categories as well. */
export function ErrorView({ market, language }: ErrorViewProps) {
  const { t } = useTranslation(['common', 'catalog'])
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const { title, body } = useErrorTexts(status)
  const reference = useRequestReference()
  const to = (rest: string) => pathFor(market, language, rest)
  // After a failure the page's own state is not to be trusted: the way on loads a new document.
  const isFresh = status !== 404
  return (
    <div className="page">
      <ErrorState
        title={title}
        actions={
          <>
            <LinkButton to={to('/shop')} reloadDocument={isFresh}>
              {t('notFound.toShop')}
            </LinkButton>
            <LinkButton to={to('')} variant="outline" reloadDocument={isFresh}>
              {t('notFound.toFeed')}
            </LinkButton>
          </>
        }
      >
        <p>{body}</p>
        {status >= 500 && reference && (
          <p className="mt-3 text-small text-ink-muted" {...{ [REFERENCE_ATTRIBUTE]: reference }}>
            {t('error.reference', { id: reference })}
          </p>
        )}
        {status === 404 && (
          <>
            <SearchForm action={to('/search')} className="mt-6" />
            <ul className="mt-5 flex flex-wrap gap-2">
              {CATEGORIES.map((category) => (
                <li key={category}>
                  <ChipLink to={to(`/shop/${category}`)}>
                    {t(`catalog:${categoryKey(category)}`)}
                  </ChipLink>
                </li>
              ))}
            </ul>
          </>
        )}
      </ErrorState>
    </div>
  )
}
