import { useCallback } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { useTrack } from '#app/modules/analytics/tracker.tsx'
import type { FeedCard } from './feed.ts'
import { useMarks } from './use-marks.tsx'

export interface LikeState {
  isLiked: boolean
  likes: number
}

/** The hearts of the feed, with how many gave theirs. */
export function useLikes(): {
  likeOf: (card: FeedCard) => LikeState
  setLike: (card: FeedCard, isLiked: boolean) => void
} {
  const { t } = useTranslation('feed')
  const track = useTrack()
  const { isSet, set } = useMarks({
    address: '/api/likes',
    field: 'isLiked',
    failed: t('likeFailed'),
    initial: (card) => card.isLiked,
  })
  const likeOf = (card: FeedCard): LikeState => {
    const isLiked = isSet(card)
    return { isLiked, likes: card.likes + Number(isLiked) - Number(card.isLiked) }
  }
  const setLike = useCallback(
    (card: FeedCard, isLiked: boolean) => {
      if (isLiked) track({ kind: 'like', video: card.id })
      set(card, isLiked)
    },
    [set, track],
  )
  return { likeOf, setLike }
}
