import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'

export interface RatingProps {
  /** 0 to 5; halves and tenths are drawn. */
  value: number
  /** The value as the reader's language writes it: "4,6". */
  valueText: string
  /** Number of reviews. */
  count?: number | undefined
  className?: string | undefined
}

/** One star in a box of 20 × 20. */
const STAR = 'M10 1.6l2.5 5.3 5.8.8-4.2 4.1 1 5.8-5.1-2.8-5.1 2.8 1-5.8-4.2-4.1 5.8-.8z'

/** Five stars filled to the value, and the value in figures. */
export function Rating({ value, valueText, count, className }: RatingProps) {
  const { t } = useTranslation('common')
  const id = useId()
  const share = Math.min(5, Math.max(0, value)) / 5
  return (
    <span className={classNames('inline-flex items-center gap-1.5 text-small', className)}>
      <svg
        viewBox="0 0 100 20"
        role="img"
        aria-label={t('rating.label', { value: valueText })}
        className="h-4 w-20"
      >
        <clipPath id={id}>
          <rect width={share * 100} height="20" />
        </clipPath>
        <Stars className="fill-line-strong opacity-50" />
        <g clipPath={`url(#${id})`}>
          <Stars className="fill-star" />
        </g>
      </svg>
      <span aria-hidden="true" className="font-semibold tabular-nums">
        {valueText}
      </span>
      {count !== undefined && (
        <span className="text-ink-muted">{t('rating.count', { count })}</span>
      )}
    </span>
  )
}

function Stars({ className }: { className: string }) {
  return (
    <g className={className}>
      {[0, 20, 40, 60, 80].map((x) => (
        <path key={x} d={STAR} transform={`translate(${x} 0)`} />
      ))}
    </g>
  )
}
