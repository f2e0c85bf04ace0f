import type { Money } from '#app/shared/money.ts'
import type { Language, MarketCode } from './codes.ts'
import { market } from './registry.ts'

/** What the law of a market asks of buttons, labels, storage and limits, as answers for views. */

/** Why something is kept on a reader's device. */
export type StoragePurpose = 'essential' | 'appearance' | 'statistics' | 'advertising'

/** The text on the button that places the order: Spain's must say that it obliges to pay. */
export function orderButtonKey(code: MarketCode, options: { isCash?: boolean } = {}): string {
  const wording = market(code).consumer.orderButton
  if (options.isCash && wording === 'placeOrder') return 'market:orderButton.cashOnDelivery'
  return `market:orderButton.${wording}`
}

export type Disclosure = {
  /** The market's own label, in its own language: always shown. */
  readonly officialLabel: string
  /** The label in the reader's language. */
  readonly labelKey: string
  /** The longer sentence about commission. */
  readonly affiliateKey: string
  /** Whether the reader's own label stands beside the official one. */
  readonly showsBoth: boolean
  /** Whether a live stream repeats the label for those who join late. */
  readonly isRepeatedInLive: boolean
}

/** How advertising is named in a market to a reader of a language. */
export function disclosure(code: MarketCode, language: Language): Disclosure {
  const rules = market(code).disclosure
  return {
    officialLabel: rules.officialLabel,
    labelKey: 'market:disclosure.label',
    affiliateKey: 'market:disclosure.affiliate',
    showsBoth: !rules.officialLanguages.includes(language),
    isRepeatedInLive: rules.isRepeatedInLive,
  }
}

/** Whether a creator's own label is fit for a market: on its list, and not one it warns against. */
export function isDisclosureAllowed(code: MarketCode, label: string): boolean {
  const { labelsOk } = market(code).disclosure
  const wanted = label.trim().toLocaleLowerCase('en')
  return labelsOk.some((allowed) => allowed.toLocaleLowerCase('en') === wanted)
}

/**
 * What may be stored before the reader has chosen. A browser that sends Global Privacy Control has
 * chosen: no advertising, in every market.
 */
export function storageBeforeConsent(
  code: MarketCode,
  signals: { globalPrivacyControl?: boolean } = {},
): StoragePurpose[] {
  switch (market(code).privacy.consentRegime) {
    case 'opt_in':
    case 'opt_in_recommended':
      return ['essential']
    case 'opt_in_with_exemptions':
    case 'notice_and_consent':
    case 'notice_deemed_consent':
      return ['essential', 'appearance', 'statistics']
    case 'opt_out':
      return signals.globalPrivacyControl
        ? ['essential', 'appearance', 'statistics']
        : ['essential', 'appearance', 'statistics', 'advertising']
  }
}

/** Which first layer the reader meets. */
export function consentPrompt(code: MarketCode): 'banner' | 'notice' | 'link' {
  switch (market(code).privacy.consentRegime) {
    case 'opt_in':
    case 'opt_in_recommended':
      return 'banner'
    case 'opt_in_with_exemptions':
    case 'notice_and_consent':
    case 'notice_deemed_consent':
      return 'notice'
    case 'opt_out':
      return 'link'
  }
}

export type CashRefusal = 'not-offered' | 'below-minimum' | 'above-maximum' | 'not-a-local-mobile'

/**
 * Whether an order may be paid to the courier; null if so.
 * @param phone E.164, as `addressSchema` leaves it
 */
export function cashOnDeliveryRefusal(
  code: MarketCode,
  total: Money,
  phone: string | undefined,
): CashRefusal | null {
  const facts = market(code)
  const rules = facts.cashOnDelivery
  if (!rules.isOffered || total.currency !== facts.currency) return 'not-offered'
  if (total.amountMinor < rules.minMinor) return 'below-minimum'
  if (total.amountMinor > rules.maxMinor) return 'above-maximum'
  if (phone === undefined || !new RegExp(rules.mobilePattern).test(phone)) {
    return 'not-a-local-mobile'
  }
  return null
}

/** Whether a total is too small to be paid, by a card's costs and Stripe's minimum. */
export function isBelowCheckoutFloor(code: MarketCode, total: Money): boolean {
  return total.amountMinor < market(code).checkoutFloorMinor
}

/** Days after receipt in which something may be sent back: the law's, or the shop's if longer. */
export function returnDays(code: MarketCode): number {
  const { withdrawalDays, shopReturnDays } = market(code).consumer
  return Math.max(withdrawalDays, shopReturnDays)
}
