import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface Step {
  id: string
  label: ReactNode
  /** When, or where: "26 Nov", "Bangkok". */
  note?: ReactNode
}

export interface StepperProps {
  label: string
  steps: readonly Step[]
  /** Index of the step that is under way; the number of steps when all are done. */
  current: number
}

/** Where something stands on its way: an order, a parcel. */
export function Stepper({ label, steps, current }: StepperProps) {
  return (
    <ol aria-label={label} className="flex flex-col md:flex-row">
      {steps.map((step, index) => {
        const isDone = index < current
        const isCurrent = index === current
        return (
          <li
            key={step.id}
            aria-current={isCurrent ? 'step' : undefined}
            className="relative flex flex-1 gap-3 pb-6 last:pb-0 md:flex-col md:gap-2 md:pr-4 md:pb-0"
          >
            {index < steps.length - 1 && (
              <span
                aria-hidden="true"
                className={classNames(
                  'absolute top-6 bottom-0 left-[11px] w-0.5 md:top-[11px] md:right-0 md:bottom-auto md:left-6 md:h-0.5 md:w-auto',
                  isDone ? 'bg-ink' : 'bg-line',
                )}
              />
            )}
            <span
              aria-hidden="true"
              className={classNames(
                'relative flex size-6 shrink-0 items-center justify-center rounded-full border-2 bg-bg',
                isDone && 'border-ink bg-ink text-ink-inverse',
                isCurrent && 'border-accent',
                !isDone && !isCurrent && 'border-line-strong',
              )}
            >
              {isDone && <Check className="size-3.5 stroke-[3]" />}
              {isCurrent && <span className="size-2 rounded-full bg-accent" />}
            </span>
            <span className="flex flex-col text-small">
              <span className={isDone || isCurrent ? 'font-semibold' : 'text-ink-muted'}>
                {step.label}
              </span>
              {step.note && <span className="text-ink-muted">{step.note}</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
