import { useState } from 'react'
import { classNames } from '../class-names.ts'

/** The number on the cart icon; the link around it carries the accessible text. */
export function CartCount({ count }: { count: number }) {
  const [firstCount] = useState(count)
  if (count === 0) return null
  return (
    <span
      key={count}
      aria-hidden="true"
      className={classNames(
        'absolute -top-1.5 -right-2 flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-accent px-1 text-[0.6875rem] leading-none font-bold text-accent-ink tabular-nums',
        count !== firstCount && 'animate-pop',
      )}
    >
      {count > 99 ? '99+' : count}
    </span>
  )
}
