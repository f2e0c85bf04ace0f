import type { i18n } from 'i18next'
import {
  formatDate,
  formatMoney,
  localeTag,
  market,
  orderButtonKey,
  returnDays,
  type Language,
  type MarketCode,
} from '#app/modules/market/market.ts'
import type { Currency } from '#app/shared/money.ts'
import { COOKIE_MAX_AGE_S } from '#app/platform/cookies.server.ts'
import { AUTHORITIES, LEGAL_VERSION, OPERATOR } from './operator.server.ts'

const DAY_S = 24 * 3600

/** Everything of a market that legal texts mention, formatted for the reader: `{{refundDays}}` and so on. */
export function legalValues(code: MarketCode, language: Language, t: i18n['t']) {
  const facts = market(code)
  const locale = localeTag(language, code)
  const { consumer, privacy, cashOnDelivery: cash, currency } = facts
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale)
  return {
    ...OPERATOR,
    market: placeName(t(`market:name.${code}`), code, language),
    currency: currencyName(currency, locale),
    authority: AUTHORITIES[code].consumers,
    privacyAuthority: AUTHORITIES[code].privacy,
    operator: OPERATOR.name,
    date: formatDate(LEGAL_VERSION, locale, { dateStyle: 'long' }),
    button: t(orderButtonKey(code) as 'market:orderButton.placeOrder'),
    label: facts.disclosure.officialLabel,
    shipping: t('legal:shipping.title'),
    returns: t('legal:returns.title'),
    days: returnDays(code),
    years: consumer.guaranteeYears,
    refundDays: consumer.refundDeadlineDays,
    answerDays: privacy.requestDeadlineDays,
    breachHours: privacy.breachNoticeHours,
    childAge: privacy.childConsentAge,
    age: facts.restricted.alcohol.minAge,
    hour: `${facts.delivery.cutOffHour}:00`,
    laws: new Intl.ListFormat(locale).format(privacy.laws),
    cashMin: cash.isOffered ? money(cash.minMinor) : '',
    cashMax: cash.isOffered ? money(cash.maxMinor) : '',
    cartDays: COOKIE_MAX_AGE_S.cart / DAY_S,
    sessionDays: COOKIE_MAX_AGE_S.session / DAY_S,
  }
}

export type LegalValues = ReturnType<typeof legalValues>

/** English says "in the United States", yet "in Spain"; no other language of ours has such an article. */
export function placeName(name: string, code: MarketCode, language: Language): string {
  return language === 'en' && ['US', 'GB', 'PH'].includes(code) ? `the ${name}` : name
}

/** "euros", "US dollars": the plural, as in a sentence about prices. */
function currencyName(currency: Currency, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
  })
  return format.formatToParts(2).find((part) => part.type === 'currency')?.value ?? currency
}
