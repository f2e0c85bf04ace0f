import type { CDPSession } from '@playwright/test'

export interface FilmBytes {
  /** Everything fetched from the film's folder except pictures and captions. */
  total: number
  /** Address of the rendition that most of it came from. */
  rendition: string
}

/** Counts what comes over the network for films, cut-off requests included; the function it returns reads the count. */
export function mediaBytes(cdp: CDPSession): () => Map<string, FilmBytes> {
  const paths = new Map<string, string>()
  const received = new Map<string, number>()
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { pathname } = new URL(request.url, 'http://nowhere')
    if (/^\/media\/.*\.(mp4|m4s|m3u8)$/.test(pathname)) paths.set(requestId, pathname)
  })
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) paths.delete(requestId)
  })
  // Films are not compressed on their way; the encoded length comes in later lumps and would count twice.
  cdp.on('Network.dataReceived', ({ requestId, dataLength }) => {
    // The start of a rendition has a file of its own.
    const path = paths.get(requestId)?.replace(/-start(?=\.mp4$)/, '')
    if (path) received.set(path, (received.get(path) ?? 0) + dataLength)
  })
  return () => {
    const films = new Map<string, FilmBytes & { most: number }>()
    for (const [path, bytes] of received) {
      const folder = path.slice(0, path.lastIndexOf('/'))
      const film = films.get(folder) ?? { total: 0, rendition: '', most: 0 }
      film.total += bytes
      if (path.endsWith('.mp4') && bytes > film.most)
        Object.assign(film, { most: bytes, rendition: path })
      films.set(folder, film)
    }
    return films
  }
}

export interface Rendition {
  /** Bytes of the whole file. */
  bytes: number
  /** Bytes of the header and of every segment begun within the first seconds. */
  sizeBefore: (seconds: number) => number
}

const known = new Map<string, Rendition>()

/** A rendition's sizes by its playlist, which lies beside it. */
export async function playlistOf(origin: string, file: string): Promise<Rendition> {
  const same = known.get(file)
  if (same) return same
  const response = await fetch(origin + file.replace(/\.mp4$/, '.m3u8'))
  if (!response.ok) throw new Error(`the playlist of ${file} answered ${response.status}`)
  const playlist = await response.text()
  const header = Number(/BYTERANGE="(\d+)@/.exec(playlist)?.[1] ?? 0)
  const durations = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map(([, length]) => Number(length))
  const sizes = [...playlist.matchAll(/#EXT-X-BYTERANGE:(\d+)/g)].map(([, size]) => Number(size))
  const rendition: Rendition = {
    bytes: sizes.reduce((sum, size) => sum + size, header),
    sizeBefore(seconds) {
      let begins = 0
      let bytes = header
      for (const [index, size] of sizes.entries()) {
        if (begins >= seconds) break
        bytes += size
        begins += durations[index] ?? 0
      }
      return bytes
    },
  }
  known.set(file, rendition)
  return rendition
}
