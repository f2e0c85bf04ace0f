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
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-1.5 overflow-hidden rounded-full bg-surface-strong"
      >
        <div
          className={classNames(
            'h-full rounded-full bg-accent transition-[width] duration-[180ms]',
            percent === undefined && 'w-1/3 animate-shimmer',
          )}
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  )
}
