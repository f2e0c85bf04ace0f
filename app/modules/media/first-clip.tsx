import { type Rendition, startOf } from './renditions.ts'

/** Look of a host: over the poster, unseen until it has a frame to show. */
export const CLIP_CLASS =
  'absolute inset-0 opacity-0 transition-opacity duration-[120ms] data-[shown=true]:opacity-100 [&>video]:absolute [&>video]:inset-0 [&>video]:size-full [&>video]:object-cover'

/** The host that came with the page, while its film loads without any script of ours. */
export interface FirstHost extends HTMLElement {
  /** Ends the loading of the film it began with. */
  ending?: AbortController
}

/**
 * The media element of the first card as the server writes it, with a script that starts it while the rest of the
 * page's scripts are still on their way: the first frame waits neither for them nor for the styles. Whoever asked
 * for less motion or less data gets the poster and starts it by hand.
 */
export function firstClipHtml({ file, type }: Rendition, nonce: string): string {
  return (
    `<div data-vjs-player data-first-clip class="${CLIP_CLASS}" data-shown="false">` +
    `<video muted loop playsinline preload="none" tabindex="-1" data-file="${escape(file)}" ` +
    `data-start="${escape(startOf(file))}" data-type="${escape(type)}"></video>` +
    `</div><script type="module" async nonce="${escape(nonce)}">(${startFirstClip})()</script>`
  )
}

/** Runs in the page by itself: it may use nothing from outside. */
function startFirstClip(): void {
  const host = document.querySelector<FirstHost>('[data-first-clip]')
  const video = host?.querySelector('video')
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (!host || !video || connection?.saveData) return
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const { file = '', start = '', type = '' } = video.dataset
  const { signal } = (host.ending = new AbortController())
  video.muted = true
  video.preload = 'auto'
  video.addEventListener('loadeddata', () => (host.dataset['shown'] = 'true'), { once: true })
  // A refusal to play by itself is seen by the scripts that come.
  const play = () => void video.play().catch(() => undefined)
  const playWhole = () => {
    video.src = file
    play()
  }
  if (
    !('MediaSource' in window) ||
    'ManagedMediaSource' in window ||
    !MediaSource.isTypeSupported(type)
  )
    return playWhole()
  const first = fetch(start, { signal })
  const media = new MediaSource()
  const address = URL.createObjectURL(media)
  const run = async () => {
    URL.revokeObjectURL(address)
    const buffer = media.addSourceBuffer(type)
    const append = (bytes: ArrayBuffer) =>
      new Promise((resolve) => {
        buffer.addEventListener('updateend', resolve, { once: true })
        buffer.appendBuffer(bytes)
      })
    const answer = await first
    if (!answer.ok) return playWhole()
    const bytes = await answer.arrayBuffer()
    await append(bytes)
    // The page's scripts are more urgent, as long as the film does not run dry over it.
    await new Promise<void>((resolve) => {
      const look = () => (document.readyState !== 'loading' || video.currentTime > 0.8) && resolve()
      video.addEventListener('timeupdate', look, { signal })
    })
    const range = `bytes=${bytes.byteLength}-`
    const rest = await fetch(file, { signal, priority: 'low', headers: { Range: range } })
    if (rest.status === 206) await append(await rest.arrayBuffer())
    media.endOfStream()
  }
  const begin = () => void run().catch(() => signal.aborted || playWhole())
  media.addEventListener('sourceopen', begin, { once: true })
  video.src = address
  play()
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
