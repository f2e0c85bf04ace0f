import { Writable } from 'node:stream'

/**
 * Takes what React's Node renderer writes and hands it on as one piece: a page waits for nothing once its loaders have
 * answered, and forty small writes through three kinds of stream cost a quarter of the page.
 *
 * React 18.3 fills buffers of 2,048 bytes; where a character of several bytes does not fit at the end of one, it sends
 * the buffer with its unused bytes, which are NUL. Browsers show them as U+FFFD and hydration fails, in any language
 * but English. NUL has no place in HTML, so it is taken out (React's `writeStringChunk`; the web-stream renderer does
 * not have the fault but is slower on Node).
 * @param done gets the page's bytes, UTF-8
 */
export function htmlDocument(done: (html: Buffer<ArrayBuffer>) => void): Writable {
  const pieces: Uint8Array[] = []
  return new Writable({
    write(piece: Uint8Array, _encoding, next) {
      pieces.push(piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece)
      next()
    },
    final(next) {
      done(Buffer.concat(pieces))
      next()
    },
  })
}
