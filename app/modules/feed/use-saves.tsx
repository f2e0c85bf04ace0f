import { useTranslation } from '#app/ui/texts.tsx'
import type { FeedCard } from './feed.ts'
import { useMarks } from './use-marks.tsx'

/** The bookmarks of the feed. */
export function useSaves(): {
  isSaved: (card: FeedCard) => boolean
  setSaved: (card: FeedCard, isSaved: boolean) => void
} {
  const { t } = useTranslation('feed')
  const { isSet, set } = useMarks({
    address: '/api/saves',
    field: 'isSaved',
    failed: t('saveFailed'),
    initial: (card) => card.isSaved,
  })
  return { isSaved: isSet, setSaved: set }
}
