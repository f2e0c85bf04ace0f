import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { renewSession } from '#app/modules/identity/identity.server.ts'
import { parseLanguage, parseMarket } from '#app/modules/market/market.ts'
import { rememberLocale } from '#app/modules/market/market.server.ts'
import { ErrorView } from '../error-view.tsx'
import { RootError } from '../root-error.tsx'
import { pageMeta } from '../seo.ts'
import { SiteFrame } from '../site-frame.tsx'
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

/** Everything below one market and one language, in the room that the page asks for. */
export default function Market() {
  return (
    <SiteFrame data={useLoaderData<typeof loader>()}>
      <Outlet />
    </SiteFrame>
  )
}

export function ErrorBoundary() {
  const site = useRouteLoaderData<typeof loader>('routes/shop/market')
  if (!site) return <RootError />
  return (
    <SiteFrame data={site} layout="shop">
      <ErrorView market={site.market} language={site.language} />
    </SiteFrame>
  )
}
