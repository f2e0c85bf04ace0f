import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'

/** Addresses in one file may be 50,000; three languages, films and shelves fit beside these. */
export const PRODUCTS_PER_PART = 10_000
export const VIDEOS_PER_MARKET = 5_000

/** A sitemap that is sent as it is written. Entries are our own addresses: slugs need no escaping. */
export function xmlResponse(root: 'sitemapindex' | 'urlset', entries: Iterable<string>): Response {
  return new Response(createReadableStreamFromReadable(Readable.from(encode(root, entries))), {
    headers: { 'Content-Type': 'application/xml', 'Cache-Control': 'public, max-age=3600' },
  })
}

const ENTRIES_PER_CHUNK = 500

function* encode(root: string, entries: Iterable<string>): Generator<Buffer> {
  yield Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`,
  )
  let chunk: string[] = []
  for (const entry of entries) {
    chunk.push(entry)
    if (chunk.length < ENTRIES_PER_CHUNK) continue
    yield Buffer.from(`${chunk.join('\n')}\n`)
    chunk = []
  }
  yield Buffer.from(`${[...chunk, `</${root}>`].join('\n')}\n`)
}
