import { describe, expect, it } from 'vitest'
import { believableTime, eventBatch, marksPassed, MAX_EVENTS_PER_BATCH } from './analytics.ts'

const id = '030295c4-d115-414e-9aa4-9878a33d5f1d'
const event = { id, kind: 'impression', at: 1_700_000_000_000, video: id }
const batch = (events: unknown[]) => ({ market: 'ES', language: 'es', events })

describe('a batch of events', () => {
  it('takes what the feed sends', () => {
    expect(eventBatch.safeParse(batch([event])).success).toBe(true)
  })

  it.each([
    ['nothing', batch([])],
    ['too many', batch(Array.from({ length: MAX_EVENTS_PER_BATCH + 1 }, () => event))],
    ['an unknown kind', batch([{ ...event, kind: 'looked' }])],
    ['an unknown key', batch([{ ...event, email: 'a@b.c' }])],
    ['an address that is no market', { ...batch([event]), market: 'es' }],
    ['a place before the film', batch([{ ...event, positionMs: -1 }])],
    ['a visitor of its own choice', { ...batch([event]), visitorId: id }],
  ])('refuses %s', (_, body) => {
    expect(eventBatch.safeParse(body).success).toBe(false)
  })
})

describe('the time of an event', () => {
  const now = new Date('2026-11-23T10:00:00Z')
  it('is the browser’s, unless its clock is off', () => {
    expect(believableTime(now.getTime() - 5_000, now)).toEqual(new Date('2026-11-23T09:59:55Z'))
    expect(believableTime(now.getTime() + 1, now)).toEqual(now)
    expect(believableTime(0, now)).toEqual(now)
  })
})

describe('watch progress', () => {
  it('counts each quarter once, however long a tick is', () => {
    expect(marksPassed(0, 1999, 8000)).toEqual([])
    expect(marksPassed(1999, 2000, 8000)).toEqual(['progress-25'])
    expect(marksPassed(2000, 6100, 8000)).toEqual(['progress-50', 'progress-75'])
    expect(marksPassed(6100, 8000, 8000)).toEqual(['progress-100'])
  })
})
