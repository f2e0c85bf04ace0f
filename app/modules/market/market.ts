/**
 * A market is a country we sell in: its currency, tax, law, languages, addresses and delivery, as
 * dated data with a source. Language is chosen apart from it. Everything here is pure.
 */

export { addressForm, ADDRESS_MAX_LENGTH } from './address-form.ts'
export type { AddressField, AddressOption } from './address-form.ts'
export { formatAddress } from './address-format.ts'
export { addressSchema, parsePhone } from './address-schema.ts'
export type { Address } from './address-schema.ts'
export type { Area } from './area.ts'
export { serializeChoice } from './choose-market.ts'
export type { MarketChoice, MarketHints } from './choose-market.ts'
export * from './codes.ts'
export { consentFor, parseConsent, serializeConsent, CONSENT_VERSION } from './consent.ts'
export type { Consent, ConsentAnswer } from './consent.ts'
export { CURRENCIES, MARKET_CURRENCY, type CurrencyFacts } from './currencies.ts'
export { isoDateIn, type IsoDate } from './dated.ts'
export { deliveryOptions, estimateDates } from './delivery.ts'
export type { DateRange, DeliveryCode, DeliveryOption, DeliveryRequest } from './delivery.ts'
export { isImport } from './duty.ts'
export {
  formatCompact,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatMoney,
  formatNumber,
  formatRate,
  formatWeight,
  toMajorString,
} from './format.ts'
export {
  cashOnDeliveryRefusal,
  consentPrompt,
  disclosure,
  isBelowCheckoutFloor,
  orderButtonKey,
  returnDays,
} from './legal.ts'
export type { CashRefusal, Disclosure, StoragePurpose } from './legal.ts'
export { customaryPrice } from './pricing.ts'
export { market } from './registry.ts'
export { type StripeAmount } from './stripe-amount.ts'
export { rateFor, taxFor } from './tax.ts'
export type {
  DutyLine,
  LineShare,
  TaxableLine,
  TaxBlock,
  TaxLine,
  TaxQuote,
  TaxRequest,
} from './tax-quote.ts'
export type {
  AddressKey,
  CashOnDelivery,
  ConsentRegime,
  Market,
  RestrictedGoods,
  TaxCategory,
} from './types.ts'
