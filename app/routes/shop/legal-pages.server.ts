import type { i18n } from 'i18next'
import { consentPrompt, type Language, type MarketCode } from '#app/modules/market/market.ts'
import type { LegalPage } from '../legal-pages.ts'
import type { LegalDocument, LegalSection } from './legal-document.ts'
import { type LegalSource, legalSource, section } from './legal-source.server.ts'
import { cookieTable, deliveryTable, operatorFacts } from './legal-tables.server.ts'

/** A legal page of one market in one language: which sections apply follows from the market's facts. */
export function legalDocument(
  page: LegalPage,
  code: MarketCode,
  language: Language,
  texts: i18n,
): LegalDocument {
  const source = legalSource(code, language, texts)
  return {
    title: pageTitle(source, page),
    lead: source.say(`${page}.lead`),
    sections: SECTIONS[page](source),
  }
}

/** Titles of all legal pages, for the list beside one of them. */
export function legalTitles(pages: readonly LegalPage[], ...who: [MarketCode, Language, i18n]) {
  const source = legalSource(...who)
  return pages.map((page) => ({ page, title: pageTitle(source, page) }))
}

/** American law wants its own words on the link to one's choices. */
function pageTitle({ facts, say }: LegalSource, page: LegalPage): string {
  const isChoices = page === 'cookies' && consentPrompt(facts.code) === 'link'
  return say(isChoices ? 'cookies.titleChoices' : `${page}.title`)
}

const SECTIONS: Readonly<Record<LegalPage, (source: LegalSource) => LegalSection[]>> = {
  terms: termsSections,
  privacy: privacySections,
  cookies: (source) => [cookieTable(source)],
  returns: returnsSections,
  shipping: (source) => [
    deliveryTable(source),
    section(source, 'shipping.parcels', 'text'),
    section(source, 'shipping.abroad', isPaidAtBorder(source) ? 'border' : 'paid'),
    section(source, 'shipping.late', 'text'),
  ],
  imprint: (source) => [
    operatorFacts(source),
    ...['sellers', 'authority', 'reports'].map((id) => section(source, `imprint.${id}`, 'text')),
  ],
  ranking: (source) =>
    ['feed', 'search', 'categories', 'money'].map((id) => section(source, `ranking.${id}`, 'text')),
  accessibility: (source) => [
    section(
      source,
      'accessibility.standard',
      'text',
      ...(source.facts.code === 'ES' ? ['es'] : []),
    ),
    ...['works', 'gaps', 'help'].map((id) => section(source, `accessibility.${id}`, 'text')),
  ],
  contact: (source) =>
    ['reach', 'complaints', 'reports'].map((id) => section(source, `contact.${id}`, 'text')),
}

function termsSections(source: LegalSource): LegalSection[] {
  const { facts, say, sayFact } = source
  return [
    section(source, 'terms.seller', 'text'),
    section(source, 'terms.contract', 'text'),
    section(source, 'terms.price', facts.tax.isIncluded ? 'included' : 'added'),
    section(source, 'terms.payment', 'card', ...(facts.cashOnDelivery.isOffered ? ['cash'] : [])),
    section(source, 'terms.delivery', 'text'),
    section(source, 'terms.returns', 'text'),
    {
      id: 'guarantee',
      title: say('terms.guarantee.title'),
      lines: [sayFact(facts.consumer.guaranteeKey)],
    },
    section(source, 'terms.age', facts.restricted.alcohol.isSoldOnline ? 'sold' : 'notSold'),
    section(source, 'terms.videos', 'text'),
    section(source, 'terms.law', 'text'),
  ]
}

function privacySections(source: LegalSource): LegalSection[] {
  const { code, privacy } = source.facts
  const choice = { banner: 'ask', notice: 'notice', link: 'optOut' }[consentPrompt(code)]
  const uses = section(source, 'privacy.uses', 'text')
  const deadline = privacy.requestDeadlineDays === null ? [] : ['deadline']
  return [
    section(source, 'privacy.controller', 'text'),
    { ...uses, lines: [...uses.lines, source.say(`privacy.choice.${choice}`)] },
    section(source, 'privacy.recipients', 'text'),
    section(source, 'privacy.duration', 'text'),
    section(source, 'privacy.rights', 'text', ...deadline, 'authority'),
    section(source, 'privacy.marketing', privacy.marketingEmail === 'opt_in' ? 'optIn' : 'optOut'),
    section(source, 'privacy.children', 'text'),
    ...(privacy.breachNoticeHours === null ? [] : [section(source, 'privacy.breach', 'text')]),
  ]
}

function returnsSections(source: LegalSource): LegalSection[] {
  const { say, sayFact } = source
  const { consumer } = source.facts
  // Europe's right of withdrawal, which also gives back the cost of standard delivery.
  const hasWithdrawal = consumer.withdrawalDays >= 14
  return [
    { id: 'right', title: say('returns.right.title'), lines: [sayFact(consumer.returnsKey)] },
    section(source, 'returns.how', 'text'),
    section(source, 'returns.exceptions', 'text'),
    section(
      source,
      'returns.refund',
      consumer.refundDeadlineDays === null ? 'prompt' : 'deadline',
      ...(hasWithdrawal ? ['shipping'] : []),
    ),
    {
      id: 'faulty',
      title: say('returns.faulty.title'),
      lines: [sayFact(consumer.guaranteeKey)],
    },
    ...(hasWithdrawal
      ? [{ ...section(source, 'returns.withdraw', 'text'), form: say('returns.withdraw.form') }]
      : []),
  ]
}

/** Whether anything may be due on delivery; elsewhere all is paid at checkout. */
function isPaidAtBorder({ facts }: LegalSource): boolean {
  return facts.tax.importRules.some(
    (rule) =>
      rule.validTo === null && (rule.above === 'at-border' || rule.atOrBelow === 'at-border'),
  )
}
