/**
 * A market is a country we sell in: its currency, tax, law, languages, addresses and delivery, as
 * dated data with a source. Language is chosen apart from it. Everything here is pure.
 */

export * from './codes.ts'
export { chooseMarket, parseChoice, serializeChoice } from './choose-market.ts'
export type { MarketChoice, MarketHints } from './choose-market.ts'
export { CURRENCIES, MARKET_CURRENCY, type CurrencyFacts } from './currencies.ts'
export {
  formatCompact,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatLength,
  formatMoney,
  formatNumber,
  formatRate,
  formatWeight,
  toMajorString,
} from './format.ts'
export { convertFromUsd, convertToUsdCents, customaryPrice, DEMO_RATES } from './pricing.ts'
export { market } from './registry.ts'
export { fromStripeAmount, toStripeAmount, type StripeAmount } from './stripe-amount.ts'
export { TAX_CATEGORIES } from './types.ts'
export type {
  AddressKey,
  CashOnDelivery,
  ConsentRegime,
  Market,
  RestrictedGoods,
  TaxCategory,
} from './types.ts'
