import type { ReactNode } from 'react'
import { useTranslation } from './texts.tsx'
import { classNames } from './class-names.ts'
import { Money } from './money.tsx'
import type { MoneySize } from './money.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface PriceProps {
  /** Formatted amount to pay. */
  amount: string
  /** Formatted reference price, chosen by the market's price law. */
  was?: string | undefined
  /** What the law or honesty adds: "incl. VAT", "lowest price of the last 30 days". */
  note?: ReactNode
  size?: MoneySize | undefined
  className?: string | undefined
}

/** What something costs, and what it cost before. */
export function Price({ amount, was, note, size = 'money', className }: PriceProps) {
  const { t } = useTranslation('common')
  return (
    <div className={classNames('min-w-0', className)}>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {was && <VisuallyHidden>{t('price.now')}</VisuallyHidden>}
        <Money amount={amount} size={size} className={was ? 'text-accent-text' : undefined} />
        {was && (
          <>
            <VisuallyHidden>{t('price.was')}</VisuallyHidden>
            <s className="text-small whitespace-nowrap text-ink-muted tabular-nums">{was}</s>
          </>
        )}
      </p>
      {note && <p className="text-small text-ink-muted">{note}</p>}
    </div>
  )
}
