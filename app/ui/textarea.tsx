import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { controlStyle } from './control-style.ts'
import { useFieldControl } from './field.tsx'

export type TextareaProps = ComponentPropsWithoutRef<'textarea'>

/** A text area that grows with its text where the browser can. */
export const Textarea = forwardRef<HTMLTextAreaElement, TextareaProps>(function Textarea(
  { rows = 4, className, ...props },
  ref,
) {
  const field = useFieldControl(props)
  return (
    <textarea
      ref={ref}
      rows={rows}
      {...field}
      {...props}
      className={controlStyle(`[field-sizing:content] ${className ?? ''}`)}
    />
  )
})
