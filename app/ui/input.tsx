import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { controlStyle } from './control-style.ts'
import { useFieldControl } from './field.tsx'

export type InputProps = ComponentPropsWithoutRef<'input'>

/** A text input, tied to the Field around it. */
export const Input = forwardRef<HTMLInputElement, InputProps>(function Input(props, ref) {
  const field = useFieldControl(props)
  return <input ref={ref} {...field} {...props} className={controlStyle(props.className)} />
})
