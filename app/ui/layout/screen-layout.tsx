import type { ReactNode } from 'react'
import { Link } from '../link.tsx'
import { useTranslation } from '../texts.tsx'
import { Logo } from '../logo.tsx'
import { MarketForm } from '../market-form.tsx'
import { MARKET_FORM_ID, MarketSwitcher } from '../market-switcher.tsx'
import { MAIN_ID, SkipLink } from '../skip-link.tsx'
import { ScreenRail } from './screen-rail.tsx'
import type { Place, Site } from './site.ts'
import { TabBar } from './tab-bar.tsx'

export interface ScreenLayoutProps {
  site: Site
  current?: Place | undefined
  children: ReactNode
}

/**
 * The screen's room: dark in both themes, edge to edge, one viewport high. A rail at the left on
 * wide screens; on phones the mark and the market float over the picture, the tab bar sits under
 * it. Children fill `100dvh - var(--tab-bar) - var(--safe-bottom)`.
 */
export function ScreenLayout({ site, current = 'feed', children }: ScreenLayoutProps) {
  const { t } = useTranslation('common')
  return (
    <div className="room-screen relative min-h-dvh pb-[calc(var(--tab-bar)+var(--safe-bottom))] md:pl-20 xl:pl-60">
      <SkipLink label={t('nav.skip')} />
      <header className="pointer-events-none absolute inset-x-0 top-0 z-30 scrim-top pt-safe md:hidden">
        <div className="flex h-16 items-center justify-between px-4">
          <Link
            to={site.links.feed}
            aria-label={t('nav.home')}
            className="pointer-events-auto flex h-11 items-center"
          >
            <Logo className="h-6 w-auto" />
          </Link>
          <span className="pointer-events-auto">
            <MarketSwitcher choice={site.choice} tone="glass" />
          </span>
        </div>
      </header>
      <ScreenRail site={site} current={current} />
      <main id={MAIN_ID} tabIndex={-1} className="outline-none focus-visible:shadow-none">
        {children}
      </main>
      <TabBar site={site} current={current} />
      <noscript>
        <section id={MARKET_FORM_ID} className="max-w-sm p-4">
          {/* Browsers with scripts never draw this, so they are not sent what draws it. */}
          {import.meta.env.SSR && <MarketForm choice={site.choice} />}
        </section>
      </noscript>
    </div>
  )
}
