import Play from 'lucide-react/icons/play'
import { useEffect, useState } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { Button } from '#app/ui/button.tsx'
import { Spinner } from '#app/ui/spinner.tsx'
import type { ClipControls, Playback } from './use-clips.tsx'

/** A wait shorter than this is not worth a word. */
const PATIENCE_MS = 400

export interface PlaybackNoticeProps {
  playback: Playback
  onRetry: ClipControls['retry']
}

/** What the viewer should know about playing: that it is stopped, slow, or does not work. */
export function PlaybackNotice({ playback, onRetry }: PlaybackNoticeProps) {
  const { t } = useTranslation(['feed', 'common'])

  if (playback.state === 'failed')
    return (
      <div
        role="alert"
        className="pointer-events-auto absolute inset-x-6 top-1/3 mx-auto max-w-xs rounded-lg bg-screen-raised p-5 text-center text-screen-ink"
      >
        <p className="font-bold">{t('feed:failed.title')}</p>
        <p className="mt-1 text-small text-screen-ink-muted">{t('feed:failed.body')}</p>
        <Button type="button" className="mt-4" onClick={onRetry}>
          {t('common:action.retry')}
        </Button>
      </div>
    )
  if (playback.isPaused)
    return (
      <span className="absolute inset-0 m-auto flex size-20 animate-pop items-center justify-center rounded-full bg-screen-glass text-screen-ink backdrop-blur-md">
        <Play aria-hidden="true" className="ml-1 size-9 fill-current" />
      </span>
    )
  return playback.state === 'loading' ? <Waiting /> : null
}

/** A turning arc, once it takes long. */
function Waiting() {
  const { t } = useTranslation('common')
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  return (
    <output className="absolute inset-0 m-auto flex size-14 items-center justify-center">
      <Spinner className="size-10 text-screen-ink" />
      <span className="sr-only">{t('state.loading')}</span>
    </output>
  )
}
