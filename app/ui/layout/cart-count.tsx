/** The number on the cart icon; the link around it carries the accessible text. */
export function CartCount({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span
      key={count}
      aria-hidden="true"
      className="absolute -top-1.5 -right-2 flex h-4.5 min-w-4.5 animate-pop items-center justify-center rounded-full bg-accent px-1 text-[0.6875rem] leading-none font-bold text-accent-ink tabular-nums"
    >
      {count > 99 ? '99+' : count}
    </span>
  )
}
