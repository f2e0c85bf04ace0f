import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Link } from './link.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

const SHAPE =
  'relative inline-flex min-h-10 shrink-0 items-center gap-1.5 rounded-full border px-4 text-small font-semibold whitespace-nowrap transition-colors duration-[120ms] after:absolute after:inset-x-0 after:-inset-y-0.5'

function tone(isActive: boolean): string {
  return isActive
    ? 'border-ink bg-ink text-ink-inverse'
    : 'border-line-strong bg-bg text-ink hover:border-ink hover:bg-surface'
}

export interface ChipLinkProps {
  to: string
  children: ReactNode
  isActive?: boolean | undefined
  /** Keeps the reading position when the list below changes. */
  preventScrollReset?: boolean | undefined
}

/** A choice that is an address of its own: a category, a sort order. */
export function ChipLink({ to, children, isActive = false, preventScrollReset }: ChipLinkProps) {
  return (
    <Link
      to={to}
      aria-current={isActive ? 'true' : undefined}
      preventScrollReset={preventScrollReset ?? false}
      className={classNames(SHAPE, tone(isActive))}
    >
      {children}
    </Link>
  )
}

export interface FilterChipProps {
  /** Address of the same list without this filter. */
  removeTo: string
  /** Full sentence for screen readers: "Remove filter: under $20". */
  removeLabel: string
  children: ReactNode
}

/** A filter that is on; a tap takes it away. */
export function FilterChip({ removeTo, removeLabel, children }: FilterChipProps) {
  return (
    <Link to={removeTo} preventScrollReset className={classNames(SHAPE, tone(true), 'pr-3')}>
      <VisuallyHidden>{removeLabel}</VisuallyHidden>
      <span aria-hidden="true">{children}</span>
      <X aria-hidden="true" className="size-4" />
    </Link>
  )
}

/** A row of chips that scrolls sideways on phones, bleeding to the edge of the screen. */
export function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="-mx-(--gutter)">
      {/* No width of its own: a long row must scroll inside itself, never widen the page. */}
      <div className="no-scrollbar flex w-0 min-w-full gap-2 overflow-x-auto px-(--gutter) py-1 md:flex-wrap">
        {children}
      </div>
    </nav>
  )
}
