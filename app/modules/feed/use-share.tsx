import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useTrack } from '#app/modules/analytics/tracker.tsx'
import { useToast } from '#app/ui/toast.tsx'
import type { FeedCard } from './feed.ts'

/** Sends a video on by the device's own sheet, or puts its address on the clipboard. */
export function useShare(card: FeedCard, address: string): () => void {
  const { t } = useTranslation('feed')
  const { show } = useToast()
  const track = useTrack()

  return useCallback(() => {
    const url = new URL(address, location.origin).href
    const count = () => {
      track({ kind: 'share', video: card.id })
      card.shares += 1
      const body = new URLSearchParams({ videoId: card.id })
      void fetch('/api/shares', { method: 'POST', body }).catch(() => undefined)
    }
    const copy = () =>
      navigator.clipboard.writeText(url).then(
        () => {
          count()
          show({ message: t('linkCopied') })
        },
        () => show({ message: t('linkFailed'), tone: 'danger' }),
      )
    // On desktops a copied link is what people want; their share sheets lead to mail programs.
    if (!('share' in navigator) || matchMedia('(hover: hover)').matches) return void copy()
    navigator.share({ title: card.title, url }).then(count, (error: unknown) => {
      const isClosedByViewer = error instanceof DOMException && error.name === 'AbortError'
      if (!isClosedByViewer) void copy()
    })
  }, [address, card, show, t, track])
}
