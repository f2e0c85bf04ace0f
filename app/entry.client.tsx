import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { readTexts, type TextTree } from './platform/texts.ts'
import { TextsProvider } from './ui/texts.tsx'

// The server chose the language and preloads its texts; each document has one language for its life.
const link = document.querySelector<HTMLLinkElement>('link[data-locale]')
if (!link) throw new Error('the page names no texts')
const texts = readTexts(
  document.documentElement.dataset['language'] ?? 'en',
  (await (await fetch(link.href)).json()) as TextTree,
)

startTransition(() => {
  hydrateRoot(
    document,
    <TextsProvider value={texts}>
      <StrictMode>
        <RemixBrowser />
      </StrictMode>
    </TextsProvider>,
  )
})
