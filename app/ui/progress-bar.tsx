import { classNames } from './class-names.ts'

export interface ProgressBarProps {
  label: string
  /** 0 to 1; leave out while the end is not known. */
  value?: number | undefined
  isLabelHidden?: boolean | undefined
  className?: string | undefined
}

/** How far along something is. */
export function ProgressBar({ label, value, isLabelHidden = false, className }: ProgressBarProps) {
  const percent =
    value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div className={className}>
      <p
        aria-hidden="true"
        className={classNames('mb-1 text-small font-medium', isLabelHidden && 'hidden')}
      >
        {label}
      </p>
      <progress
        aria-label={label}
        max={100}
        value={percent}
        className={classNames(
          'block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-surface-strong',
          '[&::-webkit-progress-bar]:bg-transparent',
          '[&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent',
          '[&::-webkit-progress-value]:transition-[inline-size] [&::-webkit-progress-value]:duration-[180ms]',
          '[&::-moz-progress-bar]:rounded-full [&::-moz-progress-bar]:bg-accent',
          percent === undefined && 'animate-shimmer',
        )}
      />
    </div>
  )
}
