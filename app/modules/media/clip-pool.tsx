import { Clip, type ClipSource, type ClipState } from './clip.tsx'
import { CLIP_CLASS } from './first-clip.tsx'
import { type AttachPlayer, loadVideoJs } from './video-js.tsx'

/** Previous, current and next: the most media elements that are ever alive. */
const CLIPS = 3
/** Video.js keeps a little of each source it has played; a player is replaced before that adds up. */
const RENEWED_AFTER = 20

/** Where a clip plays: the stage of the card at an index of the feed. */
export interface Place {
  index: number
  stage: HTMLElement
  source: ClipSource
  /** What it is called, for screen readers. */
  title: string
}

export interface PoolListener {
  onState(state: ClipState): void
  /** The browser refused sound without a touch; the clip goes on without. */
  onForcedMute(): void
}

/**
 * The players of a feed. Each index has one of three clips in turn, so that a swipe finds the next clip loaded,
 * the last one still there, and never a fourth element.
 */
export class ClipPool {
  #clips: (Clip | undefined)[] = []
  #places: (number | undefined)[] = []
  #active: Clip | null = null
  #isMuted = true
  #listener: PoolListener
  #isDisposed = false
  #attach: AttachPlayer | null = null

  #preload: 'auto' | 'none'

  /** @param preload `none` where nothing may be loaded before the viewer asks for it */
  constructor(listener: PoolListener, preload: 'auto' | 'none') {
    this.#listener = listener
    this.#preload = preload
  }

  get active(): Clip | null {
    return this.#active
  }

  get state(): ClipState {
    return this.#active?.state ?? 'idle'
  }

  /** Takes over the element that came with the page. */
  adopt(place: Place, host: HTMLElement): void {
    const clip = new Clip(host, this.#onState)
    clip.adopt(place.source)
    this.#clips[place.index % CLIPS] = clip
    this.#places[place.index % CLIPS] = place.index
  }

  /** Makes a place the current one and stops the one before. Playing is asked for by `play`. */
  activate(place: Place): void {
    const clip = this.#put(place)
    if (clip === this.#active && clip.source?.hls === place.source.hls) return
    this.#active?.pause()
    this.#active = clip
    clip.load(place.source)
    this.#listener.onState(clip.state)
  }

  /** Loads the beginning of a clip that may be watched next. */
  prepare(place: Place): void {
    const clip = this.#put(place)
    if (clip === this.#active) return
    clip.load(place.source)
    clip.rewind()
  }

  async play(): Promise<void> {
    const clip = this.#active
    if (!clip || this.#isDisposed) return
    clip.video.muted = this.#isMuted
    const isPlaying = await clip.play()
    if (isPlaying || clip !== this.#active || this.#isMuted) return
    this.setMuted(true)
    this.#listener.onForcedMute()
    await clip.play()
  }

  pause(): void {
    this.#active?.pause()
  }

  setMuted(isMuted: boolean): void {
    this.#isMuted = isMuted
    for (const clip of this.#clips) if (clip) clip.video.muted = isMuted
  }

  /** Loads the failed clip again. */
  retry(place: Place): Promise<void> {
    this.activate(place)
    this.#active?.load(place.source)
    return this.play()
  }

  /** Brings Video.js in. Without it (offline just then) the elements play single renditions by themselves. */
  async upgrade(): Promise<boolean> {
    try {
      const attach = await loadVideoJs()
      if (this.#isDisposed) return false
      this.#attach = attach
      for (let slot = 0; slot < CLIPS; slot += 1) {
        // One player takes a phone long enough to be felt; three at once would be.
        await idle()
        if (this.#isDisposed) return false
        this.#clipAt(slot).attach(attach)
      }
      return true
    } catch {
      return false
    }
  }

  dispose(): void {
    this.#isDisposed = true
    for (const clip of this.#clips) clip?.dispose()
    this.#clips = []
    this.#active = null
  }

  #clipAt(slot: number): Clip {
    const known = this.#clips[slot]
    if (known) return known
    const clip = new Clip(newHost(this.#preload), this.#onState)
    if (this.#attach) clip.attach(this.#attach)
    this.#clips[slot] = clip
    return clip
  }

  #put({ index, stage, title }: Place): Clip {
    const slot = index % CLIPS
    if (this.#places[slot] !== index) this.#free(slot)
    this.#places[slot] = index
    const clip = this.#clipAt(slot)
    clip.video.setAttribute('aria-label', title)
    clip.moveTo(stage)
    return clip
  }

  /** Makes a slot ready for another clip. */
  #free(slot: number): void {
    const clip = this.#clips[slot]
    if (!clip || clip === this.#active) return
    clip.pause()
    if (clip.loads < RENEWED_AFTER) return
    clip.dispose()
    this.#clips[slot] = undefined
  }

  readonly #onState = (clip: Clip) => {
    if (clip === this.#active) this.#listener.onState(clip.state)
  }
}

const IDLE_WITHIN_MS = 1_000

/** Until the browser has nothing better to do. Safari does not tell. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(() => resolve(), { timeout: IDLE_WITHIN_MS })
    else setTimeout(resolve)
  })
}

/** As the server's page writes it, with `data-vjs-player` so that Video.js leaves the element where it is. */
function newHost(preload: 'auto' | 'none'): HTMLElement {
  const host = document.createElement('div')
  host.dataset['vjsPlayer'] = ''
  host.dataset['shown'] = 'false'
  host.className = CLIP_CLASS
  const video = document.createElement('video')
  Object.assign(video, { muted: true, loop: true, playsInline: true, preload })
  video.tabIndex = -1
  host.append(video)
  return host
}
