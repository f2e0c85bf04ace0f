import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { lazy } from 'react'
import { renewSession } from '#app/modules/identity/identity.server.ts'
import { parseLanguage, parseMarket } from '#app/modules/market/market.ts'
import { rememberLocale } from '#app/modules/market/market.server.ts'
import { usePreload } from '#app/ui/use-idle.tsx'
import { RootError } from '../root-error.tsx'
import { pageMeta } from '../seo.ts'
import { SiteOverlays } from '../site-overlays.tsx'
import { readSite } from '../site.server.ts'

export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  if (!parseMarket(params['market']) || !parseLanguage(params['language']))
    throw new Response(null, { status: 404 })
  const cookies = [rememberLocale(ctx, request), await renewSession(ctx, request)]
  const headers = new Headers()
  for (const cookie of cookies) if (cookie) headers.append('Set-Cookie', cookie)
  return data(await readSite(ctx, request), { headers })
}

export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args)

const loadError = () => import('../site-error.tsx')
const SiteError = lazy(loadError)

/** Everything below one market and one language; the rooms are routes of their own. */
export default function Market() {
  // An error may mean that there is no network by then.
  usePreload(loadError)
  return (
    <>
      <Outlet />
      <SiteOverlays data={useLoaderData<typeof loader>()} />
    </>
  )
}

export function ErrorBoundary() {
  const site = useRouteLoaderData<typeof loader>('routes/shop/market')
  return site ? <SiteError data={site} /> : <RootError />
}
