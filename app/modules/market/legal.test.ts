import { describe, expect, it } from 'vitest'
import { money } from '#app/shared/money.ts'
import { MARKET_CODES } from './codes.ts'
import { MARKET_CURRENCY } from './currencies.ts'
import {
  cashOnDeliveryRefusal,
  consentPrompt,
  disclosure,
  isBelowCheckoutFloor,
  isDisclosureAllowed,
  orderButtonKey,
  returnDays,
  storageBeforeConsent,
} from './legal.ts'
import { market } from './registry.ts'

describe('order button', () => {
  it('says in Spain and the United Kingdom that the order obliges to pay', () => {
    expect(orderButtonKey('ES')).toBe('market:orderButton.obligation')
    expect(orderButtonKey('GB')).toBe('market:orderButton.payNow')
    expect(orderButtonKey('VN', { isCash: true })).toBe('market:orderButton.cashOnDelivery')
  })
})

describe('advertising label', () => {
  it('is one the market accepts and none it warns against', () => {
    for (const code of MARKET_CODES) {
      const { officialLabel } = disclosure(code, 'en')
      expect(isDisclosureAllowed(code, officialLabel), code).toBe(true)
      expect(market(code).disclosure.labelsAvoid).not.toContain(officialLabel)
    }
    expect(isDisclosureAllowed('ES', '#ad')).toBe(false)
    expect(isDisclosureAllowed('ES', 'publicidad ')).toBe(true)
    expect(isDisclosureAllowed('GB', 'gifted')).toBe(false)
  })

  it('stays in the market’s language, with the reader’s beside it', () => {
    expect(disclosure('ES', 'en')).toMatchObject({ officialLabel: 'Publicidad', showsBoth: true })
    expect(disclosure('ES', 'es').showsBoth).toBe(false)
  })
})

describe('storage before consent', () => {
  it('is only essential where consent comes first', () => {
    for (const code of ['ES', 'ID', 'TH', 'VN'] as const) {
      expect(storageBeforeConsent(code)).toEqual(['essential'])
      expect(consentPrompt(code)).toBe('banner')
    }
  })

  it('never includes advertising outside the United States, nor there against GPC', () => {
    for (const code of MARKET_CODES) {
      expect(storageBeforeConsent(code).includes('advertising')).toBe(code === 'US')
      expect(storageBeforeConsent(code, { globalPrivacyControl: true })).not.toContain(
        'advertising',
      )
    }
    expect(storageBeforeConsent('GB')).toContain('statistics')
  })
})

describe('cash on delivery', () => {
  it('is for a local mobile and within the limits', () => {
    const refusal = (amountMinor: number, phone?: string) =>
      cashOnDeliveryRefusal('VN', money(amountMinor, 'VND'), phone)
    expect(refusal(199_000, '+84912345678')).toBeNull()
    expect(refusal(5_000_000, '+84912345678')).toBeNull()
    expect(refusal(5_000_001, '+84912345678')).toBe('above-maximum')
    expect(refusal(9_999, '+84912345678')).toBe('below-minimum')
    expect(refusal(199_000, '+6581234567')).toBe('not-a-local-mobile')
    expect(refusal(199_000)).toBe('not-a-local-mobile')
    expect(cashOnDeliveryRefusal('ES', money(1_000, 'EUR'), '+34612345678')).toBe('not-offered')
  })

  it('exists where it is customary', () => {
    const offered = MARKET_CODES.filter((code) => market(code).cashOnDelivery.isOffered)
    expect(offered).toEqual(['ID', 'TH', 'VN', 'PH'])
  })
})

describe('limits', () => {
  it('guards the checkout floor, never under Stripe’s own minimum', () => {
    for (const code of MARKET_CODES) {
      const { checkoutFloorMinor, stripeMinimumMinor } = market(code)
      expect(checkoutFloorMinor).toBeGreaterThanOrEqual(stripeMinimumMinor ?? 0)
      const currency = MARKET_CURRENCY[code]
      expect(isBelowCheckoutFloor(code, money(checkoutFloorMinor - 1, currency))).toBe(true)
      expect(isBelowCheckoutFloor(code, money(checkoutFloorMinor, currency))).toBe(false)
    }
  })

  it('never gives fewer days to return than the law', () => {
    for (const code of MARKET_CODES) {
      expect(returnDays(code)).toBeGreaterThanOrEqual(market(code).consumer.withdrawalDays)
    }
  })
})
