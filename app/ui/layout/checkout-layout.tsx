import ArrowLeft from 'lucide-react/icons/arrow-left'
import LockKeyhole from 'lucide-react/icons/lock-keyhole'
import type { ReactNode } from 'react'
import { Link } from '../link.tsx'
import { useTranslation } from '../texts.tsx'
import { Logo } from '../logo.tsx'
import { MarketSwitcher } from '../market-switcher.tsx'
import { MAIN_ID, SkipLink } from '../skip-link.tsx'
import { MarketForm } from '../market-form.tsx'
import { MARKET_FORM_ID } from '../market-switcher.tsx'
import type { FooterLink, Site } from './site.ts'

export interface CheckoutLayoutProps {
  site: Site
  /** Terms, privacy, withdrawal: what the law wants within reach while paying. */
  legalLinks: readonly FooterLink[]
  children: ReactNode
}

/** Quiet room for paying: the way back, the mark, the form, and nothing to lead away. */
export function CheckoutLayout({ site, legalLinks, children }: CheckoutLayoutProps) {
  const { t } = useTranslation('common')
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={t('nav.skip')} />
      <header className="border-b border-line pt-safe">
        <div className="page grid h-14 grid-cols-[1fr_auto_1fr] items-center gap-2 md:h-18">
          <Link
            to={site.links.cart}
            className="-ml-2 inline-flex h-11 items-center gap-2 justify-self-start rounded-full px-2 text-small font-semibold hover:bg-surface-strong"
          >
            <ArrowLeft aria-hidden="true" className="size-5" />
            <span className="max-sm:sr-only">{t('nav.backToCart')}</span>
          </Link>
          <Link to={site.links.feed} aria-label={t('nav.home')} className="flex h-11 items-center">
            <Logo className="h-6.5 w-auto md:h-7.5" />
          </Link>
          <span className="flex items-center gap-3 justify-self-end">
            <span className="hidden items-center gap-1.5 text-small text-ink-muted lg:flex">
              <LockKeyhole aria-hidden="true" className="size-4" />
              {t('checkout.secure')}
            </span>
            <MarketSwitcher choice={site.choice} />
          </span>
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="flex-1 outline-none focus-visible:shadow-none">
        {children}
      </main>
      <footer className="mt-16 border-t border-line">
        <div className="page flex flex-wrap items-start gap-x-6 gap-y-3 py-6 text-small text-ink-muted">
          {legalLinks.map((link) => (
            <Link
              key={link.to}
              to={link.to}
              className="flex min-h-11 items-center underline underline-offset-4 hover:text-ink"
            >
              {link.label}
            </Link>
          ))}
          <details id={MARKET_FORM_ID} className="w-full scroll-mt-8 md:ml-auto md:w-auto">
            <summary className="flex min-h-11 items-center underline underline-offset-4 hover:text-ink">
              {t('switcher.title')}
            </summary>
            <div className="max-w-xs py-4 text-ink">
              <MarketForm choice={site.choice} />
            </div>
          </details>
        </div>
      </footer>
    </div>
  )
}
