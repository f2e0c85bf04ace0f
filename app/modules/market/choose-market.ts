import {
  isLanguage,
  isMarketCode,
  MARKET_LANGUAGES,
  parseLanguage,
  parseMarket,
  type Language,
  type MarketCode,
} from './codes.ts'

export type MarketChoice = { readonly market: MarketCode; readonly language: Language }

export type MarketHints = {
  /** Value of the choice cookie, `market.language` such as `es.en`. */
  readonly cookie?: string | null | undefined
  /** ISO country from the CDN's header. */
  readonly country?: string | null | undefined
  /** The Accept-Language header as sent. */
  readonly acceptLanguage?: string | null | undefined
}

const FALLBACK_MARKET: MarketCode = 'US'

/** Tags that differ from our codes: old or macro codes browsers still send. */
const LANGUAGE_ALIASES: ReadonlyMap<string, Language> = new Map([
  ['tl', 'fil'],
  ['in', 'id'],
  ['cmn', 'zh'],
])

/** Neighbours without a shop of their own go to the market that is nearest in language. */
const LANGUAGE_HOME: Readonly<Record<Language, MarketCode>> = {
  en: 'US',
  es: 'ES',
  id: 'ID',
  th: 'TH',
  ms: 'MY',
  vi: 'VN',
  fil: 'PH',
  zh: 'SG',
}

/**
 * Best market and language for a first visit: the remembered choice, then the country, then the
 * browser's languages. A reader keeps their language in a foreign market (`/es/en` for a Briton in
 * Madrid). Never throws, whatever the headers hold.
 */
export function chooseMarket(hints: MarketHints): MarketChoice {
  const remembered = parseChoice(hints.cookie)
  if (remembered) return remembered
  const tags = parseAcceptLanguage(hints.acceptLanguage)
  const country = hints.country?.toUpperCase() ?? ''
  const market = isMarketCode(country) ? country : marketFromTags(tags)
  // Someone whose first language we have reads it even where it is not a language of the market.
  return { market, language: tags[0]?.language ?? MARKET_LANGUAGES[market][0] }
}

/** The value to store in the choice cookie. */
export function serializeChoice(choice: MarketChoice): string {
  return `${choice.market.toLowerCase()}.${choice.language}`
}

/** The choice in a cookie value, or null if it is not exactly one we wrote. */
export function parseChoice(value: string | null | undefined): MarketChoice | null {
  const parts = (value ?? '').split('.')
  if (parts.length !== 2) return null
  const market = parseMarket(parts[0])
  const language = parseLanguage(parts[1])
  return market && language ? { market, language } : null
}

type LanguageTag = { readonly language: Language; readonly region: string | null }

/** Known languages of an Accept-Language header, best first; ties keep the order sent. */
export function parseAcceptLanguage(header: string | null | undefined): LanguageTag[] {
  // A header this long is not a browser's; reading only its head bounds the work.
  const items = (header ?? '').slice(0, 500).split(',')
  return items
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().split(';')
      const q = parameters.map((p) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(p)?.[1]).find(Boolean)
      return { tag, quality: q === undefined ? 1 : Number(q) }
    })
    .filter((item) => item.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .flatMap(({ tag }) => {
      const [primary = '', ...subtags] = tag.toLowerCase().split('-')
      const language = isLanguage(primary) ? primary : LANGUAGE_ALIASES.get(primary)
      if (language === undefined) return []
      const region = subtags.find((subtag) => /^[a-z]{2}$/.test(subtag))?.toUpperCase() ?? null
      return [{ language, region }]
    })
}

function marketFromTags(tags: readonly LanguageTag[]): MarketCode {
  for (const { region } of tags) {
    if (region !== null && isMarketCode(region)) return region
  }
  const first = tags[0]
  return first ? LANGUAGE_HOME[first.language] : FALLBACK_MARKET
}
