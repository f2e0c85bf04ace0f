import { useCallback, useState } from 'react'
import { useToast } from '#app/ui/toast.tsx'
import type { FeedCard } from './feed.ts'

interface Marks {
  /** Where a mark is posted, and under which name. */
  address: string
  field: string
  /** Said when the shop did not take it. */
  failed: string
  /** Whether the card came with it. */
  initial: (card: FeedCard) => boolean
}

/**
 * Marks on videos (hearts, bookmarks), which turn at once and turn back if the shop did not take it. Kept by video,
 * because one comes round again. A plain request: a fetcher would have every loader of the page run again.
 */
export function useMarks({ address, field, failed, initial }: Marks): {
  isSet: (card: FeedCard) => boolean
  set: (card: FeedCard, isSet: boolean) => void
} {
  const { show } = useToast()
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const set = useCallback(
    async (card: FeedCard, isSet: boolean) => {
      const keep = (value: boolean) => setChanged((all) => new Map(all).set(card.id, value))
      keep(isSet)
      const body = new URLSearchParams({ videoId: card.id, [field]: isSet ? 'yes' : 'no' })
      const response = await fetch(address, { method: 'POST', body }).catch(() => null)
      if (response?.ok) return
      keep(!isSet)
      show({ message: failed, tone: 'danger' })
    },
    [address, failed, field, show],
  )
  return {
    isSet: (card) => changed.get(card.id) ?? initial(card),
    set: useCallback((...args) => void set(...args), [set]),
  }
}
