import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { buttonStyle } from './button-style.ts'
import type { ButtonSize, ButtonVariant } from './button-style.ts'
import { Link, type LinkProps } from './link.tsx'
import { Spinner } from './spinner.tsx'

interface Look {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  /** Takes the whole width of its container. */
  isFull?: boolean | undefined
  /** An icon before the text; decorative. */
  icon?: ReactNode
}

export interface ButtonProps extends ComponentPropsWithoutRef<'button'>, Look {
  /** Shows a spinner over the text, which keeps its width, and refuses clicks. */
  isBusy?: boolean | undefined
}

/** A button; inside a form it submits unless `type` says otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { variant, size, isFull, icon, isBusy = false, className, children, ...rest } = props
  return (
    <button
      ref={ref}
      aria-busy={isBusy || undefined}
      {...rest}
      onClick={isBusy ? (event) => event.preventDefault() : rest.onClick}
      className={buttonStyle({ variant, size, isFull, className })}
    >
      {isBusy && <Spinner className="absolute" />}
      <span className={isBusy ? 'contents [&>*]:opacity-0' : 'contents'}>
        {icon}
        <span>{children}</span>
      </span>
    </button>
  )
})

export type LinkButtonProps = LinkProps & Look

/** A link that looks like a button: for going somewhere, never for doing something. */
export function LinkButton(props: LinkButtonProps) {
  const { variant, size, isFull, icon, className, children, ...rest } = props
  return (
    <Link {...rest} className={buttonStyle({ variant, size, isFull, className })}>
      {icon}
      <span>{children}</span>
    </Link>
  )
}
