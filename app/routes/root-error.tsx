import { lazy } from 'react'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { Logo } from '#app/ui/logo.tsx'
import { MAIN_ID } from '#app/ui/skip-link.tsx'
import { useRootData } from './root-data.ts'

const ErrorView = lazy(() =>
  import('./error-view.tsx').then(({ ErrorView }) => ({ default: ErrorView })),
)

/** The last net: what no page below caught, in the best language known, with ways to go on. */
export function RootError() {
  const { t } = useTranslation('common')
  const { market, language } = useRootData() ?? { market: 'US' as const, language: 'en' as const }
  return (
    <>
      <header className="border-b border-line pt-safe">
        <div className="page flex h-14 items-center md:h-18">
          <Link
            to={pathFor(market, language)}
            reloadDocument
            aria-label={t('nav.home')}
            className="flex h-11 items-center"
          >
            <Logo className="h-6.5 w-auto md:h-7.5" />
          </Link>
        </div>
      </header>
      <main id={MAIN_ID}>
        <ErrorView market={market} language={language} />
      </main>
    </>
  )
}
