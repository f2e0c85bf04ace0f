import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type IconButtonTone = 'plain' | 'outline' | 'glass'

const TONE: Record<IconButtonTone, string> = {
  plain: 'text-ink hover:bg-surface-strong',
  outline: 'border border-line-strong bg-bg text-ink hover:border-ink',
  glass: 'bg-screen-glass text-screen-ink backdrop-blur-md hover:bg-screen-raised',
}

/** Classes of a 44 px round control with one icon in it, for buttons and links alike. */
export function iconButtonStyle(tone: IconButtonTone = 'plain', className?: string): string {
  return classNames(
    'relative inline-flex size-11 shrink-0 items-center justify-center rounded-full',
    'transition-[background-color,border-color,transform] duration-[120ms] active:scale-95',
    'disabled:opacity-45 [&_svg]:size-5.5',
    TONE[tone],
    className,
  )
}

export interface IconButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'aria-label'> {
  /** The accessible name; also the tooltip. */
  label: string
  icon: ReactNode
  tone?: IconButtonTone | undefined
}

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, tone, className, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-label={label}
      title={label}
      {...rest}
      className={iconButtonStyle(tone, className)}
    >
      {icon}
    </button>
  )
})
