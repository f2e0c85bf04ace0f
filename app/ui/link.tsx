import type { ComponentPropsWithRef } from 'react'

export interface LinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  /** An address of ours; one that begins with `?` changes only the search. */
  to: string
  /** Stays where it is scrolled to. */
  preventScrollReset?: boolean | undefined
  /** Loads a new document, as a browser without scripts does. */
  reloadDocument?: boolean | undefined
  /** `intent` fetches the page's data and code once a pointer or the focus rests on the link. */
  prefetch?: 'intent' | undefined
}

/**
 * A way to another of our pages. It is the plain anchor it looks like; `LinkNavigation` hears the clicks of all of
 * them at once. Remix's own costs a dozen hooks for each, on the server and again at hydration, and a page of the shop
 * has ninety.
 */
export function Link(props: LinkProps) {
  const { to, preventScrollReset, reloadDocument, prefetch, children, ...rest } = props
  const way = reloadDocument ? undefined : preventScrollReset ? 'keep-scroll' : ''
  return (
    <a {...rest} href={to} data-link={way} data-prefetch={prefetch}>
      {children}
    </a>
  )
}
