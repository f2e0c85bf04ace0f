import type { i18n } from 'i18next'
import {
  formatMoney,
  formatNumber,
  localeTag,
  market,
  type Language,
  type Market,
  type MarketCode,
} from '#app/modules/market/market.ts'
import type { LegalSection } from './legal-document.ts'
import { legalValues } from './legal-values.server.ts'

/** What legal pages are made from: the market's facts, and texts with the facts' values filled in. */
export interface LegalSource {
  facts: Market
  /** A text of the namespace `legal`. */
  say: (key: string, more?: Record<string, string | number>) => string
  /** A text named by the market's facts, with its namespace. */
  sayFact: (key: string) => string
  money: (amountMinor: number) => string
  /** A number of days in words. */
  days: (count: number) => string
}

export function legalSource(code: MarketCode, language: Language, { t }: i18n): LegalSource {
  const facts = market(code)
  const values = legalValues(code, language, t)
  const locale = localeTag(language, code)
  // Keys are put together from page and section; tests ask for every one of them in every language.
  const sayFact = (key: string, more?: Record<string, string | number>) =>
    t(key as 'legal:terms.title', { ...values, ...more })
  return {
    facts,
    say: (key, more) => sayFact(`legal:${key}`, more),
    sayFact,
    money: (amountMinor) => formatMoney({ amountMinor, currency: facts.currency }, locale),
    days: (count) =>
      formatNumber(count, locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
  }
}

/** `section(source, 'terms.seller', 'text')`: the title and the named texts of one group of keys. */
export function section({ say }: LegalSource, group: string, ...texts: string[]): LegalSection {
  return {
    id: group.slice(group.indexOf('.') + 1),
    title: say(`${group}.title`),
    lines: texts.flatMap((text) => say(`${group}.${text}`).split('\n')),
  }
}
