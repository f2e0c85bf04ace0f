import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseMarket, parseAcceptLanguage, parseChoice, serializeChoice } from './choose-market.ts'
import { LANGUAGES, MARKET_CODES } from './codes.ts'

describe('chooseMarket', () => {
  it('follows cookie, then country, then browser', () => {
    const acceptLanguage = 'en-GB,en;q=0.8,es;q=0.5'
    expect(chooseMarket({ cookie: 'my.zh', country: 'ES', acceptLanguage })).toEqual({
      market: 'MY',
      language: 'zh',
    })
    expect(chooseMarket({ country: 'ES', acceptLanguage })).toEqual({
      market: 'ES',
      language: 'en',
    })
    expect(chooseMarket({ country: 'FR', acceptLanguage })).toEqual({
      market: 'GB',
      language: 'en',
    })
  })

  it('gives the market its own language when the browser speaks none of ours', () => {
    expect(chooseMarket({ country: 'vn', acceptLanguage: 'fr-FR,fr' })).toEqual({
      market: 'VN',
      language: 'vi',
    })
  })

  it('goes home by language when there is no country', () => {
    expect(chooseMarket({ acceptLanguage: 'th' })).toEqual({ market: 'TH', language: 'th' })
    expect(chooseMarket({ acceptLanguage: 'tl-PH' })).toEqual({ market: 'PH', language: 'fil' })
    expect(chooseMarket({ acceptLanguage: 'zh-CN' })).toEqual({ market: 'SG', language: 'zh' })
    expect(chooseMarket({})).toEqual({ market: 'US', language: 'en' })
  })

  it('ignores a cookie it did not write', () => {
    for (const cookie of ['', 'es', 'ES.es', 'es.es.es', 'xx.es', 'es.xx', '__proto__.es']) {
      expect(parseChoice(cookie)).toBeNull()
    }
  })

  it('reads back what it writes', () => {
    for (const market of MARKET_CODES) {
      for (const language of LANGUAGES) {
        expect(parseChoice(serializeChoice({ market, language }))).toEqual({ market, language })
      }
    }
  })

  it('orders by quality and drops what is refused', () => {
    const tags = parseAcceptLanguage('es;q=0.2, en;q=0, id;q=0.9, *;q=0.1')
    expect(tags.map((tag) => tag.language)).toEqual(['id', 'es'])
  })

  it('always answers, whatever the headers hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (cookie, country, acceptLanguage) => {
        const choice = chooseMarket({ cookie, country, acceptLanguage })
        expect(MARKET_CODES).toContain(choice.market)
        expect(LANGUAGES).toContain(choice.language)
      }),
    )
  })
})
