/** Addresses below `/:market/:language/legal/`. */
export const LEGAL_PAGES = [
  'terms',
  'privacy',
  'cookies',
  'returns',
  'shipping',
  'imprint',
  'ranking',
  'accessibility',
  'contact',
] as const

export type LegalPage = (typeof LEGAL_PAGES)[number]

export function isLegalPage(page: string | undefined): page is LegalPage {
  return (LEGAL_PAGES as readonly (string | undefined)[]).includes(page)
}
