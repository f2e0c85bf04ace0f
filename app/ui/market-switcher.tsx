import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { Fieldset } from './field.tsx'
import { Flag } from './flag.tsx'
import type { MarketChoice } from './market-form.tsx'
import { Sheet } from './sheet.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

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
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('switcher.title')}>
        <MarketChooser choice={choice} />
      </Sheet>
    </>
  )
}

function MarketChooser({ choice }: { choice: MarketChoice }) {
  const { t } = useTranslation('common')
  return (
    <form method="post" action={choice.action} className="flex flex-col gap-6">
      <input type="hidden" name="returnTo" value={choice.returnTo} />
      <p className="text-small text-ink-muted">{t('switcher.hint')}</p>
      <Fieldset legend={t('switcher.market')}>
        <div className="grid grid-cols-2 gap-x-2">
          {choice.markets.map(({ code, name }) => (
            <Line key={code} name="market" value={code} isChosen={code === choice.market}>
              <Flag market={code} />
              <span className="min-w-0">{name}</span>
            </Line>
          ))}
        </div>
      </Fieldset>
      <Fieldset legend={t('switcher.language')}>
        <div className="grid grid-cols-2 gap-x-2">
          {choice.languages.map(({ code, name }) => (
            <Line key={code} name="language" value={code} isChosen={code === choice.language}>
              <span lang={code} className="min-w-0">
                {name}
              </span>
            </Line>
          ))}
        </div>
      </Fieldset>
      <Button type="submit" variant="primary" size="lg" isFull>
        {t('switcher.submit')}
      </Button>
    </form>
  )
}

interface LineProps {
  name: string
  value: string
  isChosen: boolean
  children: ReactNode
}

function Line({ name, value, isChosen, children }: LineProps) {
  return (
    <label className="relative flex min-h-11 items-center gap-2.5 rounded-md px-2.5 py-2 text-small font-medium transition-colors duration-[120ms] hover:bg-surface has-checked:bg-ink has-checked:text-ink-inverse has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={isChosen}
        className="absolute inset-0 appearance-none rounded-md outline-none focus-visible:shadow-none"
      />
      {children}
    </label>
  )
}
