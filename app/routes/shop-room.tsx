import { useLocation, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ShopLayout } from '#app/ui/layout/shop-layout.tsx'
import { parseTheme } from '#app/ui/theme.ts'
import { useFooter } from './footer.ts'
import { usePageHandle } from './page-handle.ts'
import { useRootData } from './root-data.ts'
import { useSite } from './site.ts'
import type { SiteData } from './site.server.ts'

/** The shop's room around a page: every page that is neither the screen nor the till, and the pages of errors. */
export function ShopRoom({ data, children }: { data: SiteData; children: ReactNode }) {
  const site = useSite(data)
  const { place } = usePageHandle()
  const { pathname, search } = useLocation()
  const [searchParams] = useSearchParams()
  const theme = parseTheme(useRootData()?.theme)
  return (
    <ShopLayout
      site={site}
      current={place}
      searchQuery={searchParams.get('q') ?? undefined}
      foot={{
        groups: useFooter(data),
        legalLines: data.legalLines,
        year: data.year,
        theme: { theme, action: '/api/theme', returnTo: pathname + search },
      }}
    >
      {children}
    </ShopLayout>
  )
}
