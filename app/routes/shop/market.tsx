import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { parseLanguage, parseMarket } from '#app/modules/market/codes.ts'
import { ErrorView } from '../error-view.tsx'
import { RootError } from '../root-error.tsx'
import { pageMeta } from '../seo.ts'
import { SiteFrame } from '../site-frame.tsx'
import { readSite } from '../site.server.ts'

export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  if (!parseMarket(params['market']) || !parseLanguage(params['language']))
    throw new Response(null, { status: 404 })
  return readSite(ctx, request)
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
  const data = useRouteLoaderData<typeof loader>('routes/shop/market')
  if (!data) return <RootError />
  return (
    <SiteFrame data={data} layout="shop">
      <ErrorView market={data.market} language={data.language} />
    </SiteFrame>
  )
}
