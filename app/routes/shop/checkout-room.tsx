import { Outlet } from '@remix-run/react'
import { CheckoutLayout } from '#app/ui/layout/checkout-layout.tsx'
import { useCheckoutLegalLinks } from '../footer.ts'
import type { PageHandle } from '../page-handle.ts'
import { useSite } from '../site.ts'
import { useSiteData } from '../site-data.ts'

export const handle: PageHandle = { layout: 'checkout' }

/** The quiet room of paying. */
export default function CheckoutRoom() {
  const data = useSiteData()
  return (
    <CheckoutLayout site={useSite(data)} legalLinks={useCheckoutLegalLinks(data)}>
      <Outlet />
    </CheckoutLayout>
  )
}
