import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money } from '#app/shared/money.ts'
import { LANGUAGES, localeTag, MARKET_CODES, type Language, type MarketCode } from './codes.ts'
import { CURRENCIES, MARKET_CURRENCY } from './currencies.ts'
import {
  formatCompact,
  formatDate,
  formatDateRange,
  formatLength,
  formatMoney,
  formatRate,
  formatWeight,
  toMajorString,
} from './format.ts'

const price = (market: MarketCode, language: Language, amountMinor: number) =>
  // Intl separates with no-break spaces of two kinds; the eye does not.
  formatMoney(money(amountMinor, MARKET_CURRENCY[market]), localeTag(language, market)).replace(
    /[\u00A0\u202F]/g,
    ' ',
  )

describe('formatMoney', () => {
  it.each([
    ['US', 'en', 1_999, '$19.99'],
    ['US', 'es', 1_999, '$19.99'],
    ['ES', 'es', 1_895, '18,95 €'],
    ['ES', 'en', 1_895, '€18.95'],
    ['GB', 'en', 123_456_750, '£1,234,567.50'],
    ['ID', 'id', 19_900_000, 'Rp199.000'],
    ['ID', 'en', 19_900_000, 'Rp199.000'],
    ['TH', 'th', 59_000, '฿590'],
    ['TH', 'en', 59_050, '฿590.50'],
    ['MY', 'ms', 4_990, 'RM49.90'],
    ['MY', 'zh', 4_990, 'RM49.90'],
    ['VN', 'vi', 199_000, '199.000 ₫'],
    ['PH', 'fil', 89_900, '₱899'],
    ['SG', 'en', 2_990, 'S$29.90'],
    ['SG', 'zh', 2_990, 'S$29.90'],
    ['US', 'en', -500, '-$5.00'],
    ['US', 'en', 0, '$0.00'],
  ] as const)('%s read in %s', (market, language, amountMinor, text) => {
    expect(price(market, language, amountMinor)).toBe(text)
  })

  it('shows every digit of any amount, in every market and language', () => {
    const amount = fc.integer({ min: 0, max: 999_999_999_999 })
    fc.assert(
      fc.property(
        fc.constantFrom(...MARKET_CODES),
        fc.constantFrom(...LANGUAGES),
        amount,
        (market, language, amountMinor) => {
          const { symbol, decimals, stripeExponent } = CURRENCIES[MARKET_CURRENCY[market]]
          const scale = 10 ** stripeExponent
          const shown = decimals === 'never' ? Math.floor(amountMinor / scale) * scale : amountMinor
          const text = price(market, language, shown)
          expect(text).toContain(symbol)
          const digits = text.replace(/\D/g, '')
          const isCut = decimals === 'never' || (decimals === 'when-needed' && shown % scale === 0)
          expect(Number(digits)).toBe(isCut ? shown / scale : shown)
        },
      ),
    )
  })
})

describe('other formats', () => {
  it('writes major units exactly', () => {
    expect(toMajorString(5, 'USD')).toBe('0.05')
    expect(toMajorString(-1_999, 'EUR')).toBe('-19.99')
    expect(toMajorString(199_000, 'VND')).toBe('199000')
  })

  it('uses the reader’s calendar', () => {
    expect(formatDate('2026-11-22', 'en-US')).toBe('Nov 22, 2026')
    expect(formatDate('2026-11-22', 'th-TH')).toContain('2569')
    expect(formatDate('2026-11-22', 'en-TH')).toContain('2026')
    expect(formatDateRange('2026-11-24', '2026-11-24', 'en-GB')).toMatch(/^Tue,? 24 Nov$/)
    expect(formatDateRange('2026-11-24', '2026-11-26', 'es-ES')).toContain('24')
    expect(() => formatDate('nonsense', 'en-US')).toThrow(RangeError)
  })

  it('weighs in ounces and pounds in the United States', () => {
    expect(formatWeight(100, 'en-US', 'us')).toBe('3.5 oz')
    expect(formatWeight(1_000, 'en-US', 'us')).toBe('2.2 lb')
    expect(formatWeight(1_250, 'vi-VN', 'metric').replace('\u00A0', ' ')).toBe('1,3 kg')
    expect(formatLength(254, 'en-US', 'us')).toBe('10 in')
  })

  it('writes rates and counts', () => {
    expect(formatRate(88_750, 'en-US')).toBe('8.875%')
    expect(formatRate(210_000, 'es-ES').replace('\u00A0', ' ')).toBe('21 %')
    expect(formatCompact(1_250, 'en-US')).toBe('1.3K')
  })
})
