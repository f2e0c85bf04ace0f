import { classNames } from './class-names.ts'

/** Classes shared by text inputs, selects and text areas: 16 px text, so that phones do not zoom. */
export function controlStyle(className?: string): string {
  return classNames(
    'block w-full min-h-12 rounded-md border border-line-strong bg-bg px-3.5 py-2.5 text-body text-ink',
    'transition-[border-color,background-color] duration-[120ms] hover:border-ink',
    'disabled:bg-surface disabled:text-ink-muted read-only:[input&]:bg-surface',
    'aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger',
    className,
  )
}
