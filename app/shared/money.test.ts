import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  allocate,
  compare,
  includedTax,
  money,
  multiply,
  percentOf,
  roundToStep,
  scale,
  subtract,
  sum,
} from './money.ts'

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })

describe('money', () => {
  it('adds, subtracts, multiplies and compares within one currency', () => {
    const a = money(1999, 'EUR')
    expect(add(a, money(1, 'EUR'))).toEqual(money(2000, 'EUR'))
    expect(subtract(a, a)).toEqual(money(0, 'EUR'))
    expect(multiply(a, 3)).toEqual(money(5997, 'EUR'))
    expect(compare(a, money(2000, 'EUR'))).toBe(-1)
    expect(sum([], 'VND')).toEqual(money(0, 'VND'))
  })

  it('refuses mixed currencies, fractions and unsafe integers', () => {
    expect(() => add(money(1, 'EUR'), money(1, 'USD'))).toThrow(TypeError)
    expect(() => money(1.5, 'EUR')).toThrow(RangeError)
    expect(() => money(Number.NaN, 'EUR')).toThrow(RangeError)
    expect(() => multiply(money(Number.MAX_SAFE_INTEGER, 'IDR'), 2)).toThrow(RangeError)
    expect(() => multiply(money(1, 'EUR'), 0.5)).toThrow(RangeError)
  })

  it('rounds ties as told', () => {
    expect(scale(5, 1, 2)).toBe(3)
    expect(scale(-5, 1, 2)).toBe(-3)
    expect(scale(5, 1, 2, 'half-even')).toBe(2)
    expect(scale(7, 1, 2, 'half-even')).toBe(4)
    expect(scale(5, 1, 2, 'down')).toBe(2)
    expect(scale(1, 1, 3, 'up')).toBe(1)
  })

  it('rounds to a step', () => {
    expect(roundToStep(1993, 5)).toBe(1995)
    expect(percentOf(19_900_000, 110_000, 'half-up', 100)).toBe(2_189_000)
    expect(percentOf(1999, 88_750)).toBe(177)
  })
})

describe('allocate', () => {
  it('gives the odd cents to the largest remainders', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(100, [0, 0])).toEqual([50, 50])
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33])
    expect(() => allocate(1, [])).toThrow(RangeError)
    expect(() => allocate(1, [-1])).toThrow(RangeError)
  })

  it('always adds up, and no part is a whole unit away from its exact share', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(amount, weights, (whole, given) => {
        const parts = allocate(whole, given)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(whole)
        const total = given.reduce((a, b) => a + b, 0)
        if (total === 0) return
        for (const [index, part] of parts.entries()) {
          expect(Math.abs(part - (whole * (given[index] ?? 0)) / total)).toBeLessThan(1.001)
        }
      }),
    )
  })
})

describe('includedTax', () => {
  it('never loses a unit, and the net bears the rate it was taken at', () => {
    const rate = fc.constantFrom(40_000, 70_000, 80_000, 90_000, 110_000, 120_000, 200_000, 210_000)
    fc.assert(
      fc.property(fc.nat(1_000_000_000), rate, (gross, ratePpm) => {
        const tax = includedTax(gross, ratePpm)
        const net = gross - tax
        expect(net + tax).toBe(gross)
        expect(Math.abs(percentOf(net, ratePpm) - tax)).toBeLessThanOrEqual(1)
      }),
    )
    expect(includedTax(12_100, 210_000)).toBe(2_100)
  })
})
