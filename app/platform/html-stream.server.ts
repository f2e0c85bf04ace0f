import { Transform } from 'node:stream'

/**
 * The way of a page's HTML from React to the response. React 18.3's Node renderer fills buffers of 2,048 bytes; where
 * a character of several bytes does not fit at the end of one, it sends the buffer with its unused bytes, which are
 * NUL. Browsers show them as U+FFFD and hydration fails, in any language but English. NUL has no place in HTML, so it
 * is taken out (React's `writeStringChunk`; the web-stream renderer does not have the fault but is slower on Node).
 */
export function htmlStream(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const firstNul = chunk.indexOf(0)
      done(null, firstNul === -1 ? chunk : chunk.filter((byte) => byte !== 0))
    },
  })
}
