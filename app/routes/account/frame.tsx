import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { renewSession } from '#app/modules/identity/identity.server.ts'
import type { PageHandle } from '../page-handle.ts'
import { RootError } from '../root-error.tsx'
import { pageMeta } from '../seo.ts'
import { ShopRoom } from '../shop-room.tsx'
import SiteError from '../site-error.tsx'
import { SiteOverlays } from '../site-overlays.tsx'
import { readSite } from '../site.server.ts'

export const handle: PageHandle = { place: 'account' }

/** Pages whose address names no market: the visitor's own choice stands in. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const renewal = await renewSession(ctx, request)
  return data(await readSite(ctx, request), renewal ? { headers: { 'Set-Cookie': renewal } } : {})
}

export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args, { isIndexed: false })

export default function AccountFrame() {
  const site = useLoaderData<typeof loader>()
  return (
    <>
      <ShopRoom data={site}>
        <Outlet />
      </ShopRoom>
      <SiteOverlays data={site} />
    </>
  )
}

export function ErrorBoundary() {
  const site = useRouteLoaderData<typeof loader>('routes/account/frame')
  return site ? <SiteError data={site} /> : <RootError />
}
