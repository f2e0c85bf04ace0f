import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'
import { contentSecurityPolicy } from './content-security.server.ts'
import type { Cookies } from './cookies.server.ts'
import type { Env } from './env.server.ts'
import { createPageCache, type Page, type PageCache } from './page-cache.server.ts'

/** What is looked at, the same for all who bring no session and no cart. */
const PUBLIC_PAGE =
  /^\/[a-z]{2}\/[a-z]{2,3}(?:\/?|\/shop(?:\/[\w-]+)?|\/(?:watch|products|stores|creators|legal)\/[\w-]+)$/
/** Pages with videos show which of them a visitor likes. */
const SHOWS_LIKES = /^\/[a-z]{2}\/[a-z]{2,3}(?:\/?|\/(?:watch|creators)\/[\w-]+)$/
const MAX_ADDRESS = 200
/** The choices that a page shows, or follows. Longer ones are none of ours and would only fill the memory. */
const SHOWN = /^[\w.:,~=-]{0,60}$/
const MAX_PAGES = 300

export interface AnonymousPages extends PageCache {
  /** Under which name the page asked for is kept; null where it is, or may be, somebody's own. */
  keyOf(request: Request): string | null
}

export function createAnonymousPages(cookies: Cookies, freshMs: number): AnonymousPages {
  return {
    ...createPageCache(freshMs, MAX_PAGES),
    keyOf(request) {
      const { method, path, originalUrl } = request
      if (method !== 'GET' || originalUrl.length > MAX_ADDRESS || !PUBLIC_PAGE.test(path))
        return null
      const read = cookieReader(cookies, request)
      if (read('session') || read('cart')) return null
      if (read('visitor') && SHOWS_LIKES.test(path)) return null
      const choices = [
        read('theme'),
        read('consent'),
        request.get('Sec-GPC'),
        request.get('Save-Data'),
      ]
      const shown = choices.map((choice) => choice ?? '')
      return shown.every((value) => SHOWN.test(value)) ? [originalUrl, ...shown].join(' ') : null
    },
  }
}

function cookieReader(cookies: Cookies, request: Request) {
  const headers = new Headers({ Cookie: request.get('Cookie') ?? '' })
  return (name: Parameters<Cookies['get']>[1]) => cookies.get({ headers }, name)
}

/**
 * An answer of Remix's as a page for everyone. Its scripts are named by their hashes: a nonce that many visitors get
 * would be none.
 */
export async function toPage(env: Env, path: string, answer: globalThis.Response): Promise<Page> {
  const body = Buffer.from(await answer.arrayBuffer())
  const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie')
  headers.push(['Content-Security-Policy', contentSecurityPolicy(env, path, scriptHashes(body))])
  return { status: answer.status, headers, bodies: new Map([['identity', body]]) }
}

/** Of the bytes that stand in the page: one byte is one character of Latin-1, so nothing is decoded to be found. */
function scriptHashes(html: Buffer): string {
  const hashes = new Set<string>()
  for (const { index, 1: opening, 2: script } of html.toString('latin1').matchAll(SCRIPT)) {
    if (!opening || !script) continue
    const start = index + opening.length
    const digest = createHash('sha256').update(html.subarray(start, start + script.length))
    hashes.add(`'sha256-${digest.digest('base64')}'`)
  }
  return [...hashes].join(' ')
}
const SCRIPT = /(<script[^>]*>)(.*?)<\/script>/gs

const CODINGS = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: promisify(gzip),
}

/** Sends a page in the best coding that the browser takes. */
export async function sendPage(request: Request, response: Response, page: Page): Promise<void> {
  const coding = request.acceptsEncodings(['br', 'gzip', 'identity']) || 'identity'
  const body = await bodyIn(coding as 'br' | 'gzip' | 'identity', page.bodies)
  response.status(page.status)
  for (const [name, value] of page.headers) response.set(name, value)
  response.vary('Accept-Encoding')
  if (coding !== 'identity') response.set('Content-Encoding', coding)
  response.set('Content-Length', String(body.byteLength))
  response.end(body)
}

async function bodyIn(coding: 'br' | 'gzip' | 'identity', bodies: Page['bodies']): Promise<Buffer> {
  const identity = bodies.get('identity') ?? Buffer.alloc(0)
  const known = bodies.get(coding)
  if (known || coding === 'identity') return known ?? identity
  const made = await CODINGS[coding](identity)
  bodies.set(coding, made)
  return made
}
