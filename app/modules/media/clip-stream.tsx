import { startOf } from './renditions.ts'

export interface StreamSource {
  /** A fragmented MP4 file, with its start in a file beside it (`startOf`). */
  file: string
  /** MIME type with codecs. */
  type: string
}

/** Seconds ahead of the playhead that are loaded, at least and at most. */
const AHEAD_S = { least: 1.5, unknown: 4, most: 32 }
/** A second or two of a phone's rendition. */
const PART_BYTES = 128 * 1024
/** Until the first byte of an answer, on a phone. */
const DISTANCE_S = 0.3
const ATTEMPTS = 4
const ATTEMPT_AFTER_MS = 800
/** Shorter answers tell more about the distance than about the speed. */
const TELLING_BYTES = 32 * 1024

let bytesPerS: number | null = null

function noteSpeed(bytes: number, ms: number): void {
  if (bytes < TELLING_BYTES) return
  const speed = (bytes * 1_000) / (ms + 1)
  bytesPerS = bytesPerS === null ? speed : bytesPerS * 0.7 + speed * 0.3
}

/** Twice the time in which the next part comes. */
function aheadS(): number {
  return bytesPerS === null ? AHEAD_S.unknown : 2 * (DISTANCE_S + PART_BYTES / bytesPerS)
}

/** How fast films came lately; null before the first. */
export function streamSpeed(): number | null {
  return bytesPerS
}

/** Whether the browser takes films piece by piece. Apple's own HLS is the better player where it exists. */
export function canStream(type: string): boolean {
  return (
    'MediaSource' in globalThis &&
    !('ManagedMediaSource' in globalThis) &&
    MediaSource.isTypeSupported(type)
  )
}

interface Answer {
  status: number
  /** Bytes of the whole file. */
  size: number
  bytes: ArrayBuffer
}

/**
 * Feeds one film to a media element by Media Source Extensions: its first segment at once, in a single request, and
 * the rest part by part just ahead of the playhead. So a film that is only readied costs its start and nothing more,
 * and one that is swiped away costs little beyond what was seen. A failure becomes the element's own `error`.
 */
export class ClipStream {
  readonly #video: HTMLVideoElement
  readonly #source: StreamSource
  readonly #media = new MediaSource()
  readonly #ending = new AbortController()
  #loaded = 0
  #size = Infinity
  /** Grows whenever the film has run dry. */
  #caution = 1
  #onMoved: () => void = () => undefined

  constructor(video: HTMLVideoElement, source: StreamSource) {
    this.#video = video
    this.#source = source
    const { signal } = this.#ending
    const start = this.#asked().then(() => this.#fetch(startOf(source.file)))
    start.catch(() => undefined)
    const address = URL.createObjectURL(this.#media)
    const begin = () => {
      URL.revokeObjectURL(address)
      void this.#run(start)
    }
    const onDry = () => {
      if (video.currentTime > 0 && !video.seeking) this.#caution *= 2
    }
    this.#media.addEventListener('sourceopen', begin, { once: true, signal })
    video.addEventListener('waiting', onDry, { signal })
    for (const happening of ['timeupdate', 'seeking', 'play'])
      video.addEventListener(happening, () => this.#onMoved(), { signal })
    video.src = address
  }

  /** With `preload="none"` nothing is loaded before the film is to play. */
  #asked(): Promise<unknown> {
    if (this.#video.preload !== 'none') return Promise.resolve()
    const { signal } = this.#ending
    return new Promise((resolve) => {
      this.#video.addEventListener('play', resolve, { once: true, signal })
    })
  }

  /** Stops loading. What the element has it keeps until it gets another source. */
  dispose(): void {
    this.#ending.abort()
  }

  async #run(start: Promise<Answer>): Promise<void> {
    const { signal } = this.#ending
    try {
      const buffer = this.#media.addSourceBuffer(this.#source.type)
      const { status, bytes } = await start
      // A film whose start nobody cut off is read from its beginning.
      if (status === 200) await this.#append(buffer, bytes)
      while (this.#loaded < this.#size) {
        if (this.#isWanted()) await this.#append(buffer, await this.#fetchPart())
        else await new Promise<void>((resolve) => (this.#onMoved = resolve))
      }
      this.#media.endOfStream()
    } catch {
      if (!signal.aborted && this.#media.readyState === 'open') this.#media.endOfStream('network')
    }
  }

  /** A film that stands still has enough, unless it looks for a place that is not there yet. */
  #isWanted(): boolean {
    const { paused, seeking, buffered, currentTime } = this.#video
    const end = buffered.length > 0 ? buffered.end(buffered.length - 1) : 0
    const enough = Math.min(Math.max(aheadS() * this.#caution, AHEAD_S.least), AHEAD_S.most)
    return (!paused || seeking) && end - currentTime < enough
  }

  async #fetchPart(): Promise<ArrayBuffer> {
    const range = `bytes=${this.#loaded}-${this.#loaded + PART_BYTES - 1}`
    const { status, size, bytes } = await this.#fetch(this.#source.file, { Range: range })
    this.#size = size
    if (status === 206) return bytes
    // The server knows no ranges, or nothing lies behind what is there.
    if (status === 200) return bytes.slice(this.#loaded)
    if (status === 416) return new ArrayBuffer(0)
    throw new Error(`a film answered ${status}`)
  }

  /** @throws when the network or the server has failed several times */
  async #fetch(address: string, headers: Record<string, string> = {}): Promise<Answer> {
    const { signal } = this.#ending
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await fetch(address, { headers, signal })
        if (answer.status >= 500) throw new Error(`a film answered ${answer.status}`)
        const began = performance.now()
        const bytes = await answer.arrayBuffer()
        noteSpeed(bytes.byteLength, performance.now() - began)
        const total = answer.headers.get('Content-Range')?.split('/')[1]
        return { status: answer.status, size: Number(total ?? bytes.byteLength), bytes }
      } catch (error) {
        if (signal.aborted || attempt === ATTEMPTS) throw error
        await new Promise((resolve) => setTimeout(resolve, ATTEMPT_AFTER_MS * attempt))
      }
    }
  }

  #append(buffer: SourceBuffer, bytes: ArrayBuffer): Promise<void> {
    const { signal } = this.#ending
    signal.throwIfAborted()
    return new Promise((resolve, reject) => {
      buffer.addEventListener('updateend', () => resolve(), { once: true, signal })
      buffer.addEventListener('error', () => reject(new Error('not a film')), {
        once: true,
        signal,
      })
      buffer.appendBuffer(bytes)
      this.#loaded += bytes.byteLength
    })
  }
}
