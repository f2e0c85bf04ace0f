import { ErrorView } from './error-view.tsx'
import { ShopRoom } from './shop-room.tsx'
import { SiteOverlays } from './site-overlays.tsx'
import type { SiteData } from './site.server.ts'

/** What happened, in the shop's room. */
export default function SiteError({ data }: { data: SiteData }) {
  return (
    <>
      <ShopRoom data={data}>
        <ErrorView market={data.market} language={data.language} />
      </ShopRoom>
      <SiteOverlays data={data} />
    </>
  )
}
