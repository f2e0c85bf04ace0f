import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { renewSession } from '#app/modules/identity/identity.server.ts'
import { ErrorView } from '../error-view.tsx'
import type { PageHandle } from '../page-handle.ts'
import { RootError } from '../root-error.tsx'
import { pageMeta } from '../seo.ts'
import { SiteFrame } from '../site-frame.tsx'
import { readSite } from '../site.server.ts'

export const handle: PageHandle = { layout: 'shop', place: 'account' }

/** Pages whose address names no market: the visitor's own choice stands in. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const renewal = await renewSession(ctx, request)
  return data(await readSite(ctx, request), renewal ? { headers: { 'Set-Cookie': renewal } } : {})
}

export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args, { isIndexed: false })

export default function AccountFrame() {
  return (
    <SiteFrame data={useLoaderData<typeof loader>()}>
      <Outlet />
    </SiteFrame>
  )
}

export function ErrorBoundary() {
  const site = useRouteLoaderData<typeof loader>('routes/account/frame')
  if (!site) return <RootError />
  return (
    <SiteFrame data={site} layout="shop">
      <ErrorView market={site.market} language={site.language} />
    </SiteFrame>
  )
}
