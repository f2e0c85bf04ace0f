import type { ReactNode } from 'react'
import { useTranslation } from '../texts.tsx'
import { MAIN_ID, SkipLink } from '../skip-link.tsx'
import { ShopHeader } from './shop-header.tsx'
import type { Place, Site, SiteFoot } from './site.ts'
import { SiteFooter } from './site-footer.tsx'
import { TabBar } from './tab-bar.tsx'

export interface ShopLayoutProps {
  site: Site
  current?: Place | undefined
  searchQuery?: string | undefined
  foot: SiteFoot
  children: ReactNode
}

/**
 * The shop's room: header, content, footer, and the tab bar on phones. The content brings its own
 * margins (`page`), so that pictures can run from edge to edge.
 */
export function ShopLayout({ site, current, searchQuery, foot, children }: ShopLayoutProps) {
  const { t } = useTranslation('common')
  return (
    <div className="flex min-h-dvh flex-col pb-[calc(var(--tab-bar)+var(--safe-bottom))] md:pb-0">
      <SkipLink label={t('nav.skip')} />
      <ShopHeader site={site} current={current} searchQuery={searchQuery} />
      <main id={MAIN_ID} tabIndex={-1} className="flex-1 outline-none focus-visible:shadow-none">
        {children}
      </main>
      <SiteFooter choice={site.choice} foot={foot} />
      <TabBar site={site} current={current} />
    </div>
  )
}
