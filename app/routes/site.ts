import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LANGUAGE_NAMES, LANGUAGES, MARKET_CODES, pathFor } from '#app/modules/market/market.ts'
import type { FooterGroup, FooterLink, Site } from '#app/ui/layout/site.ts'
import { parseTheme } from '#app/ui/theme.ts'
import type { SiteData } from './site.server.ts'

/** Turns what the loader knows into what the layouts show, in the reader's language. */
export function useSite(data: SiteData, theme: string | null): Site {
  const { t } = useTranslation(['common', 'market'])
  const { pathname, search } = useLocation()
  const returnTo = pathname + search
  const to = (rest: string) => pathFor(data.market, data.language, rest)
  return {
    links: {
      feed: to(''),
      shop: to('/shop'),
      search: to('/search'),
      cart: to('/cart'),
      account: data.user ? '/account' : '/sign-in',
    },
    cartCount: data.cartCount,
    choice: {
      action: '/api/locale',
      market: data.market.toLowerCase(),
      language: data.language,
      markets: MARKET_CODES.map((code) => ({
        code: code.toLowerCase(),
        name: t(`market:name.${code}`),
      })),
      languages: LANGUAGES.map((code) => ({ code, name: LANGUAGE_NAMES[code] })),
      returnTo,
    },
    theme: { theme: parseTheme(theme), action: '/api/theme', returnTo },
    footer: useFooter(data),
    legalLines: data.legalLines,
    year: data.year,
  }
}

function useFooter(data: SiteData): FooterGroup[] {
  const { t } = useTranslation('common')
  const to = (rest: string) => pathFor(data.market, data.language, rest)
  return [
    {
      title: t('footer.shop'),
      links: [
        { label: t('nav.shop'), to: to('/shop') },
        { label: t('nav.feed'), to: to('') },
        { label: t('nav.search'), to: to('/search') },
      ],
    },
    {
      title: t('footer.help'),
      links: [
        { label: t('footer.delivery'), to: to('/legal/shipping') },
        { label: t('footer.returns'), to: to('/legal/returns') },
        ...(data.hasWithdrawalFunction
          ? [{ label: t('footer.withdraw'), to: to('/legal/returns#withdraw') }]
          : []),
        { label: t('footer.contact'), to: to('/legal/contact') },
      ],
    },
    {
      title: t('footer.company'),
      links: [
        { label: t('footer.sellerInfo'), to: to('/legal/imprint') },
        { label: t('footer.ranking'), to: to('/legal/ranking') },
        { label: t('footer.accessibility'), to: to('/legal/accessibility') },
        { label: t('footer.complaints'), to: to('/legal/contact#complaints') },
      ],
    },
    {
      title: t('footer.legal'),
      links: [
        ...useCoreLegalLinks(data),
        {
          label: t(data.hasPrivacyChoices ? 'footer.privacyChoices' : 'footer.cookies'),
          to: to('/legal/cookies'),
        },
      ],
    },
  ]
}

/** What must be within reach while paying. */
export function useCheckoutLegalLinks(data: SiteData): FooterLink[] {
  const { t } = useTranslation('common')
  return [
    ...useCoreLegalLinks(data),
    { label: t('footer.returns'), to: pathFor(data.market, data.language, '/legal/returns') },
  ]
}

function useCoreLegalLinks({ market, language }: SiteData): FooterLink[] {
  const { t } = useTranslation('common')
  return [
    { label: t('footer.terms'), to: pathFor(market, language, '/legal/terms') },
    { label: t('footer.privacy'), to: pathFor(market, language, '/legal/privacy') },
  ]
}
