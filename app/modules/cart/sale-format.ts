import {
  formatDateRange,
  formatMoney,
  formatRate,
  localeTag,
  MARKET_CURRENCY,
  type Language,
  type MarketCode,
} from '#app/modules/market/market.ts'

/** Where and in which language a sale is shown. */
export interface SalePlace {
  market: MarketCode
  language: Language
}

/** Amounts, dates and rates of a sale as the reader writes them. */
export function saleFormat({ market, language }: SalePlace) {
  const locale = localeTag(language, market)
  const currency = MARKET_CURRENCY[market]
  return {
    money: (amountMinor: number) => formatMoney({ amountMinor, currency }, locale),
    dates: (dates: { from: string; to: string }) => formatDateRange(dates.from, dates.to, locale),
    rate: (ratePpm: number) => formatRate(ratePpm, locale),
  }
}
