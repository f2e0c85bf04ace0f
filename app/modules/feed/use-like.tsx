import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTrack } from '#app/modules/analytics/tracker.tsx'
import { useToast } from '#app/ui/toast.tsx'
import type { FeedCard } from './feed.ts'

export interface Like {
  isLiked: boolean
  likes: number
  toggle: () => void
}

/**
 * The heart turns at once and turns back if the shop did not take it. The card itself is changed too: it comes
 * round again in the feed. A plain request: a fetcher would have every loader of the page run again.
 */
export function useLike(card: FeedCard): Like {
  const { t } = useTranslation('feed')
  const { show } = useToast()
  const track = useTrack()
  const [, setVersion] = useState(0)

  const set = useCallback(
    (isLiked: boolean) => {
      if (card.isLiked === isLiked) return
      card.isLiked = isLiked
      card.likes = Math.max(0, card.likes + (isLiked ? 1 : -1))
      setVersion((version) => version + 1)
    },
    [card],
  )

  const toggle = useCallback(() => {
    const isLiked = !card.isLiked
    set(isLiked)
    if (isLiked) track({ kind: 'like', video: card.id })
    const body = new URLSearchParams({ videoId: card.id, isLiked: isLiked ? 'yes' : 'no' })
    fetch('/api/likes', { method: 'POST', body })
      .then(({ ok }) => ok)
      .catch(() => false)
      .then((isTaken) => {
        if (isTaken) return
        set(!isLiked)
        show({ message: t('likeFailed'), tone: 'danger' })
      })
  }, [card, set, show, t, track])

  return { isLiked: card.isLiked, likes: card.likes, toggle }
}
