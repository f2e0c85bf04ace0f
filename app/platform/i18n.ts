/** What i18next needs, the same in browser, server and worker. */
export const NAMESPACES = [
  'common',
  'market',
  'feed',
  'catalog',
  'cart',
  'checkout',
  'orders',
  'identity',
  'legal',
] as const

export const I18N_OPTIONS = {
  ns: [...NAMESPACES],
  defaultNS: 'common',
  fallbackLng: 'en',
  // React escapes; mails escape in their own template.
  interpolation: { escapeValue: false },
  returnNull: false,
} as const
