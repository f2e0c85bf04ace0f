import { canStream, ClipStream, type StreamSource } from './clip-stream.tsx'
import type { FirstHost } from './first-clip.tsx'
import { type AttachPlayer, type Player, streamed } from './video-js.tsx'

export interface ClipSource extends StreamSource {
  /** HLS with all renditions, where the browser does not take films piece by piece. */
  hls: string
}

export type ClipState = 'idle' | 'loading' | 'playing' | 'paused' | 'failed'

const HLS = 'application/vnd.apple.mpegurl'

/**
 * One media element that plays clip after clip, alone or through Video.js. It lives in a host that moves from
 * stage to stage, so that a phone never holds more decoders than there are hosts.
 */
export class Clip {
  readonly host: FirstHost
  readonly video: HTMLVideoElement
  state: ClipState = 'idle'
  #source: ClipSource | null = null
  #player: Player | null = null
  /** Feeds the element until Video.js sets its first source. */
  #stream: ClipStream | null = null
  #isWanted = false
  #loads = 0
  #onState: (clip: Clip) => void

  constructor(host: FirstHost, onState: (clip: Clip) => void) {
    const video = host.querySelector('video')
    if (!video) throw new Error('a clip needs a video element')
    this.host = host
    this.video = video
    this.#onState = onState
    video.addEventListener('playing', this.#playing)
    video.addEventListener('timeupdate', this.#moved)
    video.addEventListener('loadeddata', this.#reveal)
    video.addEventListener('waiting', () => this.#become('loading'))
    video.addEventListener('pause', () => this.state === 'playing' && this.#become('paused'))
    video.addEventListener('error', () => this.#player || this.#failed())
    this.#isWanted = !video.paused
    if (this.#isWanted) this.#become(video.readyState > 2 ? 'playing' : 'loading')
    if (video.readyState > 1) this.#reveal()
  }

  get source(): ClipSource | null {
    return this.#source
  }

  /** Notes what the element already plays: the server's page may have started it before any script came. */
  adopt(source: ClipSource): void {
    if (this.video.currentSrc) this.#source = source
    if (this.video.error) this.#failed()
  }

  /** Hands the element to Video.js. What is playing goes on: no source is set, so it only catches up. */
  attach(attachPlayer: AttachPlayer): void {
    if (this.#player) return
    this.#player = attachPlayer(this.video)
    this.#player.on('error', this.#failed)
  }

  /** How many clips it has played. */
  get loads(): number {
    return this.#loads
  }

  get positionMs(): number {
    return Math.round(this.video.currentTime * 1000)
  }

  seek(positionMs: number): void {
    this.video.currentTime = positionMs / 1000
  }

  /** Puts the host on a stage; moving a playing element stops it. */
  moveTo(stage: HTMLElement): void {
    if (this.host.parentElement !== stage) stage.append(this.host)
  }

  /** Loads the beginning of a clip. Loading what is loaded does nothing. */
  load(source: ClipSource): void {
    if (this.#source?.hls === source.hls && this.state !== 'failed') return
    this.#endStream()
    this.#source = source
    this.#loads += 1
    this.host.dataset['shown'] = 'false'
    this.#become('idle')
    const isStreamed = canStream(source.type)
    if (this.#player)
      this.#player.src(isStreamed ? streamed(source) : { src: source.hls, type: HLS })
    else if (isStreamed) this.#stream = new ClipStream(this.video, source)
    else this.video.src = source.file
  }

  #endStream(): void {
    this.host.ending?.abort()
    this.#stream?.dispose()
    this.#stream = null
  }

  /** @returns whether it plays; false when the browser wants a touch first */
  async play(): Promise<boolean> {
    this.#isWanted = true
    if (this.video.readyState < 3) this.#become('loading')
    try {
      // Video.js waits for a source that is being set; the bare element would give up.
      await (this.#player ?? this.video).play()
      return true
    } catch (error) {
      // A newer load or pause took its place: not a refusal.
      return !(error instanceof DOMException && error.name === 'NotAllowedError')
    }
  }

  pause(): void {
    this.#isWanted = false
    this.video.pause()
    if (this.state === 'loading') this.#become('paused')
  }

  rewind(): void {
    if (this.video.currentTime > 0) this.video.currentTime = 0
  }

  dispose(): void {
    this.#endStream()
    this.video.pause()
    if (this.#player) this.#player.dispose()
    else {
      this.video.removeAttribute('src')
      this.video.load()
    }
    this.host.remove()
  }

  readonly #playing = () => {
    // A play that was asked for before the clip was swiped away.
    if (!this.#isWanted) return this.video.pause()
    this.#become('playing')
    this.#reveal()
  }

  /** Some streams run on after `waiting` without saying `playing`. */
  readonly #moved = () => {
    if (this.state === 'loading' && !this.video.paused && this.video.readyState > 2)
      this.#become('playing')
  }

  /** The poster lies under the host until there is a frame to show. */
  readonly #reveal = () => {
    this.host.dataset['shown'] = 'true'
  }

  readonly #failed = () => {
    if (this.#source) this.#become('failed')
  }

  #become(state: ClipState): void {
    if (this.state === state) return
    this.state = state
    this.#onState(this)
  }
}
