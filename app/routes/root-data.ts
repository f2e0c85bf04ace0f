import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from '#app/root.tsx'

export type RootData = ReturnType<typeof loader>

/** Null where the root loader itself failed: the page is then in English and without scripts. */
export function useRootData(): RootData | null {
  return useRouteLoaderData<typeof loader>('root') ?? null
}
