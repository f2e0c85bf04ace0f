import { useCallback, useState } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { useTrack } from '#app/modules/analytics/tracker.tsx'
import { useToast } from '#app/ui/toast.tsx'
import type { FeedCard } from './feed.ts'

type Outcome = 'shared' | 'copied' | 'closed' | 'failed'

async function copy(url: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(url)
    return 'copied'
  } catch {
    return 'failed'
  }
}

/** By the device's own sheet on phones. On desktops a copied link is what people want: sheets there lead to mail. */
async function send(title: string, url: string): Promise<Outcome> {
  if (!('share' in navigator) || matchMedia('(hover: hover)').matches) return copy(url)
  try {
    await navigator.share({ title, url })
    return 'shared'
  } catch (error) {
    const isClosedByViewer = error instanceof DOMException && error.name === 'AbortError'
    return isClosedByViewer ? 'closed' : copy(url)
  }
}

/** Sends a video on, and how often that was done. */
export function useShare(card: FeedCard, address: string): { shares: number; share: () => void } {
  const { t } = useTranslation('feed')
  const { show } = useToast()
  const track = useTrack()
  const [own, setOwn] = useState(0)

  const share = useCallback(async () => {
    const outcome = await send(card.title, new URL(address, location.origin).href)
    if (outcome === 'closed') return
    if (outcome === 'failed') return show({ message: t('linkFailed'), tone: 'danger' })
    if (outcome === 'copied') show({ message: t('linkCopied') })
    setOwn((count) => count + 1)
    track({ kind: 'share', video: card.id })
    const body = new URLSearchParams({ videoId: card.id })
    await fetch('/api/shares', { method: 'POST', body }).catch(() => null)
  }, [address, card, show, t, track])

  return { shares: card.shares + own, share: () => void share() }
}
