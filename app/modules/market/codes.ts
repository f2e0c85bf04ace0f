/**
 * The codes of markets and languages, and how they appear in addresses and locale tags.
 * Market and language are chosen apart: any language may be read in any market.
 */

export const MARKET_CODES = ['US', 'ES', 'GB', 'ID', 'TH', 'MY', 'VN', 'PH', 'SG'] as const
export type MarketCode = (typeof MARKET_CODES)[number]

export const LANGUAGES = ['en', 'es', 'id', 'th', 'ms', 'vi', 'fil', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** Languages of each market, the first being its default. Every other language stays available. */
export const MARKET_LANGUAGES: Readonly<
  Record<MarketCode, readonly [Language, ...(readonly Language[])]>
> = {
  US: ['en', 'es'],
  ES: ['es', 'en'],
  GB: ['en'],
  ID: ['id', 'en'],
  TH: ['th', 'en'],
  MY: ['ms', 'en', 'zh'],
  VN: ['vi', 'en'],
  PH: ['fil', 'en'],
  SG: ['en', 'zh', 'ms'],
}

/** Each language by its own name, for the language menu. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  id: 'Bahasa Indonesia',
  th: 'ไทย',
  ms: 'Bahasa Melayu',
  vi: 'Tiếng Việt',
  fil: 'Filipino',
  zh: '简体中文',
}

export function isMarketCode(code: string): code is MarketCode {
  return (MARKET_CODES as readonly string[]).includes(code)
}

export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code)
}

/** Whether the market is advertised in this language; the others can be read there all the same. */
export function isMainLanguage(market: MarketCode, language: Language): boolean {
  return MARKET_LANGUAGES[market].includes(language)
}

/** A lower-case address segment (`/es/…`) to its market, or null. One spelling only: no duplicates. */
export function parseMarket(segment: string | undefined): MarketCode | null {
  if (segment === undefined || segment !== segment.toLowerCase()) return null
  const code = segment.toUpperCase()
  return isMarketCode(code) ? code : null
}

/** A lower-case address segment (`/…/fil`) to its language, or null. */
export function parseLanguage(segment: string | undefined): Language | null {
  return segment !== undefined && isLanguage(segment) ? segment : null
}

/** `pathFor('ES', 'en', '/shop?page=2')` → `/es/en/shop?page=2`; with no rest, the feed. */
export function pathFor(market: MarketCode, language: Language, rest = ''): string {
  const base = `/${market.toLowerCase()}/${language}`
  if (rest === '' || rest === '/') return base
  return /^[/?#]/.test(rest) ? base + rest : `${base}/${rest}`
}

/**
 * The BCP 47 tag handed to Intl: reader's language, market's region (`es-US`, `en-ES`). Chinese names
 * its script, because the region alone would suggest traditional characters in Malaysia.
 */
export function localeTag(language: Language, market: MarketCode): string {
  return language === 'zh' ? `zh-Hans-${market}` : `${language}-${market}`
}

export type Alternate = { readonly hreflang: string; readonly path: string }

/**
 * All language versions of one page within every market, for `<link rel="alternate">`, with the
 * chooser at `/` as `x-default`. Filipino keeps its three-letter code as ISO 639 has no shorter one.
 */
export function hreflang(rest = '', markets: readonly MarketCode[] = MARKET_CODES): Alternate[] {
  const versions = markets.flatMap((market) =>
    MARKET_LANGUAGES[market].map((language) => ({
      hreflang: localeTag(language, market),
      path: pathFor(market, language, rest),
    })),
  )
  return [...versions, { hreflang: 'x-default', path: '/' }]
}
