/**
 * How text becomes words that can be found: the same way when a product is written and when someone searches.
 * Case and Latin accents fall away ("Cà phê" and "ca phe" are one), Thai and Chinese, which put no space between
 * words, are cut by the platform's own dictionaries.
 */

/** A word as it is compared, and as it was written. */
export interface Term {
  term: string
  word: string
}

/** Scripts without spaces, and the language whose dictionary cuts them. */
const CONTINUOUS = /[\p{Script=Thai}]+|[\p{Script=Han}]+/gu
const LETTERS = /[\p{L}\p{M}]+|\p{N}+/gu
const OTHER = /[^\p{L}\p{M}\p{N}]+/gu
const LATIN_MARKS = /[\u0300-\u036f]/g
const APOSTROPHES = /(?<=\p{L})['’ʼ](?=\p{L})/gu
/** Longer words are no words; a lexeme must also stay below Postgres' 2 kB. */
const MAX_LENGTH = 40

const segmenters = {
  th: new Intl.Segmenter('th', { granularity: 'word' }),
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
}

/** Lower case without Latin accents; `đ`, `ø`, `ł` and `ß`, which do not decompose, by hand. Thai marks stay. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .replace(/đ/g, 'd')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
}

/**
 * The words of a text in order, repetitions included. The script says how to cut, whatever the language around it;
 * a document also holds the parts of Chinese compounds, a query does not ask for them.
 */
export function searchTerms(text: string, purpose: 'document' | 'query'): Term[] {
  const written = text.normalize('NFC').replace(APOSTROPHES, '')
  const found: string[] = []
  let end = 0
  for (const match of written.matchAll(CONTINUOUS)) {
    found.push(...spacedWords(written.slice(end, match.index)))
    found.push(...cut(match[0], purpose))
    end = match.index + match[0].length
  }
  found.push(...spacedWords(written.slice(end)))
  return found.flatMap((word) => {
    // Compatibility forms come apart into more than letters: a space under an Arabic mark, the stroke of ½.
    const term = fold(word).replace(OTHER, '')
    return term && term.length <= MAX_LENGTH ? [{ term, word: word.toLowerCase() }] : []
  })
}

/** Letters and digits part ways, so that "250ml" and "250 ml" are the same two words. */
function spacedWords(text: string): string[] {
  return text.match(LETTERS) ?? []
}

function cut(run: string, purpose: 'document' | 'query'): string[] {
  const isThai = /\p{Script=Thai}/u.test(run)
  const segmenter = isThai ? segmenters.th : segmenters.zh
  const words = [...segmenter.segment(run)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
  if (isThai) return words
  // A Chinese compound is also found by its parts: 保湿精华 by 精华, whichever way the dictionary cut it.
  return purpose === 'query' ? words : words.flatMap((word) => [word, ...pairs(word)])
}

function pairs(word: string): string[] {
  const letters = [...word]
  if (letters.length < 3) return []
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/** Words shorter than this are too near to too many others to be corrected. */
const MIN_CORRECTED = 4

/**
 * The word itself and the word without each one of its letters. Two words that share a slip are a letter too many,
 * a letter too few, a wrong letter or two swapped letters apart.
 */
export function slipsOf(term: string): string[] {
  const letters = [...term]
  if (letters.length < MIN_CORRECTED || /^\p{N}+$/u.test(term)) return []
  const slips = new Set([term])
  for (const index of letters.keys()) slips.add(letters.toSpliced(index, 1).join(''))
  return [...slips]
}

/** Typing errors between two words: letters added, left out, replaced, or swapped with the next. */
export function typingDistance(from: string, to: string): number {
  const a = [...from]
  const b = [...to]
  let before: number[] = []
  let above = b.map((_, index) => index + 1)
  above.unshift(0)
  for (const [i, letter] of a.entries()) {
    const row = [i + 1]
    for (const [j, other] of b.entries()) {
      const replaced = (above[j] ?? 0) + (letter === other ? 0 : 1)
      const isSwap = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other
      const swapped = isSwap ? (before[j - 1] ?? 0) + 1 : Infinity
      row.push(Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, replaced, swapped))
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}
