import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addressForm } from './address-form.ts'
import { ADDRESS_ERRORS } from './address-schema.ts'
import { LANGUAGES, MARKET_CODES, MARKET_LANGUAGES, type Language } from './codes.ts'
import { isDisclosureAllowed, orderButtonKey } from './legal.ts'
import { market } from './registry.ts'

/** The texts of a language as flat keys: `market:tax.iva`. */
function textsOf(language: Language): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') texts.set(path, value)
    else if (value !== null && typeof value === 'object') {
      for (const [key, child] of Object.entries(value)) {
        walk(child, path.endsWith(':') ? path + key : `${path}.${key}`)
      }
    }
  }
  walk(JSON.parse(readFileSync(`locales/${language}/market.json`, 'utf8')), 'market:')
  return texts
}

const TEXTS = new Map(LANGUAGES.map((language) => [language, textsOf(language)]))
const english = TEXTS.get('en') ?? new Map<string, string>()
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()

/** Every key the facts of the markets name. */
const NAMED = MARKET_CODES.flatMap((code) => {
  const { nameKey, tax, consumer, cashOnDelivery } = market(code)
  return [
    nameKey,
    tax.labelKey,
    ...tax.outsideAreas.map((area) => area.noteKey),
    ...tax.importNoteKeys,
    ...[...tax.dutyRates, ...tax.flatDuties].map((duty) => duty.labelKey),
    consumer.returnsKey,
    consumer.guaranteeKey,
    orderButtonKey(code),
    orderButtonKey(code, { isCash: true }),
    ...(cashOnDelivery.isOffered ? cashOnDelivery.noteKeys : []),
    ...addressForm(code).map((field) => field.labelKey),
  ]
})

describe.each(LANGUAGES)('texts in %s', (language) => {
  const texts = TEXTS.get(language) ?? new Map<string, string>()

  it('have the keys and placeholders of the English ones', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted())
    for (const [key, text] of texts) {
      expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ''))
      expect(text.trim(), key).toBe(text)
    }
  })

  it('hold every text that markets, forms and tax quotes name', () => {
    for (const key of [...NAMED, ...Object.values(ADDRESS_ERRORS)]) {
      expect(texts.has(key), key).toBe(true)
    }
  })

  it('are translated: no English sentence is left', () => {
    if (language === 'en') return
    const words = (text: string) => text.replace(/\{\{\w+\}\}/g, '').trim()
    const left = [...texts].filter(
      ([key, text]) => / .+ /.test(words(text)) && text === english.get(key),
    )
    expect(left).toEqual([])
  })
})

describe('advertising labels', () => {
  it('are on the list of each market whose first language they are in', () => {
    for (const code of MARKET_CODES) {
      const label = TEXTS.get(MARKET_LANGUAGES[code][0])?.get('market:disclosure.label') ?? ''
      expect(isDisclosureAllowed(code, label), `${code}: ${label}`).toBe(true)
    }
  })

  it('and the sentence about commission begins with the label', () => {
    for (const language of LANGUAGES) {
      const texts = TEXTS.get(language)
      const label = texts?.get('market:disclosure.label') ?? ''
      expect(texts?.get('market:disclosure.affiliate')?.startsWith(label), language).toBe(true)
    }
  })
})

describe('return terms', () => {
  it('contain none of the phrases a market forbids', () => {
    for (const code of MARKET_CODES) {
      for (const language of LANGUAGES) {
        const text = TEXTS.get(language)?.get(market(code).consumer.returnsKey) ?? ''
        for (const phrase of market(code).consumer.forbiddenTerms) {
          expect(text.toLowerCase()).not.toContain(phrase)
        }
      }
    }
  })
})
