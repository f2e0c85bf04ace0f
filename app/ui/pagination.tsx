import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import type { ReactNode } from 'react'
import { Link } from './link.tsx'
import { useTranslation } from './texts.tsx'
import { buttonStyle } from './button-style.ts'

export interface PaginationProps {
  /** Address of the page before; none on the first. */
  previousTo?: string | undefined
  /** Address of the page after; none on the last. */
  nextTo?: string | undefined
  /** What lies between the two: "Page 2 of 9", "24 of 180 products". */
  status?: ReactNode
}

/** Back and forth through a long list; both are links, so each page has its address. */
export function Pagination({ previousTo, nextTo, status }: PaginationProps) {
  const { t } = useTranslation('common')
  if (!previousTo && !nextTo) return null
  return (
    <nav
      aria-label={t('pagination.label')}
      className="grid grid-cols-[1fr_auto_1fr] items-center gap-4"
    >
      <span>
        {previousTo && (
          <Link to={previousTo} rel="prev" className={buttonStyle({ variant: 'outline' })}>
            <ArrowLeft aria-hidden="true" />
            <span className="max-sm:sr-only">{t('pagination.previous')}</span>
          </Link>
        )}
      </span>
      <span className="text-small text-ink-muted tabular-nums">{status}</span>
      <span className="text-right">
        {nextTo && (
          <Link to={nextTo} rel="next" className={buttonStyle({ variant: 'outline' })}>
            <span className="max-sm:sr-only">{t('pagination.next')}</span>
            <ArrowRight aria-hidden="true" />
          </Link>
        )}
      </span>
    </nav>
  )
}
