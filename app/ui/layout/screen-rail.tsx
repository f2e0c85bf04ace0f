import { Link } from '../link.tsx'
import { useTranslation } from '../texts.tsx'
import { classNames } from '../class-names.ts'
import { Logo, LogoMark } from '../logo.tsx'
import { MarketSwitcher } from '../market-switcher.tsx'
import { VisuallyHidden } from '../visually-hidden.tsx'
import { CartCount } from './cart-count.tsx'
import { PLACES } from './places.ts'
import type { Place, Site } from './site.ts'

export interface ScreenRailProps {
  site: Site
  current?: Place | undefined
}

/** The places at the left of the screen's room: icons on tablets, icons with words on desktops. */
export function ScreenRail({ site, current }: ScreenRailProps) {
  const { t } = useTranslation('common')
  return (
    <header className="fixed inset-y-0 left-0 z-30 hidden w-20 flex-col justify-between border-r border-line bg-screen px-3 py-5 md:flex xl:w-60 xl:px-5">
      <div>
        <Link
          to={site.links.feed}
          aria-label={t('nav.home')}
          className="flex h-11 items-center max-xl:justify-center xl:px-3"
        >
          <LogoMark className="size-8 xl:hidden" />
          <Logo className="hidden h-7.5 w-auto xl:block" />
        </Link>
        <nav aria-label={t('nav.label')} className="mt-6">
          <ul className="flex flex-col gap-1">
            {PLACES.map(({ place, icon: Icon }) => {
              const isCurrent = place === current
              const isCart = place === 'cart'
              return (
                <li key={place}>
                  <Link
                    to={site.links[place]}
                    aria-current={isCurrent ? 'page' : undefined}
                    className={classNames(
                      'flex min-h-12 items-center rounded-md transition-colors duration-[120ms] hover:bg-screen-raised',
                      'max-xl:flex-col max-xl:justify-center max-xl:gap-1 max-xl:py-2 max-xl:text-caption xl:gap-4 xl:px-3',
                      isCurrent ? 'font-bold text-screen-ink' : 'text-screen-ink-muted',
                    )}
                  >
                    <span className="relative">
                      <Icon className={isCurrent ? 'stroke-[2.4]' : 'stroke-[1.8]'} />
                      {isCart && <CartCount count={site.cartCount} />}
                    </span>
                    <span aria-hidden={isCart}>{t(`nav.${place}`)}</span>
                    {isCart && (
                      <VisuallyHidden>
                        {t('nav.cartCount', { count: site.cartCount })}
                      </VisuallyHidden>
                    )}
                  </Link>
                </li>
              )
            })}
          </ul>
        </nav>
      </div>
      <span className="max-xl:self-center">
        <MarketSwitcher choice={site.choice} />
      </span>
    </header>
  )
}
