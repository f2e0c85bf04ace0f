import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface StateProps {
  title: ReactNode
  children?: ReactNode
  /** What to do next: one or two buttons or links. */
  actions?: ReactNode
  /** `h1` when the state is the whole page. */
  heading?: 'h1' | 'h2' | undefined
  className?: string | undefined
}

/** An empty place that says what to do next, under the shop's bridge. */
export function EmptyState(props: StateProps) {
  const { title, children, actions, heading: Heading = 'h2', className } = props
  return (
    <div
      className={classNames(
        'mx-auto flex max-w-md flex-col items-center px-4 py-14 text-center',
        className,
      )}
    >
      <Bridge />
      <Heading className="mt-6 text-headline">{title}</Heading>
      {children && <div className="mt-3 text-body text-ink-muted">{children}</div>}
      {actions && <div className="mt-7 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  )
}

/** The footbridge of the name: a deck on three arches, with one thing missing in the middle. */
function Bridge() {
  return (
    <svg viewBox="0 0 200 72" aria-hidden="true" className="h-18 w-50">
      <path
        d="M2 20h196M14 20v48M14 68c0-22 12-36 28-36s28 14 28 36M130 68c0-22 12-36 28-36s28 14 28 36V20"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        className="text-line-strong"
      />
      <path
        d="M70 68c0-24 13-38 30-38s30 14 30 38"
        fill="none"
        strokeWidth="3"
        strokeDasharray="1 8"
        strokeLinecap="round"
        className="stroke-accent"
      />
      <path d="M93 2.5l13 7-13 7z" className="fill-accent" />
    </svg>
  )
}
