import ChevronDown from 'lucide-react/icons/chevron-down'
import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'
import { controlStyle } from './control-style.ts'
import { useFieldControl } from './field.tsx'

export interface SelectOption {
  value: string
  label: string
  isDisabled?: boolean | undefined
}

export interface SelectProps extends Omit<ComponentPropsWithoutRef<'select'>, 'children'> {
  options: readonly SelectOption[]
  /** First, empty option; with `required` the browser insists on a real one. */
  placeholder?: string | undefined
}

/** The platform's own select: best on phones, complete by keyboard. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(props, ref) {
  const { options, placeholder, className, ...rest } = props
  const field = useFieldControl(props)
  return (
    <div className={classNames('relative', className)}>
      <select
        ref={ref}
        {...field}
        {...rest}
        className={controlStyle('appearance-none truncate pr-10')}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-3 my-auto size-5 text-ink-muted"
      />
    </div>
  )
})
