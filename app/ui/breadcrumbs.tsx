import { Link } from './link.tsx'
import { useTranslation } from './texts.tsx'

export interface Crumb {
  label: string
  to: string
}

export interface BreadcrumbsProps {
  /** From the root to the parent of this page. */
  crumbs: readonly Crumb[]
  /** Name of this page, where the heading does not say it right below. */
  current?: string | undefined
}

/** The way from the shop's front to this page. */
export function Breadcrumbs({ crumbs, current }: BreadcrumbsProps) {
  const { t } = useTranslation('common')
  return (
    <nav aria-label={t('nav.breadcrumbs')}>
      <ol className="flex flex-wrap items-center text-small text-ink-muted">
        {crumbs.map((crumb, index) => (
          <li key={crumb.to} className="flex items-center">
            {index > 0 && (
              <span aria-hidden="true" className="px-1.5">
                /
              </span>
            )}
            <Link
              to={crumb.to}
              className="-mx-1 flex min-h-9 items-center rounded-xs px-1 hover:text-ink hover:underline"
            >
              {crumb.label}
            </Link>
          </li>
        ))}
        {current && (
          <li aria-current="page" className="flex items-center text-ink">
            <span aria-hidden="true" className="px-1.5 text-ink-muted">
              /
            </span>
            {current}
          </li>
        )}
      </ol>
    </nav>
  )
}
