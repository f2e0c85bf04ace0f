import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

const ORIGIN = 'https://pasarela.example'

describe('ownPath', () => {
  it('keeps path, query and fragment of our own addresses', () => {
    expect(ownPath('/es/es/search?q=caf%C3%A9#top', ORIGIN)).toBe('/es/es/search?q=caf%C3%A9#top')
    expect(ownPath(`${ORIGIN}/us/en`, ORIGIN)).toBe('/us/en')
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    `blob:${ORIGIN}/1`,
    'https://pasarela.example@evil.example/',
    `/${'a'.repeat(2_001)}`,
  ])('refuses %j', (value) => {
    expect(ownPath(value, ORIGIN)).toBeNull()
  })

  it('refuses what is not text', () => {
    expect(ownPath(null, ORIGIN)).toBeNull()
    expect(ownPath(undefined, ORIGIN)).toBeNull()
  })

  it('never leaves the origin, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const path = ownPath(value, ORIGIN)
        expect(path === null || new URL(path, ORIGIN).origin === ORIGIN).toBe(true)
      }),
    )
  })
})
