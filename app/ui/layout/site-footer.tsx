import { Link } from '../link.tsx'
import { useTranslation } from '../texts.tsx'
import { Logo } from '../logo.tsx'
import { type MarketChoice, MarketForm } from '../market-form.tsx'
import { MARKET_FORM_ID } from '../market-switcher.tsx'
import { ThemeToggle } from '../theme-toggle.tsx'
import type { SiteFoot } from './site.ts'

export interface SiteFooterProps {
  choice: MarketChoice
  foot: SiteFoot
}

/** Links the law and the customer ask for, market and language, appearance. */
export function SiteFooter({ choice, foot }: SiteFooterProps) {
  const { t } = useTranslation('common')
  return (
    <footer className="mt-24 border-t border-line bg-surface">
      <div className="page grid gap-10 py-12 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] md:gap-16 md:py-16">
        <nav
          aria-label={t('footer.label')}
          className="grid grid-cols-2 content-start gap-x-6 gap-y-10 lg:grid-cols-4"
        >
          {foot.groups.map((group) => (
            <div key={group.title}>
              <h2 className="text-small font-bold">{group.title}</h2>
              <ul className="mt-2">
                {group.links.map((link) => (
                  <li key={link.to}>
                    <Link
                      to={link.to}
                      className="-mx-1 flex min-h-11 items-center md:min-h-9 rounded-xs px-1 text-small text-ink-muted hover:text-ink hover:underline"
                    >
                      {link.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <section id={MARKET_FORM_ID} aria-label={t('switcher.title')} className="scroll-mt-24">
          <MarketForm choice={choice} />
        </section>
      </div>
      <div className="border-t border-line">
        <div className="page flex flex-wrap items-center gap-x-6 gap-y-4 py-6 text-small text-ink-muted">
          <Logo className="h-5.5 w-auto text-ink" />
          <p>{t('footer.rights', { year: foot.year })}</p>
          {foot.legalLines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <div className="md:ml-auto">
            <ThemeToggle {...foot.theme} />
          </div>
        </div>
      </div>
    </footer>
  )
}
