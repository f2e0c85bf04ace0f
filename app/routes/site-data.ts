import { useRouteLoaderData } from '@remix-run/react'
import type { SiteData } from './site.server.ts'

/** What the route of the market read for the pages below it. */
export function useSiteData(): SiteData {
  const data = useRouteLoaderData<() => SiteData>('routes/shop/market')
  if (!data) throw new Error('a room stands below the route of a market')
  return data
}
