import { classNames } from './class-names.ts'
import { Link, type LinkProps } from './link.tsx'

/** A link that stands by itself, as high as a finger needs. */
export function TextLink({ className, ...rest }: LinkProps) {
  return (
    <Link
      {...rest}
      className={classNames(
        'inline-flex min-h-11 items-center font-semibold underline underline-offset-4',
        className,
      )}
    />
  )
}
