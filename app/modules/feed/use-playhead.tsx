import { useEffect, useRef, useState } from 'react'
import { marksPassed } from '#app/modules/analytics/analytics.ts'
import { useTrack } from '#app/modules/analytics/tracker.tsx'
import { captionAt, type CaptionCue, parseWebVtt } from '#app/modules/media/media.ts'
import { tagsAt, type VideoTag } from '#app/modules/videos/videos.ts'
import type { FeedCard } from './feed.ts'

const TICK_MS = 100

const NO_CUES: readonly CaptionCue[] = []

/** The cues of a film, fetched when it is watched; none if there are no captions or they cannot be had. */
function useCues(address: string | null): readonly CaptionCue[] {
  const [read, setRead] = useState<{ address: string; cues: readonly CaptionCue[] } | null>(null)
  useEffect(() => {
    if (!address) return
    const abort = new AbortController()
    fetch(address, { signal: abort.signal })
      .then((response) => (response.ok ? response.text() : ''))
      .then((file) => setRead({ address, cues: parseWebVtt(file) }))
      .catch(() => setRead(null))
    return () => abort.abort()
  }, [address])
  return read !== null && read.address === address ? read.cues : NO_CUES
}

export interface Moment {
  tags: readonly VideoTag[]
  caption: string
}

const NOTHING: Moment = { tags: [], caption: '' }

/**
 * What belongs to this moment of the film: product cards and the line that is said. Also notes the quarters that
 * were watched. Renders only when something comes or goes.
 */
export function usePlayhead(
  card: FeedCard,
  positionMs: () => number,
  { isActive, hasCaptions }: { isActive: boolean; hasCaptions: boolean },
): Moment {
  const track = useTrack()
  const cues = useCues(isActive && hasCaptions ? card.captions : null)
  const [moment, setMoment] = useState<Moment>(NOTHING)
  const lastMs = useRef(0)
  const counted = useRef(new Set<string>())

  useEffect(() => {
    if (!isActive) return
    const tick = () => {
      const nowMs = positionMs()
      const tags = tagsAt(card.tags, nowMs)
      const caption = captionAt(cues, nowMs)
      setMoment((was) => (isSame(was, tags, caption) ? was : { tags, caption }))
      // The film runs in a loop, and its last tick may come just before the end.
      const watchedTo = nowMs < lastMs.current ? card.durationMs : nowMs
      if (watchedTo - lastMs.current < card.durationMs / 3)
        for (const kind of marksPassed(lastMs.current, watchedTo, card.durationMs)) {
          if (counted.current.has(kind)) continue
          counted.current.add(kind)
          track({ kind, video: card.id, positionMs: Math.min(nowMs, card.durationMs) })
        }
      lastMs.current = nowMs
    }
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [isActive, card, cues, positionMs, track])

  return isActive ? moment : NOTHING
}

function isSame(was: Moment, tags: readonly VideoTag[], caption: string): boolean {
  return (
    was.caption === caption &&
    was.tags.length === tags.length &&
    was.tags.every((tag, index) => tag === tags[index])
  )
}
