import { describe, expect, it } from 'vitest'
import { LANGUAGES, MARKET_CODES } from '#app/modules/market/market.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import { LEGAL_PAGES } from '../legal-pages.ts'
import { legalDocument } from './legal-pages.server.ts'

function textsOf(page: (typeof LEGAL_PAGES)[number], ...where: Where): string[] {
  const { title, lead, sections } = legalDocument(page, ...where)
  const inSections = sections.flatMap((section) => [
    section.title,
    ...section.lines,
    ...(section.facts ?? []).flatMap(({ label, value }) => [label, value]),
    ...(section.table ? [section.table.head, ...section.table.rows].flat() : []),
    ...(section.form === undefined ? [] : [section.form]),
  ])
  return [title, lead, ...inSections]
}

type Where = [(typeof MARKET_CODES)[number], (typeof LANGUAGES)[number], ReturnType<typeof i18nFor>]

describe.each(LANGUAGES)('legal pages in %s', (language) => {
  const texts = i18nFor(language)

  it.each(MARKET_CODES)('say everything for %s, with no hole and no bare key', (code) => {
    for (const page of LEGAL_PAGES) {
      for (const text of textsOf(page, code, language, texts)) {
        expect(text.trim(), page).not.toBe('')
        expect(text, page).not.toMatch(/\{\{|\}\}|\b(null|undefined|NaN)\b/)
        expect(text, page).not.toMatch(/^[a-z]+(\.[a-zA-Z]+)+$/)
      }
    }
  })
})

describe('what the market decides', () => {
  const ids = (page: (typeof LEGAL_PAGES)[number], code: (typeof MARKET_CODES)[number]) =>
    legalDocument(page, code, 'en', i18nFor('en')).sections.map((section) => section.id)

  it('offers the withdrawal form in Europe only', () => {
    expect(MARKET_CODES.filter((code) => ids('returns', code).includes('withdraw'))).toEqual([
      'ES',
      'GB',
    ])
  })

  it('names the page of choices as American law wants it', () => {
    const title = (code: 'US' | 'ES') => legalDocument('cookies', code, 'en', i18nFor('en')).title
    expect(title('US')).toBe('Your Privacy Choices')
    expect(title('ES')).toBe('Cookies')
  })

  it('never says what a market forbids', () => {
    const all = textsOf('returns', 'PH', 'en', i18nFor('en')).join(' ').toLowerCase()
    expect(all).not.toContain('no return')
  })
})
