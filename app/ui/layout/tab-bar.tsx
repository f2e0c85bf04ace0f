import { Link } from '../link.tsx'
import { useTranslation } from '../texts.tsx'
import { classNames } from '../class-names.ts'
import { VisuallyHidden } from '../visually-hidden.tsx'
import { CartCount } from './cart-count.tsx'
import { PLACES } from './places.ts'
import type { Place, Site } from './site.ts'

export interface TabBarProps {
  site: Site
  current?: Place | undefined
}

/** The five places within reach of the thumb; phones and small tablets only. */
export function TabBar({ site, current }: TabBarProps) {
  const { t } = useTranslation('common')
  return (
    <nav
      data-tab-bar
      aria-label={t('nav.label')}
      className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-bg pb-safe md:hidden"
    >
      <ul className="mx-auto grid h-15 max-w-xl grid-cols-5">
        {PLACES.map(({ place, icon: Icon }) => {
          const isCurrent = place === current
          const isCart = place === 'cart'
          return (
            <li key={place} className="min-w-0">
              <Link
                to={site.links[place]}
                aria-current={isCurrent ? 'page' : undefined}
                className={classNames(
                  'flex h-full flex-col items-center justify-center gap-0.5 text-caption font-semibold outline-offset-[-3px]',
                  isCurrent ? 'text-ink' : 'text-ink-muted',
                )}
              >
                <span className="relative">
                  <Icon className={isCurrent ? 'stroke-[2.4]' : 'stroke-[1.8]'} />
                  {isCart && <CartCount count={site.cartCount} />}
                </span>
                <span aria-hidden={isCart} className="max-w-full truncate px-0.5 leading-snug">
                  {t(`nav.${place}`)}
                </span>
                {isCart && (
                  <VisuallyHidden>{t('nav.cartCount', { count: site.cartCount })}</VisuallyHidden>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
