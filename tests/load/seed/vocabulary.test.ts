import { expect, it } from 'vitest'
import { LANGUAGES } from '#app/modules/market/market.ts'
import { EDITIONS, seriesNames } from './vocabulary.ts'

it('four thousand series have four thousand names of letters alone', () => {
  const names = seriesNames(4_000)
  expect(new Set(names).size).toBe(4_000)
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z]{3,11}$/)
})

it('every edition is said in every language', () => {
  for (const edition of EDITIONS)
    expect(Object.keys(edition).toSorted()).toEqual(LANGUAGES.toSorted())
})
