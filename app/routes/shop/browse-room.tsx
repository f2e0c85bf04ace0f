import { Outlet } from '@remix-run/react'
import { ShopRoom } from '../shop-room.tsx'
import { useSiteData } from '../site-data.ts'

/** The shop's room: header, footer, and the navigation of the pages between. */
export default function BrowseRoom() {
  return (
    <ShopRoom data={useSiteData()}>
      <Outlet />
    </ShopRoom>
  )
}
