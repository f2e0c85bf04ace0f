import type { i18n } from 'i18next'
import {
  CURRENCIES,
  formatDate,
  formatMoney,
  localeTag,
  market,
  orderButtonKey,
  returnDays,
  type Language,
  type MarketCode,
} from '#app/modules/market/market.ts'
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
    market: t(`market:name.${code}`),
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

function currencyName(currency: keyof typeof CURRENCIES, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'currency' }).of(currency) ?? currency
}
