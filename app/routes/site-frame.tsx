import { useLocation, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { pathFor } from '#app/modules/market/market.ts'
import { ConsentBanner } from '#app/ui/consent-banner.tsx'
import { CheckoutLayout } from '#app/ui/layout/checkout-layout.tsx'
import { ScreenLayout } from '#app/ui/layout/screen-layout.tsx'
import { ShopLayout } from '#app/ui/layout/shop-layout.tsx'
import { OfflineNotice } from '#app/ui/offline-notice.tsx'
import { ToastOutlet } from '#app/ui/toast.tsx'
import { type PageHandle, usePageHandle } from './page-handle.ts'
import { useRootData } from './root-data.ts'
import { useCheckoutLegalLinks, useSite } from './site.ts'
import type { SiteData } from './site.server.ts'

export interface SiteFrameProps {
  data: SiteData
  /** Absent = what the page's `handle` asks for. */
  layout?: PageHandle['layout']
  children: ReactNode
}

/** A page in its room, with what may lie over it: consent, toasts, the news that one is offline. */
export function SiteFrame({ data, layout, children }: SiteFrameProps) {
  const handle = usePageHandle()
  const site = useSite(data, useRootData()?.theme ?? null)
  const legalLinks = useCheckoutLegalLinks(data)
  const [searchParams] = useSearchParams()
  const { pathname } = useLocation()
  // Where the answer can be given and changed: there the question needs not lie over the page.
  const choiceTo = pathFor(data.market, data.language, '/legal/cookies')
  const room = layout ?? handle.layout ?? 'shop'
  return (
    <>
      {room === 'screen' && (
        <ScreenLayout site={site} current={handle.place}>
          {children}
        </ScreenLayout>
      )}
      {room === 'checkout' && (
        <CheckoutLayout site={site} legalLinks={legalLinks}>
          {children}
        </CheckoutLayout>
      )}
      {room === 'shop' && (
        <ShopLayout
          site={site}
          current={handle.place}
          searchQuery={searchParams.get('q') ?? undefined}
        >
          {children}
        </ShopLayout>
      )}
      {data.consent && room !== 'checkout' && pathname !== choiceTo && (
        <div className={room === 'screen' ? 'room-screen' : undefined}>
          <ConsentBanner
            action="/api/consent"
            returnTo={site.choice.returnTo}
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
