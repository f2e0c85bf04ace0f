import { describe, expect, it } from 'vitest'
import { MARKET_CODES } from './codes.ts'
import { CONSENT_VERSION, consentFor, parseConsent, serializeConsent } from './consent.ts'

describe('consentFor', () => {
  it.each(['ES', 'ID', 'TH', 'VN'] as const)(
    'asks in %s and stores nothing before a yes',
    (code) => {
      expect(consentFor(code, null, false)).toMatchObject({ mayMeasure: false, prompt: 'banner' })
      expect(consentFor(code, 'granted', false)).toMatchObject({ mayMeasure: true, prompt: null })
    },
  )

  it.each(['GB', 'MY', 'PH', 'SG'] as const)('tells people in %s and lets them refuse', (code) => {
    expect(consentFor(code, null, false)).toMatchObject({ mayMeasure: true, prompt: 'notice' })
    expect(consentFor(code, 'denied', false)).toMatchObject({ mayMeasure: false, prompt: null })
  })

  it('honours the signal in the United States even after a yes', () => {
    expect(consentFor('US', null, false)).toMatchObject({ mayMeasure: true, prompt: null })
    for (const answer of [null, 'granted', 'denied'] as const) {
      expect(consentFor('US', answer, true)).toMatchObject({
        mayMeasure: false,
        isSignalHonoured: true,
      })
    }
  })

  it('never measures after a no, nor against the signal without a yes', () => {
    for (const code of MARKET_CODES) {
      expect(consentFor(code, 'denied', false).mayMeasure).toBe(false)
      expect(consentFor(code, 'denied', true).mayMeasure).toBe(false)
      expect(consentFor(code, null, true).mayMeasure).toBe(false)
    }
  })
})

it('reads only its own answers, and a yes only to this version of the question', () => {
  expect(parseConsent(serializeConsent('granted'))).toBe('granted')
  expect(parseConsent(serializeConsent('denied'))).toBe('denied')
  expect(parseConsent(`granted.${CONSENT_VERSION + 1}`)).toBeNull()
  expect(parseConsent('granted')).toBeNull()
  expect(parseConsent('yes')).toBeNull()
  expect(parseConsent(undefined)).toBeNull()
})
