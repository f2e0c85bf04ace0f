import { useLocation } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { LANGUAGE_NAMES, LANGUAGES, MARKET_CODES, pathFor } from '#app/modules/market/market.ts'
import type { Site } from '#app/ui/layout/site.ts'
import type { SiteData } from './site.server.ts'

/** Turns what the loader knows into what the layouts show, in the reader's language. */
export function useSite(data: SiteData): Site {
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
  }
}
