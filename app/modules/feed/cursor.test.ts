import { describe, expect, it } from 'vitest'
import { formatCursor, parseCursor } from './cursor.ts'

const id = '030295c4-d115-414e-9aa4-9878a33d5f1d'

describe('the feed’s cursor', () => {
  it('comes back as it went', () => {
    const cursor = { publishedAt: new Date('2026-11-20T00:00:00.123Z'), id }
    expect(parseCursor(formatCursor(cursor))).toEqual(cursor)
  })

  it('is refused when anyone else wrote it', () => {
    for (const value of [null, '', '.', id, `x.${id}.y`, `zzzzzzzzzz.${id}`, `1.' OR 1=1`])
      expect(parseCursor(value)).toBeNull()
  })
})
