import { classNames } from './class-names.ts'
import type { StateProps } from './empty-state.tsx'

export interface ErrorStateProps extends StateProps {
  /** What the person can tell support: "Reference: 8f3a…". */
  reference?: string | undefined
}

/** Something failed: what it means for the person, and the way out. */
export function ErrorState(props: ErrorStateProps) {
  const { title, children, actions, reference, heading: Heading = 'h1', className } = props
  return (
    <div role="alert" className={classNames('max-w-xl py-16', className)}>
      <span aria-hidden="true" className="block h-1 w-14 bg-accent" />
      <Heading className="mt-6 text-headline">{title}</Heading>
      {children && <div className="mt-3 text-body text-ink-muted">{children}</div>}
      {actions && <div className="mt-7 flex flex-wrap gap-3">{actions}</div>}
      {reference && <p className="mt-8 font-mono text-caption text-ink-muted">{reference}</p>}
    </div>
  )
}
