import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import Trash2 from 'lucide-react/icons/trash-2'
import { useTranslation } from './texts.tsx'
import { classNames } from './class-names.ts'

export interface QuantityStepperProps {
  /** Units now. */
  quantity: number
  /** Most units that can be had. */
  max: number
  /** What is counted, for screen readers. */
  itemName: string
  /** Form field that carries the new quantity; 0 removes the line. */
  name?: string | undefined
  className?: string | undefined
}

const STEP =
  'flex size-11 items-center justify-center rounded-full text-ink hover:bg-surface-strong disabled:opacity-40 disabled:hover:bg-transparent'

/**
 * Two submit buttons around a number: each sends the quantity it leads to, so the form around it
 * works with and without JavaScript. At one unit, "less" becomes "remove".
 */
export function QuantityStepper(props: QuantityStepperProps) {
  const { quantity, max, itemName, name = 'quantity', className } = props
  const { t } = useTranslation('common')
  const isLast = quantity <= 1
  return (
    <fieldset
      aria-label={`${t('quantity.label')}: ${itemName}`}
      className={classNames(
        'inline-flex items-center rounded-full border border-line-strong',
        className,
      )}
    >
      <button
        type="submit"
        name={name}
        value={quantity - 1}
        aria-label={`${isLast ? t('action.remove') : t('quantity.decrease')}: ${itemName}`}
        className={STEP}
      >
        {isLast ? (
          <Trash2 aria-hidden="true" className="size-4.5" />
        ) : (
          <Minus aria-hidden="true" className="size-4.5" />
        )}
      </button>
      <output className="min-w-7 text-center font-semibold tabular-nums">{quantity}</output>
      <button
        type="submit"
        name={name}
        value={quantity + 1}
        disabled={quantity >= max}
        aria-label={`${t('quantity.increase')}: ${itemName}`}
        className={STEP}
      >
        <Plus aria-hidden="true" className="size-4.5" />
      </button>
    </fieldset>
  )
}
