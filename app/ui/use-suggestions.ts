import { useEffect, useState } from 'react'
import type { Suggestion } from './search-suggestion.ts'

/** Long enough to let a word be typed, short enough to feel immediate. */
const PAUSE_MS = 140
const NONE: readonly Suggestion[] = []

/** Asks `address?q=` a moment after the last letter; answers that come too late are dropped. */
export function useSuggestions(
  address: string,
  text: string,
  isWanted: boolean,
): readonly Suggestion[] {
  const [items, setItems] = useState<readonly Suggestion[]>([])
  const typed = text.trim()

  useEffect(() => {
    if (!isWanted || !typed) return
    const aborter = new AbortController()
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ q: typed }).toString()
      fetch(`${address}?${query}`, { signal: aborter.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ items: Suggestion[] }>) : null))
        .then((answer) => answer && setItems(answer.items))
        // A search works without suggestions.
        .catch(() => undefined)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      aborter.abort()
    }
  }, [address, typed, isWanted])

  return typed ? items : NONE
}
