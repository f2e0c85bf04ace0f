import { describe, expect, it } from 'vitest'
import {
  hreflang,
  localeTag,
  MARKET_CODES,
  MARKET_LANGUAGES,
  parseLanguage,
  parseMarket,
  pathFor,
} from './codes.ts'
import { market } from './registry.ts'

describe('addresses of the site', () => {
  it('reads lower-case segments only', () => {
    expect(parseMarket('es')).toBe('ES')
    expect(parseMarket('ES')).toBeNull()
    expect(parseMarket('fr')).toBeNull()
    expect(parseMarket(undefined)).toBeNull()
    expect(parseMarket('constructor')).toBeNull()
    expect(parseLanguage('fil')).toBe('fil')
    expect(parseLanguage('tl')).toBeNull()
  })

  it('builds paths', () => {
    expect(pathFor('ES', 'en')).toBe('/es/en')
    expect(pathFor('ES', 'en', '/')).toBe('/es/en')
    expect(pathFor('MY', 'zh', 'shop/bags')).toBe('/my/zh/shop/bags')
    expect(pathFor('US', 'es', '/search?q=a')).toBe('/us/es/search?q=a')
    expect(pathFor('US', 'es', '?page=2')).toBe('/us/es?page=2')
  })

  it('keeps language and region apart in locale tags', () => {
    expect(localeTag('es', 'US')).toBe('es-US')
    expect(localeTag('zh', 'SG')).toBe('zh-Hans-SG')
    expect(localeTag('fil', 'PH')).toBe('fil-PH')
    expect(Intl.getCanonicalLocales(localeTag('fil', 'PH'))).toEqual(['fil-PH'])
  })

  it('names every language version once, with a default', () => {
    const alternates = hreflang('/live')
    expect(alternates).toContainEqual({ hreflang: 'en-ES', path: '/es/en/live' })
    expect(alternates.at(-1)).toEqual({ hreflang: 'x-default', path: '/' })
    expect(new Set(alternates.map((each) => each.hreflang)).size).toBe(alternates.length)
  })

  it('finds each market under its own code', () => {
    for (const code of MARKET_CODES) {
      expect(market(code).code).toBe(code)
      expect(market(code).defaultLanguage).toBe(MARKET_LANGUAGES[code][0])
    }
  })
})
