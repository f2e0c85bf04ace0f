/** The film side of the page: draws raw frames, then composes them with lettering and things in the air. */
import { compose } from './compose.mjs'
import { dominant, encode } from './encode.mjs'
import { prepare } from './shoot.mjs'

async function fetched(url) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`No picture at ${url}`)
  return createImageBitmap(await response.blob())
}

export function filmSet(studio) {
  let draw = null
  let shots = []
  let out = null
  let g = null
  return {
    /** Builds the stage of a shot at the given size. */
    prepare(shot, width, height) {
      draw?.dispose()
      draw = prepare(studio, shot, width, height)
    },
    /** Draws the prepared shot at t (0..1): base64 and the tag's anchor (for sprites: where its foot is). */
    async frame(t, type, quality) {
      const anchor = draw(t)
      const copy = new OffscreenCanvas(studio.canvas.width, studio.canvas.height)
      copy.getContext('2d').drawImage(studio.canvas, 0, 0)
      return { data: await encode(copy, type, quality), anchor }
    },
    /** Loads the pictures of a film: shots [{ ...shot, urls: [[url, ...], ...], pieceUrls }]. */
    async load(list, width, height) {
      out = new OffscreenCanvas(width, height)
      g = out.getContext('2d', { willReadFrequently: true })
      shots = []
      for (const shot of list) {
        const images = await Promise.all(shot.urls.map((urls) => Promise.all(urls.map(fetched))))
        const pieces = await Promise.all((shot.pieceUrls ?? []).map(fetched))
        shots.push({ shot, images, pieces })
      }
    },
    /** Composes frame number `frame` of shot `index`; all times follow from frames and rate. */
    async compose(index, frame, count, rate, beat, quality) {
      const { shot, images, pieces } = shots[index]
      compose(g, shot, {
        W: out.width,
        H: out.height,
        t: frame / Math.max(1, count - 1),
        s: frame / rate,
        frame,
        beat,
        images,
        pieces,
      })
      return encode(out, 'image/jpeg', quality)
    },
    /** The frame composed last, as a still: [{ width, type, quality }]. */
    async poster(outputs) {
      const made = []
      for (const { width, type, quality } of outputs) {
        const small = new OffscreenCanvas(width, Math.round((width * out.height) / out.width))
        const s = small.getContext('2d')
        s.imageSmoothingQuality = 'high'
        s.drawImage(out, 0, 0, small.width, small.height)
        made.push(await encode(small, type, quality))
      }
      return { made, dominant: dominant(out) }
    },
  }
}
