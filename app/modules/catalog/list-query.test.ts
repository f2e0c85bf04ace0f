import { describe, expect, it } from 'vitest'
import { listSearch, parseAmount, parseListQuery, plainAmount } from './list-query.ts'

describe('amounts as people type them', () => {
  it.each([
    ['19.95', 'USD', 1_995],
    ['19,95', 'EUR', 1_995],
    ['19,9', 'EUR', 1_990],
    ['20', 'EUR', 2_000],
    ['1.200', 'EUR', 120_000],
    ['199.000', 'IDR', 19_900_000],
    ['199.000', 'VND', 199_000],
    ['590', 'THB', 59_000],
    ['-5', 'USD', null],
    ['1e9', 'USD', null],
    ['', 'USD', null],
  ] as const)('%s in %s', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor)
  })
  it('come back as they went', () => {
    for (const [minor, currency] of [
      [1_995, 'EUR'],
      [2_000, 'USD'],
      [199_000, 'VND'],
    ] as const) {
      expect(parseAmount(plainAmount(minor, currency), currency)).toBe(minor)
    }
  })
})

describe('the address of a list', () => {
  it('is read and written alike', () => {
    const search = '?min=10&max=49.95&stock=in&seller=lumbre&from=ES&sort=cheapest&page=3'
    const query = parseListQuery(new URLSearchParams(search), 'EUR')
    expect(query).toEqual({
      minMinor: 1_000,
      maxMinor: 4_995,
      isAvailable: true,
      merchant: 'lumbre',
      shipsFrom: 'ES',
      sort: 'cheapest',
      page: 3,
    })
    expect(listSearch(query, 'EUR')).toBe(search)
  })
  it('forgives nonsense', () => {
    const query = parseListQuery(
      new URLSearchParams("?page=-1&sort=x&seller=a'b&from=es&min=abc"),
      'EUR',
    )
    expect(listSearch(query, 'EUR')).toBe('')
  })
})
