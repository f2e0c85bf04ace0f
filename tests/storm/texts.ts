import type { Language } from '#app/modules/market/market.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'

/** Whether a page tells its reader, in the words of their language, that the goods are gone. */
export function tellsSoldOut(page: string, language: Language): boolean {
  const { t } = i18nFor(language)
  const sentences = [t('checkout:problem.out-of-stock'), t('cart:aside.soldOut')]
  return sentences.some((sentence) => page.includes(sentence))
}

/** Whether a page tells that the payment came too late and all of it goes back. */
export function tellsRefunded(page: string, language: Language): boolean {
  return page.includes(i18nFor(language).t('orders:return.soldOutText'))
}

/** Whether a page tells that the total is another one now: a part of the cart has gone since it was shown. */
export function tellsNewTotal(page: string, language: Language): boolean {
  return page.includes(beginningOf('totals-changed', language))
}

/** A sentence as far as the total that it names. */
function beginningOf(problem: 'totals-changed' | 'coupon-used-up', language: Language): string {
  const text = i18nFor(language).t(`checkout:problem.${problem}`, { total: '|' })
  return text.split('|')[0] ?? text
}

/** Whether a page tells that the discount code was used up by somebody else. */
export function tellsCouponGone(page: string, language: Language): boolean {
  const isGone = page.includes(i18nFor(language).t('cart:coupon.used-up'))
  return isGone || page.includes(beginningOf('coupon-used-up', language))
}

/** Whether a page asks to try again because Stripe does not answer. */
export function tellsPaymentAway(page: string, language: Language): boolean {
  return page.includes(i18nFor(language).t('checkout:problem.payment-unavailable'))
}

/** Whether a page tells that the law, or the smallest amount of a card, forbids this sale. */
export function tellsForbidden(page: string, language: Language): boolean {
  const { t } = i18nFor(language)
  const sentences = [t('market:notes.importMinimum'), t('checkout:problem.below-minimum')]
  return sentences.some((sentence) => page.includes(sentence))
}
