import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ClipPool, type Place } from '#app/modules/media/clip-pool.tsx'
import { canStream, streamSpeed } from '#app/modules/media/clip-stream.tsx'
import { chooseRendition } from '#app/modules/media/media.ts'
import type { ClipSource, ClipState } from '#app/modules/media/clip.tsx'
import type { FeedCard } from './feed.ts'
import { isSavingData, mayAutoplay } from './autoplay.tsx'
import { useLatest } from './use-latest.tsx'
import type { ViewerChoice } from './use-viewer-choice.tsx'

/** How long Video.js may wait for the first frame before it is fetched all the same. */
const PLAYER_DELAY_MS = 2_500

export interface Playback {
  state: ClipState
  /** The viewer stopped it, or it has not been started. */
  isPaused: boolean
}

/** The same for the life of the feed, so that cards are not drawn anew when something plays. */
export interface ClipControls {
  /** Plays a card before anything is drawn for it. */
  arrive: (index: number) => void
  stageRef: (index: number, stage: HTMLElement | null) => void
  toggle: () => void
  retry: () => void
  seek: (positionMs: number) => void
  positionMs: () => number
}

function sourceFor({ source }: FeedCard, stage: HTMLElement): ClipSource {
  const { hls, renditions } = source
  const chosen = chooseRendition(renditions, {
    widthPx: stage.clientWidth * devicePixelRatio,
    bytesPerS: streamSpeed(),
    savesData: isSavingData(),
  })
  return { hls, file: chosen?.file ?? hls, type: chosen?.type ?? '' }
}

/** Plays the card that is looked at and readies the one after it, with three media elements in all. */
export function useClips(
  cards: readonly FeedCard[],
  active: number,
  choice: ViewerChoice,
): { controls: ClipControls; playback: Playback } {
  const stages = useRef(new Map<number, HTMLElement>())
  const pool = useRef<ClipPool | null>(null)
  const [state, setState] = useState<ClipState>('idle')
  const [isPaused, setIsPaused] = useState(false)
  const [isUpgraded, setIsUpgraded] = useState(false)
  const { isMuted, forceMute } = choice
  const forceMuteRef = useLatest(forceMute)
  // Known before it is drawn: nothing may load in between.
  const waitsForTouch = useRef(false)
  const isPausedRef = useLatest(isPaused)

  const placeAt = useCallback(
    (index: number): Place | null => {
      const card = cards[index]
      const stage = stages.current.get(index)
      if (!card || !stage) return null
      return { index, stage, source: sourceFor(card, stage), title: card.title }
    },
    [cards],
  )
  const placeAtRef = useLatest(placeAt)

  // The players live as long as the feed.
  useEffect(() => {
    const isAllowed = mayAutoplay()
    const made = new ClipPool(
      { onState: setState, onForcedMute: () => forceMuteRef.current() },
      isAllowed ? 'auto' : 'none',
    )
    pool.current = made
    const first = placeAtRef.current(0)
    const host = first?.stage.querySelector<HTMLElement>('[data-vjs-player]')
    if (first && host) made.adopt(first, host)
    const upgrade = () => void made.upgrade().then((isDone) => isDone && setIsUpgraded(true))
    const timer = setTimeout(upgrade, isAllowed ? PLAYER_DELAY_MS : PLAYER_DELAY_MS * 4)
    // The first frame is there: the network is free for the rest.
    const video = host?.querySelector('video')
    video?.addEventListener('timeupdate', upgrade, { once: true })
    return () => {
      clearTimeout(timer)
      video?.removeEventListener('timeupdate', upgrade)
      made.dispose()
      pool.current = null
    }
  }, [forceMuteRef, placeAtRef])

  useEffect(() => pool.current?.setMuted(isMuted), [isMuted])

  const source = cards[active]?.source.hls
  useEffect(() => {
    const place = source && placeAtRef.current(active)
    if (!place || !pool.current) return
    pool.current.activate(place)
    waitsForTouch.current = !mayAutoplay()
    setIsPaused(waitsForTouch.current)
    if (!waitsForTouch.current) void pool.current.play()
  }, [active, source, placeAtRef])

  useEffect(() => {
    if (isPaused || waitsForTouch.current) pool.current?.pause()
    else void pool.current?.play()
  }, [isPaused])

  const isStarted = state === 'playing'
  useEffect(() => {
    const place = isStarted && mayAutoplay() && placeAt(active + 1)
    // A bare element would load all of it.
    if (place && (isUpgraded || canStream(place.source.type))) pool.current?.prepare(place)
  }, [isUpgraded, isStarted, active, placeAt])

  useEffect(() => {
    const onVisibility = () => {
      if (document.hidden) pool.current?.pause()
      else if (!isPausedRef.current) void pool.current?.play()
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => document.removeEventListener('visibilitychange', onVisibility)
  }, [isPausedRef])

  const activeRef = useLatest(active)
  const controls = useMemo<ClipControls>(
    () => ({
      arrive(index) {
        const place = placeAtRef.current(index)
        if (!place || !pool.current) return
        pool.current.activate(place)
        if (mayAutoplay()) void pool.current.play()
      },
      stageRef(index, stage) {
        if (stage) stages.current.set(index, stage)
        else stages.current.delete(index)
      },
      toggle() {
        waitsForTouch.current = false
        setIsPaused((was) => !was)
      },
      retry() {
        const place = placeAtRef.current(activeRef.current)
        if (place) void pool.current?.retry(place)
      },
      seek: (positionMs) => pool.current?.active?.seek(positionMs),
      positionMs: () => pool.current?.active?.positionMs ?? 0,
    }),
    [activeRef, placeAtRef],
  )

  // What failed for want of a network is tried again when there is one.
  useEffect(() => {
    if (state !== 'failed') return
    addEventListener('online', controls.retry)
    return () => removeEventListener('online', controls.retry)
  }, [state, controls])

  const playback = useMemo(() => ({ state, isPaused }), [state, isPaused])
  return { controls, playback }
}
