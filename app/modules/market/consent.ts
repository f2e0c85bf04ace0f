import type { MarketCode } from './codes.ts'
import { consentPrompt, storageBeforeConsent } from './legal.ts'

/**
 * What may be remembered about a visitor beyond what a sale needs: the market's law, the visitor's
 * answer and the browser's privacy signal, weighed.
 */

/** A visitor's answer. */
export type ConsentAnswer = 'granted' | 'denied'

/** Of what people say yes to. With another meaning of the question it rises, and whoever said yes is asked again. */
export const CONSENT_VERSION = 1

export interface Consent {
  /** Whether what the visitor watches and taps may be stored. */
  mayMeasure: boolean
  answer: ConsentAnswer | null
  /** What the page puts before the visitor: a question, a notice with a way out, or nothing. */
  prompt: 'banner' | 'notice' | null
  /** The browser sent Global Privacy Control, and it decided. */
  isSignalHonoured: boolean
}

/**
 * The consent in force. Global Privacy Control is an objection everywhere; where measuring may begin
 * without asking it also outweighs an earlier "yes" (California, CCPA regulations § 7025).
 */
export function consentFor(
  code: MarketCode,
  answer: ConsentAnswer | null,
  hasPrivacySignal: boolean,
): Consent {
  const mayBegin = storageBeforeConsent(code).includes('statistics')
  if (hasPrivacySignal && (answer === null || mayBegin))
    return { mayMeasure: false, answer, prompt: null, isSignalHonoured: true }
  const prompt = consentPrompt(code)
  return {
    mayMeasure: answer === 'granted' || (answer === null && mayBegin),
    answer,
    prompt: answer !== null || prompt === 'link' ? null : prompt,
    isSignalHonoured: false,
  }
}

/** The cookie's value: the answer, and the version of the question for a yes. */
export function serializeConsent(answer: ConsentAnswer): string {
  return answer === 'granted' ? `${answer}.${CONSENT_VERSION}` : answer
}

/** The answer in the cookie. A yes to another version of the question is no answer; a no stays one. */
export function parseConsent(value: string | null | undefined): ConsentAnswer | null {
  if (value === serializeConsent('granted')) return 'granted'
  return value === 'denied' ? 'denied' : null
}
