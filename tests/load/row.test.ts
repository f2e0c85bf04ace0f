import { describe, expect, it } from 'vitest'
import { failedRow, figure, formatRows, measured } from './row.ts'

describe('measured', () => {
  it('holds at the goal, on both sides', () => {
    expect(measured('feed.html.cpu', 3).holds).toBe(true)
    expect(measured('feed.html.cpu', 3.01).holds).toBe(false)
    expect(measured('order.rate', 36.5).holds).toBe(true)
    expect(measured('order.rate', 36.4).holds).toBe(false)
  })
  it('judges nothing where nothing is promised', () => {
    expect(measured('feed.html.sql', 1).holds).toBeNull()
  })
  it('knows only the rows of the registry', () => {
    expect(() => measured('feed.html.happiness', 1)).toThrow(/feed\.html\.happiness/)
  })
})

describe('the table', () => {
  const lines = formatRows([
    measured('feed.html.cpu', 4.5),
    measured('order.rate', 40.25, { note: '2415 orders' }),
    measured('feed.html.sql', 1),
    failedRow('flash', new Error('no stock')),
    measured('feed.html.cpu', 2, { holds: false, note: '1 answered 503' }),
  ])
  it('says by how much a goal is missed', () => {
    expect(lines[1]).toMatch(
      /^feed\.html\.cpu +4\.5 +CPU ms +≤ 3 +misses by 1\.5 \(50 %\) too much$/,
    )
  })
  it('says that a row fails whose value is good but not honest', () => {
    expect(lines[5]).toMatch(/^feed\.html\.cpu +2 +CPU ms +≤ 3 +fails +1 answered 503$/)
  })
  it('says that a goal holds, with the note', () => {
    expect(lines[2]).toMatch(/^order\.rate +40\.3 +orders\/s +≥ 36\.5 +holds +2415 orders$/)
  })
  it('says nothing of a goal where there is none', () => {
    expect(lines[3]).toMatch(/^feed\.html\.sql +1 +statements$/)
  })
  it('shows a part that failed with its reason', () => {
    expect(lines[4]).toMatch(/^flash +– +failed +no stock$/)
  })
})

it.each([
  [0.01234, '0.0123'],
  [123.456, '123'],
  [12.3456, '12.3'],
  [4000, '4000'],
  [1234.5, '1235'],
])('%d is written %s', (value, text) => expect(figure(value)).toBe(text))
