import { useRouteLoaderData } from '@remix-run/react'
import type { Language } from '#app/modules/market/market.ts'
import type { SeoRoot } from './seo.ts'

/** What every page knows of its document. */
export interface RootData extends SeoRoot {
  language: Language
  /** BCP 47 tag of language and market. */
  lang: string
  /** Where the language's texts are fetched. */
  texts: string
  theme: string | null
}

/** Null where the root loader itself failed: the page is then in English and without scripts. */
export function useRootData(): RootData | null {
  return useRouteLoaderData<() => RootData>('root') ?? null
}
