import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeReturnTo } from './identity.ts'

const ORIGIN = 'https://pasarela.example'

describe('safeReturnTo', () => {
  it.each([
    '/us/en/checkout',
    '/es/es/search?q=caf%C3%A9&page=2#top',
    '/account/addresses/new?market=es',
    '/vn/vi/orders/VN-7K3M9Q2D?key=abc',
    '/sign-ins',
    '/%2F%2Fevil.example',
  ])('leads to our page %j', (path) => {
    expect(safeReturnTo(path, ORIGIN)).toBe(path)
  })

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '\t//evil.example',
    '/\r/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/us/..//evil.example',
    '/%2e%2e//evil.example',
    'https:evil.example',
    'https:/evil.example/../..//evil.example',
    'https://evil.example',
    'https:\\\\evil.example',
    'HTTPS://evil.example',
    'http://pasarela.example',
    'https://pasarela.example@evil.example',
    'https://pasarela.example:8443/',
    'https://pasarela.example.evil.example',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,hello',
    'blob:https://pasarela.example/1',
    '//[',
    'us/en',
    null,
    undefined,
    7,
    ['/us/en'],
  ])('leads %j to the account', (value) => {
    expect(safeReturnTo(value, ORIGIN)).toBe('/account')
  })

  it.each([
    '/sign-in',
    '/sign-up?email=a',
    '/sign-out',
    '/reset-password?token=x',
    '/api/locale',
    '/sign-out.data',
  ])('does not go in circles by %j', (path) => {
    expect(safeReturnTo(path, ORIGIN)).toBe('/account')
  })

  it('stays on our origin and in one line of a header, whatever is sent', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '//',
      '.',
      '..',
      '\t',
      '\r\n',
      'https:',
      '@',
      'evil.example',
      '%2f',
      '?',
      '#',
      ':',
      '\u0000',
      'Set-Cookie: a=b',
    )
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 8 }),
        fc.string({ unit: 'binary' }),
        (list, noise) => {
          const path = safeReturnTo(list.join('') + noise, ORIGIN)
          expect(path.startsWith('/') && !path.startsWith('//')).toBe(true)
          expect(new URL(path, ORIGIN).origin).toBe(ORIGIN)
          expect(/^[!-~]+$/.test(path)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
