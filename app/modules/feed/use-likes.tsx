import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTrack } from '#app/modules/analytics/tracker.tsx'
import { useToast } from '#app/ui/toast.tsx'
import type { FeedCard } from './feed.ts'

export interface LikeState {
  isLiked: boolean
  likes: number
}

async function send(videoId: string, isLiked: boolean): Promise<boolean> {
  const body = new URLSearchParams({ videoId, isLiked: isLiked ? 'yes' : 'no' })
  const response = await fetch('/api/likes', { method: 'POST', body }).catch(() => null)
  return response?.ok ?? false
}

/**
 * The hearts of the feed, which turn at once and turn back if the shop did not take it. Kept by video, because one
 * comes round again. A plain request: a fetcher would have every loader of the page run again.
 */
export function useLikes(): {
  likeOf: (card: FeedCard) => LikeState
  setLike: (card: FeedCard, isLiked: boolean) => void
} {
  const { t } = useTranslation('feed')
  const { show } = useToast()
  const track = useTrack()
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())

  const likeOf = (card: FeedCard): LikeState => {
    const isLiked = changed.get(card.id) ?? card.isLiked
    return { isLiked, likes: card.likes + Number(isLiked) - Number(card.isLiked) }
  }

  const setLike = useCallback(
    async (card: FeedCard, isLiked: boolean) => {
      const keep = (value: boolean) => setChanged((all) => new Map(all).set(card.id, value))
      keep(isLiked)
      if (isLiked) track({ kind: 'like', video: card.id })
      if (await send(card.id, isLiked)) return
      keep(!isLiked)
      show({ message: t('likeFailed'), tone: 'danger' })
    },
    [show, t, track],
  )
  return { likeOf, setLike: useCallback((...args) => void setLike(...args), [setLike]) }
}
