import { classNames } from './class-names.ts'

/**
 * `primary` is the one next step of a view (add to cart, pay); `solid` an act without that weight;
 * `outline` and `quiet` are alternatives; `glass` stands on pictures; `danger` destroys something.
 */
export type ButtonVariant = 'primary' | 'solid' | 'outline' | 'quiet' | 'glass' | 'danger'

/** `md` is 44 px high, `lg` 52 px, `sm` 36 px with a 44 px hit area. */
export type ButtonSize = 'sm' | 'md' | 'lg'

const VARIANT: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-hover',
  solid: 'bg-ink text-ink-inverse hover:bg-ink/88',
  outline: 'border border-line-strong bg-bg text-ink hover:border-ink hover:bg-surface',
  quiet: 'text-ink hover:bg-surface-strong',
  glass: 'bg-screen-glass text-screen-ink backdrop-blur-md hover:bg-screen-raised',
  danger: 'border border-danger bg-bg text-danger hover:bg-danger-soft',
}

const SIZE: Record<ButtonSize, string> = {
  sm: 'min-h-9 px-3.5 text-small after:absolute after:inset-x-0 after:-inset-y-1',
  md: 'min-h-11 px-5 text-small',
  lg: 'min-h-13 px-7 text-body',
}

/** Classes of everything that looks like a button, whatever element it is. */
export function buttonStyle(options: {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  isFull?: boolean | undefined
  className?: string | undefined
}): string {
  const { variant = 'solid', size = 'md', isFull = false, className } = options
  return classNames(
    'relative inline-flex shrink-0 items-center justify-center gap-2 rounded-full py-2 text-center',
    'font-semibold leading-tight no-underline select-none',
    'transition-[background-color,border-color,color,transform] duration-[120ms] active:scale-[0.98]',
    'disabled:border-transparent disabled:bg-surface-strong disabled:text-ink-muted aria-busy:cursor-progress [&_svg]:size-[1.25em] [&_svg]:shrink-0',
    VARIANT[variant],
    SIZE[size],
    isFull && 'w-full',
    className,
  )
}
