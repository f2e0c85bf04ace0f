import { useMatches } from '@remix-run/react'
import type { Place } from '#app/ui/layout/site.ts'

/** What a route says about itself to what lies around it: `export const handle: PageHandle = {…}`. */
export interface PageHandle {
  /** Said by the rooms; absent = the shop's. */
  layout?: 'screen' | 'checkout'
  /** The place of the navigation that the page belongs to. */
  place?: Place
}

/** What the page's routes say together, the inner one having the last word. */
export function usePageHandle(): PageHandle {
  return Object.assign({}, ...useMatches().map(({ handle }) => handle)) as PageHandle
}
