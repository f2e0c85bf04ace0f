import { MARK_PATH, WORDMARK_PATH } from './logo-paths.ts'

interface LogoProps {
  className?: string | undefined
}

/** Mark and name. Decorative: the link around it carries the accessible name. */
export function Logo({ className }: LogoProps) {
  return (
    <svg viewBox="0 0 548 116" aria-hidden="true" className={className}>
      <path d={MARK_PATH} fillRule="evenodd" className="fill-accent" />
      <path d={WORDMARK_PATH} fill="currentColor" />
    </svg>
  )
}

/** The mark alone, where there is no room for the name. */
export function LogoMark({ className }: LogoProps) {
  return (
    <svg viewBox="0 0 98 116" aria-hidden="true" className={className}>
      <path d={MARK_PATH} fillRule="evenodd" className="fill-accent" />
    </svg>
  )
}
