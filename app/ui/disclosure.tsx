import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface DisclosureProps {
  title: ReactNode
  children: ReactNode
  /** Shown at the end of the closed line: a sum, a count. */
  aside?: ReactNode
  isOpen?: boolean | undefined
  /** Disclosures of one group open one at a time. */
  group?: string | undefined
  className?: string | undefined
}

/** A line that opens; native `<details>`, so it works without scripts and is found by search. */
export function Disclosure(props: DisclosureProps) {
  const { title, children, aside, isOpen = false, group, className } = props
  // React 18's types do not know `name` on details yet.
  const exclusive = group ? { name: group } : {}
  return (
    <details
      open={isOpen}
      {...exclusive}
      className={classNames('group border-b border-line', className)}
    >
      <summary className="flex min-h-14 items-center gap-3 py-3 font-semibold">
        <span className="min-w-0 flex-1">{title}</span>
        {aside}
        <ChevronDown
          aria-hidden="true"
          className="size-5 shrink-0 text-ink-muted transition-transform duration-[180ms] group-open:rotate-180"
        />
      </summary>
      <div className="pb-6">{children}</div>
    </details>
  )
}
