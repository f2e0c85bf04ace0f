import { lazy, Suspense, useState } from 'react'
import { useTranslation } from './texts.tsx'
import { classNames } from './class-names.ts'
import { Flag } from './flag.tsx'
import type { MarketChoice } from './market-form.tsx'
import { useIdle } from './use-idle.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

const MarketSheet = lazy(() => import('./market-sheet.tsx'))

/** Id of the form in the footer that the trigger leads to while JavaScript is not there. */
export const MARKET_FORM_ID = 'market-form'

export interface MarketSwitcherProps {
  choice: MarketChoice
  tone?: 'plain' | 'glass' | undefined
}

/** Flag and language of today; opens a sheet with every market and every language. */
export function MarketSwitcher({ choice, tone = 'plain' }: MarketSwitcherProps) {
  const { t } = useTranslation('common')
  const [isOpen, setIsOpen] = useState(false)
  const isIdle = useIdle()
  const market = choice.markets.find(({ code }) => code === choice.market)?.name ?? choice.market
  const language =
    choice.languages.find(({ code }) => code === choice.language)?.name ?? choice.language

  return (
    <>
      <a
        href={`#${MARKET_FORM_ID}`}
        onClick={(event) => {
          event.preventDefault()
          setIsOpen(true)
        }}
        className={classNames(
          'inline-flex h-11 shrink-0 items-center gap-2 rounded-full px-3 text-small font-semibold',
          'transition-colors duration-[120ms]',
          tone === 'glass'
            ? 'bg-screen-glass text-screen-ink backdrop-blur-md'
            : 'text-ink hover:bg-surface-strong',
        )}
      >
        <Flag market={choice.market} />
        <VisuallyHidden>{t('switcher.current', { market, language })}</VisuallyHidden>
        <span aria-hidden="true" className="uppercase">
          {choice.language}
        </span>
      </a>
      {(isOpen || isIdle) && (
        <Suspense fallback={null}>
          <MarketSheet choice={choice} isOpen={isOpen} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
