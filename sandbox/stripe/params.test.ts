import { describe, expect, test } from 'vitest'
import { cardFaults } from './cards.ts'
import { checkChargeAmount, formatAmount } from './currency.ts'
import { TEST_CARDS } from './test-cards.ts'
import { canonicalForm, decodeForm } from './params.ts'

describe('form decoding', () => {
  test('brackets nest, lists keep their order, text is decoded', () => {
    const form = decodeForm(
      'a=1&b[c][d]=x%20y+z&e[]=1&e[]=2&f[0][g]=3&metadata[%C4%91]=%E2%82%AB&h',
    )
    expect(JSON.parse(JSON.stringify(form))).toEqual({
      a: '1',
      b: { c: { d: 'x y z' } },
      e: { 0: '1', 1: '2' },
      f: { 0: { g: '3' } },
      metadata: { đ: '₫' },
      h: '',
    })
  })

  test('the order of parameters makes no difference', () => {
    expect(canonicalForm(decodeForm('a=1&b[c]=2'))).toBe(canonicalForm(decodeForm('b[c]=2&a=1')))
    expect(canonicalForm(decodeForm('a=1'))).not.toBe(canonicalForm(decodeForm('a=2')))
  })

  test.each(['a[b=1', 'a=%ZZ', 'a=1&a[b]=2', 'a[b]=1&a=2', '=1'])('%s is refused', (text) => {
    expect(() => decodeForm(text)).toThrow()
  })

  test('names of built-in properties are only names', () => {
    const form = decodeForm('metadata[__proto__]=1&metadata[constructor]=2')
    expect(Object.keys(form['metadata'] ?? {})).toEqual(['__proto__', 'constructor'])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('money', () => {
  test('amounts are written with the decimals the currency has', () => {
    expect(formatAmount(12_899, 'usd', 'en')).toBe('$128.99')
    expect(formatAmount(124_900_000, 'idr', 'id')).toBe('Rp1.249.000')
    expect(formatAmount(124_900_050, 'idr', 'id')).toBe('Rp1.249.000,50')
    expect(formatAmount(1_290_000, 'vnd', 'vi')).toBe('1.290.000\u00a0₫')
    expect(formatAmount(59_000, 'thb', 'th')).toBe('฿590')
    expect(formatAmount(4_990, 'myr', 'zh-Hans')).toBe('RM49.90')
    expect(formatAmount(999_999_999_999, 'eur', 'es')).toBe('9.999.999.999,99\u00a0€')
  })

  test('the smallest charge of each market passes, one less does not', () => {
    const minimums = {
      usd: 50,
      eur: 50,
      gbp: 30,
      sgd: 50,
      myr: 200,
      thb: 1700,
      php: 3000,
      vnd: 13_000,
    }
    for (const [currency, minimum] of Object.entries(minimums)) {
      expect(() => checkChargeAmount(minimum, currency)).not.toThrow()
      expect(() => checkChargeAmount(minimum - 1, currency)).toThrow()
    }
  })
})

test('every test card passes its own checks until its expiry has passed', () => {
  const now = Date.UTC(2026, 10, 23)
  for (const { number } of TEST_CARDS) {
    expect(cardFaults({ number, expMonth: 11, expYear: 2026, cvc: '123' }, now)).toEqual([])
    expect(cardFaults({ number, expMonth: 10, expYear: 2026, cvc: '123' }, now)).toHaveLength(1)
  }
})
