import { Outlet } from '@remix-run/react'
import { ScreenLayout } from '#app/ui/layout/screen-layout.tsx'
import { type PageHandle, usePageHandle } from '../page-handle.ts'
import { useSite } from '../site.ts'
import { useSiteData } from '../site-data.ts'

export const handle: PageHandle = { layout: 'screen' }

/** The room of the feed. A room is a route, so that a page loads the code of its own room only. */
export default function ScreenRoom() {
  return (
    <ScreenLayout site={useSite(useSiteData())} current={usePageHandle().place}>
      <Outlet />
    </ScreenLayout>
  )
}
