/** What i18next needs, the same in server and worker; views read by `texts.ts`. */

/** The texts that pages are sent; `mail` and `legal` are put into words on the server only. */
export const NAMESPACES = [
  'common',
  'market',
  'feed',
  'catalog',
  'cart',
  'checkout',
  'orders',
  'identity',
] as const

export const I18N_OPTIONS = {
  ns: [...NAMESPACES],
  defaultNS: 'common',
  fallbackLng: 'en',
  // React escapes; mails escape in their own template.
  interpolation: { escapeValue: false },
  returnNull: false,
} as const
