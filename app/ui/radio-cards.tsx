import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface RadioCardOption {
  value: string
  label: ReactNode
  /** A second line: delivery date, card brands, what is out of stock. */
  description?: ReactNode
  /** At the end of the line: a price, a logo. */
  aside?: ReactNode
  isDisabled?: boolean | undefined
}

export interface RadioCardsProps {
  name: string
  options: readonly RadioCardOption[]
  defaultValue?: string | undefined
  /** Makes the group controlled, together with `onChange`. */
  value?: string | undefined
  onChange?: ((value: string) => void) | undefined
  isRequired?: boolean | undefined
  /** `stack` joins the cards in one list; `grid` sets short options side by side. */
  arrangement?: 'stack' | 'grid' | undefined
  className?: string | undefined
}

/** Choose one of a few; put it in a Fieldset, whose legend asks the question. */
export function RadioCards(props: RadioCardsProps) {
  const { name, options, defaultValue, value, onChange, isRequired, className } = props
  const isGrid = props.arrangement === 'grid'
  return (
    <div
      className={classNames(
        isGrid
          ? 'flex flex-wrap gap-2'
          : 'divide-y divide-line rounded-md border border-line-strong',
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            'group relative flex items-center gap-3',
            isGrid
              ? 'min-h-11 min-w-11 justify-center rounded-md border border-line-strong px-3.5 py-2 hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-ink-inverse'
              : 'min-h-14 px-4 py-3 first:rounded-t-md last:rounded-b-md hover:bg-surface has-checked:bg-surface',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            'transition-colors duration-[120ms]',
            option.isDisabled && 'cursor-not-allowed',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            required={isRequired}
            disabled={option.isDisabled}
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: option.value === value, onChange: () => onChange?.(option.value) })}
            className={
              isGrid
                ? 'absolute inset-0 appearance-none rounded-md outline-none focus-visible:shadow-none'
                : 'size-5.5 shrink-0 appearance-none rounded-full border border-line-strong bg-bg transition-[border-width,border-color] duration-[120ms] outline-none checked:border-[7px] checked:border-ink focus-visible:shadow-none disabled:opacity-50'
            }
          />
          <span
            className={classNames(
              'flex min-w-0 flex-col',
              !isGrid && 'flex-1',
              option.isDisabled && 'text-ink-muted',
              option.isDisabled && isGrid && 'line-through',
            )}
          >
            <span
              className={classNames(
                'leading-snug',
                isGrid ? 'text-small font-semibold' : 'font-semibold',
              )}
            >
              {option.label}
            </span>
            {option.description && (
              <span
                className={classNames(
                  'text-small text-ink-muted',
                  isGrid && 'group-has-checked:text-ink-inverse',
                )}
              >
                {option.description}
              </span>
            )}
          </span>
          {option.aside && <span className="shrink-0 text-right">{option.aside}</span>}
        </label>
      ))}
    </div>
  )
}
