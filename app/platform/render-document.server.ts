import type { ReactElement } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { Writable } from 'node:stream'

/** What React writes where a part of the page had to be left to the browser. */
const LEFT_OUT = '<!--$!-->'

/**
 * A whole document as HTML. All a page shows is there once its loaders have answered, so it is rendered in one go into
 * one string, a quarter less work than a stream. Only code that is loaded when it is first needed (`lazy`) is not, the
 * first time: then the streaming renderer waits for it, and afterwards it is there.
 * @throws what the page throws
 */
export async function renderDocument(page: ReactElement): Promise<string> {
  try {
    const html = renderToString(page)
    if (!html.includes(LEFT_OUT)) return `<!DOCTYPE html>${html}`
  } catch {
    // A part that is still being loaded and has nothing to show instead, or a fault: that one comes again below.
  }
  return renderWaiting(page)
}

const MAX_WAIT_MS = 6_000

/** Waits for all that the page loads. */
export function renderWaiting(page: ReactElement): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      onAllReady() {
        clearTimeout(overdue)
        pipe(inOnePiece(resolve))
      },
      // A part that could not be rendered is a page that could not, also where it stands in a Suspense.
      onError(error: unknown) {
        clearTimeout(overdue)
        reject(error)
      },
    })
    const overdue = setTimeout(abort, MAX_WAIT_MS)
  })
}

/**
 * React 18.3 fills buffers of 2,048 bytes; where a character of several bytes does not fit at the end of one, it sends
 * the buffer with its unused bytes, which are NUL. Browsers show them as U+FFFD and hydration fails, in any language
 * but English. NUL has no place in HTML, so it is taken out (React's `writeStringChunk`).
 */
function inOnePiece(done: (html: string) => void): Writable {
  const pieces: Uint8Array[] = []
  return new Writable({
    write(piece: Uint8Array, _encoding, next) {
      pieces.push(piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece)
      next()
    },
    final(next) {
      done(Buffer.concat(pieces).toString('utf8'))
      next()
    },
  })
}
