import { useLocation } from '@remix-run/react'
import { pathFor } from '#app/modules/market/market.ts'
import { ConsentBanner } from '#app/ui/consent-banner.tsx'
import { OfflineNotice } from '#app/ui/offline-notice.tsx'
import { ToastOutlet } from '#app/ui/toast.tsx'
import { usePageHandle } from './page-handle.ts'
import type { SiteData } from './site.server.ts'

/** What may lie over a page: consent, toasts, the news that one is offline. */
export function SiteOverlays({ data }: { data: SiteData }) {
  const { layout } = usePageHandle()
  const { pathname, search } = useLocation()
  // Where the answer can be given and changed: there the question needs not lie over the page.
  const choiceTo = pathFor(data.market, data.language, '/legal/cookies')
  return (
    <>
      {data.consent && layout !== 'checkout' && pathname !== choiceTo && (
        <div className={layout === 'screen' ? 'room-screen' : undefined}>
          <ConsentBanner
            action="/api/consent"
            returnTo={pathname + search}
            privacyTo={choiceTo}
            body={data.consent.body}
          />
        </div>
      )}
      <ToastOutlet />
      <OfflineNotice />
    </>
  )
}
