import type Player from 'video.js/dist/types/player'
import { canStream, ClipStream, type StreamSource } from './clip-stream.tsx'

/**
 * Video.js as a player without controls of its own: the feed draws them. Loaded when the first picture is on the
 * screen, as a chunk by itself.
 */
export type { Player }
export type AttachPlayer = (video: HTMLVideoElement) => Player

/**
 * Seconds that a clip which is not yet watched loads ahead: the first segment. Video.js raises the goal by each
 * second played, so what is watched never runs dry and what is swiped past costs little.
 */
const PREPARED_S = 1.5

interface StreamedSource extends StreamSource {
  src: string
}

/** A source for Video.js that is fed piece by piece instead of by its own HLS engine. */
export function streamed({ file, type }: StreamSource): StreamedSource {
  return { src: file, type, file }
}

interface SourceHandler {
  canPlayType: (type: string) => string
  canHandleSource: (source: { type: string }) => string
  handleSource: (source: StreamedSource, tech: { el: () => HTMLVideoElement }) => ClipStream
}

/** Takes the sources of `streamed` and leaves all others to those who come with Video.js. */
const STREAM_HANDLER: SourceHandler = {
  canPlayType: () => '',
  canHandleSource: (source) => ('file' in source && canStream(source.type) ? 'probably' : ''),
  handleSource: (source, tech) => new ClipStream(tech.el(), source),
}

let loading: Promise<AttachPlayer> | null = null

/** Fetches Video.js once. Rejects when the network fails; a later call tries again. */
export function loadVideoJs(): Promise<AttachPlayer> {
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function load(): Promise<AttachPlayer> {
  // Its style element is for its own controls.
  Object.assign(window, { VIDEOJS_NO_DYNAMIC_STYLE: true })
  const { default: videojs } = await import('video.js')
  videojs.log.level('off')
  const streaming = (videojs as unknown as { Vhs: { GOAL_BUFFER_LENGTH: number } }).Vhs
  streaming.GOAL_BUFFER_LENGTH = PREPARED_S
  const html5 = videojs.getTech('Html5') as unknown as {
    registerSourceHandler: (handler: SourceHandler, index: number) => void
  }
  html5.registerSourceHandler(STREAM_HANDLER, 0)
  // Apple's own HLS is the better player where it exists. Chromium's fetches whole clips ahead of a swipe.
  const overrideNative = !videojs.browser.IS_ANY_SAFARI
  return (video) =>
    videojs(video, {
      children: ['mediaLoader'],
      controls: false,
      loop: true,
      muted: video.muted,
      preload: video.preload,
      playsinline: true,
      inactivityTimeout: 0,
      userActions: { click: false, doubleClick: false, hotkeys: false },
      html5: {
        nativeTextTracks: true,
        vhs: {
          overrideNative,
          limitRenditionByPlayerDimensions: true,
          useDevicePixelRatio: true,
          useBandwidthFromLocalStorage: false,
        },
      },
    })
}
