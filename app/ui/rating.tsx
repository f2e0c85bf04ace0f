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
  /** One star and figures, for cards. */
  isCompact?: boolean | undefined
  className?: string | undefined
}

/** One star in a box of 20 × 20. */
const STAR = 'M10 1.6l2.5 5.3 5.8.8-4.2 4.1 1 5.8-5.1-2.8-5.1 2.8 1-5.8-4.2-4.1 5.8-.8z'

/** Stars filled to the value, the value in figures, and how many people gave it. */
export function Rating({ value, valueText, count, isCompact = false, className }: RatingProps) {
  const { t } = useTranslation('common')
  const stars = isCompact ? 1 : 5
  const share = isCompact ? 1 : Math.min(5, Math.max(0, value)) / 5
  return (
    <span className={classNames('inline-flex items-center gap-1.5 text-small', className)}>
      <svg
        viewBox={`0 0 ${stars * 20} 20`}
        role="img"
        aria-label={t('rating.label', { value: valueText })}
        className="h-4 w-auto"
      >
        <Stars count={stars} filled={stars} className="fill-line" />
        <Stars count={stars} filled={share * stars} className="fill-star" />
      </svg>
      <span aria-hidden="true" className="font-semibold tabular-nums">
        {valueText}
      </span>
      {count !== undefined && (
        <span className="whitespace-nowrap text-ink-muted">
          {isCompact && <span aria-hidden="true">({count})</span>}
          <span className={isCompact ? 'sr-only' : undefined}>{t('rating.count', { count })}</span>
        </span>
      )}
    </span>
  )
}

function Stars({ count, filled, className }: { count: number; filled: number; className: string }) {
  const id = useId()
  return (
    <g className={className} clipPath={`url(#${id})`}>
      <clipPath id={id}>
        <rect width={filled * 20} height="20" />
      </clipPath>
      {Array.from({ length: count }, (_, index) => (
        <path key={index} d={STAR} transform={`translate(${index * 20} 0)`} />
      ))}
    </g>
  )
}
