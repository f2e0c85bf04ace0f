import { forwardRef, useId } from 'react'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface CheckboxProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
}

/** A checkbox with its whole line as target. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, hint, error, className, ...rest },
  ref,
) {
  const id = useId()
  const noteId = hint || error ? `${id}-note` : undefined
  return (
    <label className={classNames('flex min-h-11 items-start gap-3 py-2.5', className)}>
      <input
        ref={ref}
        type="checkbox"
        aria-describedby={noteId}
        aria-invalid={error ? true : undefined}
        {...rest}
        className={classNames(
          'peer relative mt-px size-5.5 shrink-0 appearance-none rounded-sm border border-line-strong bg-bg',
          'transition-colors duration-[120ms] checked:border-ink checked:bg-ink',
          'aria-invalid:border-danger disabled:opacity-50',
          'after:absolute after:top-[3px] after:left-[7px] after:h-2.5 after:w-1.5 after:rotate-45',
          'after:border-r-2 after:border-b-2 after:border-ink-inverse after:opacity-0',
          'checked:after:opacity-100',
        )}
      />
      <span className="flex flex-col">
        <span className="text-body leading-snug">{label}</span>
        {(hint || error) && (
          <span
            id={noteId}
            className={classNames('text-small', error ? 'text-danger' : 'text-ink-muted')}
          >
            {error ?? hint}
          </span>
        )}
      </span>
    </label>
  )
})
