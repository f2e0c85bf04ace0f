import type { ReactNode } from 'react'
import { useTranslation } from './texts.tsx'
import { Button } from './button.tsx'
import { Fieldset } from './field.tsx'
import { Flag } from './flag.tsx'
import type { MarketChoice } from './market-form.tsx'
import { Sheet } from './sheet.tsx'

export interface MarketSheetProps {
  choice: MarketChoice
  isOpen: boolean
  onClose: () => void
}

/** Every market and every language. */
export default function MarketSheet({ choice, isOpen, onClose }: MarketSheetProps) {
  const { t } = useTranslation('common')
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t('switcher.title')}>
      <MarketChooser choice={choice} />
    </Sheet>
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
