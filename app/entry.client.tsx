import { RemixBrowser } from '@remix-run/react'
import i18next, { type ResourceLanguage } from 'i18next'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { I18N_OPTIONS } from './platform/i18n.ts'

// The server chose the language and preloads its texts; each document has one language for its life.
const link = document.querySelector<HTMLLinkElement>('link[data-locale]')
if (!link) throw new Error('the page names no texts')
const language = document.documentElement.dataset['language'] ?? 'en'
const texts = (await (await fetch(link.href)).json()) as ResourceLanguage
await i18next.use(initReactI18next).init({
  ...I18N_OPTIONS,
  lng: language,
  resources: { [language]: texts },
  initAsync: false,
})

startTransition(() => {
  hydrateRoot(
    document,
    <I18nextProvider i18n={i18next}>
      <StrictMode>
        <RemixBrowser />
      </StrictMode>
    </I18nextProvider>,
  )
})
