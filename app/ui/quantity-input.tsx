import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { useRef } from 'react'
import { useTranslation } from './texts.tsx'
import { classNames } from './class-names.ts'

export interface QuantityInputProps {
  max: number
  name?: string | undefined
  defaultValue?: number | undefined
  className?: string | undefined
}

const STEP =
  'flex size-12 shrink-0 items-center justify-center rounded-full text-ink hover:bg-surface-strong'

/** How many to add: a number field that can be typed in, with two steppers once scripts run. */
export function QuantityInput(props: QuantityInputProps) {
  const { max, name = 'quantity', defaultValue = 1, className } = props
  const { t } = useTranslation('common')
  const input = useRef<HTMLInputElement>(null)

  function step(direction: 1 | -1) {
    if (direction === 1) input.current?.stepUp()
    else input.current?.stepDown()
    input.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }

  return (
    <div
      className={classNames(
        'inline-flex items-center rounded-full border border-line-strong',
        className,
      )}
    >
      <button
        type="button"
        aria-label={t('quantity.decrease')}
        onClick={() => step(-1)}
        className={STEP}
      >
        <Minus aria-hidden="true" className="size-4.5" />
      </button>
      <input
        ref={input}
        type="number"
        name={name}
        min={1}
        max={max}
        defaultValue={defaultValue}
        inputMode="numeric"
        aria-label={t('quantity.label')}
        className="h-12 w-10 appearance-none bg-transparent text-center font-semibold tabular-nums [-moz-appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
      />
      <button
        type="button"
        aria-label={t('quantity.increase')}
        onClick={() => step(1)}
        className={STEP}
      >
        <Plus aria-hidden="true" className="size-4.5" />
      </button>
    </div>
  )
}
