import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Tone = 'neutral' | 'accent' | 'positive' | 'warning' | 'danger' | 'info'

const TONE: Record<Tone, string> = {
  neutral: 'bg-surface-strong text-ink',
  accent: 'bg-accent text-accent-ink',
  positive: 'bg-positive-soft text-positive',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
  info: 'bg-info-soft text-info',
}

export interface BadgeProps {
  children: ReactNode
  tone?: Tone | undefined
  className?: string | undefined
}

/** One or two words about a thing: new, sold out, in transit. Not a control. */
export function Badge({ children, tone = 'neutral', className }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex w-fit items-center gap-1 rounded-xs px-1.5 py-0.5 text-caption font-semibold [&_svg]:size-3.5',
        TONE[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
