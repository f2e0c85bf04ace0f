import { searchTerms, type Term } from './search-terms.ts'

/** What can be searched of one product in one language. */
export interface SearchText {
  title: string
  merchant: string
  category: string
  /** Names of creators who show the product. */
  creators: readonly string[]
  highlights: readonly string[]
  /** Option values in words: colours, sizes. */
  options: readonly string[]
  description: string
}

export interface SearchDocument {
  /** Postgres' tsvector as text: title A; merchant, category, creators B. */
  head: string
  /** The same with highlights and options C, description D. */
  body: string
  headTerms: Map<string, string>
  /** Every term with the word it was written as. */
  terms: Map<string, string>
}

type Weight = 'A' | 'B' | 'C' | 'D'
/** Postgres keeps no position above this and no more than 255 a lexeme. */
const MAX_POSITION = 16_383
const MAX_PLACES = 255
/** Between two texts, so that their ends are not taken for neighbours. */
const GAP = 8

/** A product's words with their weights and places, ready for Postgres. */
export function searchDocument(text: SearchText): SearchDocument {
  const places = new Map<string, string[]>()
  const words = new Map<string, string>()
  let position = 0
  const add = (part: string, weight: Weight) => {
    for (const { term, word } of searchTerms(part, 'document')) addTerm({ term, word }, weight)
    position += GAP
  }
  const addTerm = ({ term, word }: Term, weight: Weight) => {
    position += 1
    if (!words.has(term)) words.set(term, word)
    const known = places.get(term) ?? []
    if (known.length < MAX_PLACES) known.push(`${Math.min(position, MAX_POSITION)}${weight}`)
    places.set(term, known)
  }
  add(text.title, 'A')
  for (const name of [text.merchant, text.category, ...text.creators]) add(name, 'B')
  const head = tsvector(places)
  const headTerms = new Map(words)
  for (const line of [...text.highlights, ...text.options]) add(line, 'C')
  add(text.description, 'D')
  return { head, body: tsvector(places), headTerms, terms: words }
}

function tsvector(places: ReadonlyMap<string, readonly string[]>): string {
  return [...places].map(([term, at]) => `'${term}':${at.join(',')}`).join(' ')
}
