import {
  LANGUAGES,
  type Language,
  MARKET_LANGUAGES,
  type MarketCode,
} from '#app/modules/market/market.ts'
import { searchTerms, typingDistance, type Term } from './search-terms.ts'

/** What was typed, as words: all must be found, the last perhaps still being typed. */
export interface SearchQuery {
  text: string
  terms: Term[]
  /** Languages whose product texts are looked through. */
  languages: Language[]
}

export const MAX_QUERY_LENGTH = 120
const MAX_TERMS = 8
const MIN_PREFIX = 2

/** Null where nothing was typed that could be found: spaces, signs, control characters. */
export function parseQuery(
  text: string,
  market: MarketCode,
  language: Language,
): SearchQuery | null {
  // Postgres refuses NUL, and no word has a control character.
  const clean = text
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, MAX_QUERY_LENGTH)
  const distinct = new Map(searchTerms(clean, 'query').map((each) => [each.term, each]))
  const terms = [...distinct.values()].slice(0, MAX_TERMS)
  if (terms.length === 0) return null
  return { text: clean, terms, languages: languagesOf(clean, market, language) }
}

/** The reader's language, English, the market's own, and the one the script or its marks give away. */
function languagesOf(text: string, market: MarketCode, language: Language): Language[] {
  const written: Language[] = []
  if (/\p{Script=Thai}/u.test(text)) written.push('th')
  if (/\p{Script=Han}/u.test(text)) written.push('zh')
  if (/[âêôăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text.normalize('NFC')))
    written.push('vi')
  if (/[ñ¿¡]/iu.test(text.normalize('NFC'))) written.push('es')
  const wanted = new Set<string>([language, 'en', MARKET_LANGUAGES[market][0], ...written])
  return LANGUAGES.filter((each) => wanted.has(each))
}

/** What the dictionary says of a typed word. */
export interface KnownTerm {
  term: string
  isKnown: boolean
  isPrefix: boolean
  /** Known words one slip away. */
  near: { term: string; word: string; products: number }[]
}

/** A word to look for, and what it stands for. */
export interface ResolvedTerm extends Term {
  isPrefix: boolean
  isCorrected: boolean
}

/** Words of the dictionary stay; a last word that begins one is completed; others become the nearest one. */
export function resolveTerms(terms: readonly Term[], known: readonly KnownTerm[]): ResolvedTerm[] {
  const byTerm = new Map(known.map((each) => [each.term, each]))
  return terms.map((typed, index) => {
    const facts = byTerm.get(typed.term)
    const isLast = index === terms.length - 1 && canBePrefix(typed.term)
    if (!facts || facts.isKnown || (isLast && facts.isPrefix)) {
      return { ...typed, isPrefix: isLast && facts?.isPrefix !== false, isCorrected: false }
    }
    const [best] = facts.near.toSorted(
      (a, b) =>
        typingDistance(typed.term, a.term) - typingDistance(typed.term, b.term) ||
        b.products - a.products ||
        a.term.localeCompare(b.term),
    )
    if (!best) return { ...typed, isPrefix: isLast, isCorrected: false }
    return { term: best.term, word: best.word, isPrefix: false, isCorrected: true }
  })
}

function canBePrefix(term: string): boolean {
  return [...term].length >= MIN_PREFIX || !/^[a-z\d]+$/.test(term)
}

/** Postgres' tsquery. Terms hold letters, marks and digits only, so quoting is all they need. */
export function tsquery(terms: readonly ResolvedTerm[], operator: '&' | '|'): string {
  return terms.map(({ term, isPrefix }) => `'${term}'${isPrefix ? ':*' : ''}`).join(` ${operator} `)
}

/** The query as it should have been typed, or null if it was fine. */
export function correctedText(terms: readonly ResolvedTerm[]): string | null {
  if (!terms.some(({ isCorrected }) => isCorrected)) return null
  const isContinuous = terms.every(({ word }) => /^[\p{Script=Thai}\p{Script=Han}]+$/u.test(word))
  return terms.map(({ word }) => word).join(isContinuous ? '' : ' ')
}
