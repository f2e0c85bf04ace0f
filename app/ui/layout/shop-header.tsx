import CircleUserRound from 'lucide-react/icons/circle-user-round'
import ShoppingBag from 'lucide-react/icons/shopping-bag'
import { Link } from '../link.tsx'
import { useTranslation } from '../texts.tsx'
import { classNames } from '../class-names.ts'
import { iconButtonStyle } from '../icon-button.tsx'
import { Logo } from '../logo.tsx'
import { MarketSwitcher } from '../market-switcher.tsx'
import { CartCount } from './cart-count.tsx'
import { SearchForm } from './search-form.tsx'
import type { Place, Site } from './site.ts'

export interface ShopHeaderProps {
  site: Site
  current?: Place | undefined
  searchQuery?: string | undefined
}

/** Logo, places, search, market, account and cart; on phones the tab bar takes over the places. */
export function ShopHeader({ site, current, searchQuery }: ShopHeaderProps) {
  const { t } = useTranslation('common')
  return (
    <header className="border-b border-line bg-bg pt-safe md:sticky md:top-0 md:z-40">
      <div className="page flex h-14 items-center gap-2 md:h-18 md:gap-6">
        <Link
          to={site.links.feed}
          aria-label={t('nav.home')}
          className="-ml-1 flex h-11 items-center rounded-sm px-1"
        >
          <Logo className="h-6.5 w-auto md:h-7.5" />
        </Link>
        <nav aria-label={t('nav.label')} className="hidden md:block">
          <ul className="flex">
            {(['feed', 'shop'] as const).map((place) => (
              <li key={place}>
                <Link
                  to={site.links[place]}
                  aria-current={place === current ? 'page' : undefined}
                  className={classNames(
                    'relative flex h-11 items-center rounded-sm px-3 font-semibold whitespace-nowrap transition-colors duration-[120ms]',
                    place === current
                      ? 'text-ink after:absolute after:inset-x-3 after:bottom-1 after:h-0.5 after:bg-accent'
                      : 'text-ink-muted hover:text-ink',
                  )}
                >
                  {t(`nav.${place}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <SearchForm
          action={site.links.search}
          query={searchQuery}
          className="hidden max-w-xl flex-1 md:block"
        />
        <div className="ml-auto flex items-center">
          <MarketSwitcher choice={site.choice} />
          <Link
            to={site.links.account}
            aria-label={t('nav.account')}
            title={t('nav.account')}
            className={iconButtonStyle('plain', 'max-md:hidden')}
          >
            <CircleUserRound aria-hidden="true" />
          </Link>
          <Link
            to={site.links.cart}
            aria-label={t('nav.cartCount', { count: site.cartCount })}
            title={t('nav.cart')}
            className={iconButtonStyle('plain', 'max-md:hidden')}
          >
            <span className="relative">
              <ShoppingBag aria-hidden="true" />
              <CartCount count={site.cartCount} />
            </span>
          </Link>
        </div>
      </div>
      <div className="page pb-3 md:hidden">
        <SearchForm action={site.links.search} query={searchQuery} />
      </div>
    </header>
  )
}
