import { useMatches } from '@remix-run/react'
import type { Place } from '#app/ui/layout/site.ts'

/** What a route says about the room it is shown in: `export const handle: PageHandle = {…}`. */
export interface PageHandle {
  layout?: 'screen' | 'shop' | 'checkout'
  /** The place of the navigation that the page belongs to. */
  place?: Place
}

/** The handle of the innermost route that has one; the shop's room otherwise. */
export function usePageHandle(): PageHandle {
  const matches = useMatches()
  return (matches.findLast((match) => match.handle !== undefined)?.handle ?? {}) as PageHandle
}
