import { describe, expect, it } from 'vitest'
import { median, quantile, seededRandom, weighted, zipf } from './statistics.ts'

describe('quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  it('is the value below which the share lies', () => {
    expect(quantile(hundred, 0.99)).toBe(99)
    expect(quantile(hundred, 0.5)).toBe(50)
    expect(quantile([7], 0.99)).toBe(7)
  })
  it('takes the ends at 0 and 1', () => {
    expect(quantile(hundred, 0)).toBe(1)
    expect(quantile(hundred, 1)).toBe(100)
  })
  it('does not make a zero out of nothing', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError)
    expect(() => median([])).toThrow(RangeError)
  })
  it('sorts numbers, not texts, and leaves the input alone', () => {
    const values = [10, 9, 100]
    expect(quantile(values, 1)).toBe(100)
    expect(values).toEqual([10, 9, 100])
  })
})

describe('median', () => {
  it('is the middle one, or half way between the two', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
  })
})

describe('zipf', () => {
  it('visits rank r about 1/r as often as the first', () => {
    const next = zipf(1_000, seededRandom(7))
    const visits = Array.from({ length: 1_000 }, () => 0)
    for (let index = 0; index < 200_000; index += 1) {
      const rank = next()
      visits[rank] = (visits[rank] ?? 0) + 1
    }
    const [first = 0, second = 0, , , , , , , , tenth = 0] = visits
    expect(first / second).toBeCloseTo(2, 0)
    expect(first / tenth).toBeGreaterThan(8)
    expect(first / tenth).toBeLessThan(12)
    expect(visits.slice(900).some((count) => count > 0)).toBe(true)
  })
  it('stays within the ranks', () => {
    const next = zipf(3, () => 0.999_999_999)
    expect(next()).toBe(2)
    expect(zipf(3, () => 0)()).toBe(0)
  })
})

describe('weighted', () => {
  it('never takes what has no weight', () => {
    const random = seededRandom(3)
    const entries = [
      ['never', 0],
      ['always', 1],
    ] as const
    for (let index = 0; index < 100; index += 1) expect(weighted(entries, random)).toBe('always')
  })
})

it('the same seed asks for the same', () => {
  const [one, other] = [seededRandom(5), seededRandom(5)]
  expect(Array.from({ length: 5 }, one)).toEqual(Array.from({ length: 5 }, other))
})
