import CircleAlert from 'lucide-react/icons/circle-alert'
import { createContext, useContext, useId, useMemo } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface FieldContext {
  id: string
  describedBy: string | undefined
  isInvalid: boolean
}

const Context = createContext<FieldContext | null>(null)

/** Attributes that tie a control to the label, hint and error of the Field around it. */
export function useFieldControl(own: { id?: string | undefined } = {}) {
  const field = useContext(Context)
  return {
    id: own.id ?? field?.id,
    'aria-describedby': field?.describedBy,
    'aria-invalid': field?.isInvalid ? (true as const) : undefined,
  }
}

export interface FieldProps {
  label: ReactNode
  children: ReactNode
  hint?: ReactNode
  /** Text of what is wrong; its presence marks the control as invalid. */
  error?: ReactNode
  /** A word beside the label for what may stay empty, for example "optional". */
  optionalText?: string | undefined
  /** Keeps the label for screen readers and hides it from sight. */
  isLabelHidden?: boolean | undefined
  className?: string | undefined
}

/** Label, control, hint and error of one form control; the control comes as the only child. */
export function Field(props: FieldProps) {
  const { label, hint, error, optionalText, isLabelHidden = false, className, children } = props
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined
  const isInvalid = Boolean(error)
  const context = useMemo(() => ({ id, describedBy, isInvalid }), [id, describedBy, isInvalid])

  return (
    <Context.Provider value={context}>
      <div className={classNames('flex min-w-0 flex-col gap-1.5', className)}>
        <label
          htmlFor={id}
          className={isLabelHidden ? 'sr-only' : 'text-small font-semibold text-ink'}
        >
          {label}
          {optionalText && <span className="font-normal text-ink-muted"> ({optionalText})</span>}
        </label>
        {children}
        {error && (
          <p id={errorId} className="flex gap-1.5 text-small font-medium text-danger">
            <CircleAlert aria-hidden="true" className="mt-[0.15em] size-4 shrink-0" />
            <span>{error}</span>
          </p>
        )}
        {hint && (
          <p id={hintId} className="text-small text-ink-muted">
            {hint}
          </p>
        )}
      </div>
    </Context.Provider>
  )
}

export interface FieldsetProps {
  legend: ReactNode
  children: ReactNode
  error?: ReactNode
  isLegendHidden?: boolean | undefined
  className?: string | undefined
}

/** A group of controls that answer one question together: radio cards, an address. */
export function Fieldset(props: FieldsetProps) {
  const { legend, children, error, isLegendHidden = false, className } = props
  const errorId = useId()
  return (
    <fieldset
      className={classNames('min-w-0', className)}
      aria-describedby={error ? errorId : undefined}
    >
      <legend className={isLegendHidden ? 'sr-only' : 'mb-3 font-display text-title font-bold'}>
        {legend}
      </legend>
      {error && (
        <p id={errorId} className="mb-2 flex gap-1.5 text-small font-medium text-danger">
          <CircleAlert aria-hidden="true" className="mt-[0.15em] size-4 shrink-0" />
          <span>{error}</span>
        </p>
      )}
      {children}
    </fieldset>
  )
}
