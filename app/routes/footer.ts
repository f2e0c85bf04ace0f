import { useTranslation } from '#app/ui/texts.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import type { FooterGroup, FooterLink } from '#app/ui/layout/site.ts'
import type { SiteData } from './site.server.ts'

/** The links at the foot of the shop's pages, in the reader's language. */
export function useFooter(data: SiteData): FooterGroup[] {
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
