import { isUtf8 } from 'node:buffer'
import type { Request, RequestHandler, Response } from 'express'
import type { Env } from './env.server.ts'

/** What the shop answers to before anything of it runs: one line, in no language. */
export function refuse(response: Response, status: number, why: string): void {
  if (response.headersSent) response.destroy()
  else response.status(status).type('text/plain').send(`${why}\n`)
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST'])
const ALLOW = [...METHODS, 'OPTIONS'].join(', ')

/** Nothing here knows another method; no page of another origin may ask for one either. */
export const allowMethods: RequestHandler = (request, response, next) => {
  if (METHODS.has(request.method)) return next()
  response.set('Allow', ALLOW)
  if (request.method === 'OPTIONS') response.status(204).end()
  else refuse(response, 405, 'Method not allowed.')
}

const ABSOLUTE = /^https?:\/\/[^/?#]*/i

/**
 * Refuses an address that names nothing: a target that is no path, escapes that are no UTF-8, NUL (which Postgres does
 * not store), a backslash or control character (which browsers and servers read differently).
 */
export const checkAddress: RequestHandler = (request, response, next) => {
  if (ABSOLUTE.test(request.url)) {
    request.url = request.url.replace(ABSOLUTE, '') || '/'
    request.originalUrl = request.url
  }
  // Remix' older way to ask for a route's data: no page of ours does, and each would be logged as an error.
  const isReadableHere = isReadable(request.url) && request.query['_data'] === undefined
  if (isReadableHere) next()
  else refuse(response, 400, 'No such address.')
}

const UNREADABLE = /[\p{Cc}\\]/u

function isReadable(url: string): boolean {
  if (!url.startsWith('/')) return false
  if (!/[%\\]/.test(url)) return true
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  try {
    return !UNREADABLE.test(decodeURIComponent(path)) && !decodeURIComponent(query).includes('\0')
  } catch {
    return false
  }
}

/**
 * The one gate for everything that may change something: the browser must say that the request comes from
 * our own pages. Remix's own check leaves resource routes open. Stripe's webhook has its signature instead.
 */
export function sameOriginGate(env: Pick<Env, 'APP_ORIGIN'>): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || isFromUs(env, request)) next()
    else refuse(response, 403, 'This request did not come from our pages.')
  }
}

function isFromUs(env: Pick<Env, 'APP_ORIGIN'>, request: Request): boolean {
  if (request.path === '/webhooks/stripe') return true
  const site = request.get('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return request.get('Origin') === env.APP_ORIGIN
}

const MAX_BODY_BYTES = 256 * 1024

/**
 * Takes a body in before anything parses it, as it is: one that is too large is refused as soon as that shows, whether
 * it announces its size or not, and so is one that is compressed, because nobody of ours sends those.
 */
export const collectBody: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  if ((request.get('Content-Encoding') ?? 'identity') !== 'identity')
    return endWith(request, response, 415, 'Send it uncompressed.')
  if (Number(request.get('Content-Length') ?? 0) > MAX_BODY_BYTES)
    return endWith(request, response, 413, 'Too large.')
  const chunks: Buffer[] = []
  let received = 0
  const take = (chunk: Buffer) => {
    received += chunk.length
    if (received <= MAX_BODY_BYTES) return void chunks.push(chunk)
    request.off('data', take).off('end', finish)
    endWith(request, response, 413, 'Too large.')
  }
  const finish = () => {
    const body = Buffer.concat(chunks)
    if (!isText(body, request.is('application/x-www-form-urlencoded') !== false))
      return refuse(response, 400, 'This is not text.')
    request.body = body
    next()
  }
  request.on('data', take).once('end', finish)
}

/**
 * Whether a body is UTF-8 through and through, also in a form's escapes: what parses it would put U+FFFD in place of
 * what it cannot read, and somebody's words would be stored changed.
 */
function isText(body: Buffer, isForm: boolean): boolean {
  if (!isUtf8(body)) return false
  if (!isForm || !body.includes('%')) return true
  try {
    decodeURIComponent(body.toString('latin1'))
    return true
  } catch {
    return false
  }
}

/** Long enough for a client that is still sending to hear why; then the rest of the body is not waited for. */
const LAST_WORD_MS = 2_000

function endWith(request: Request, response: Response, status: number, why: string): void {
  refuse(response, status, why)
  const giveUp = setTimeout(() => request.socket.destroy(), LAST_WORD_MS)
  request.once('close', () => clearTimeout(giveUp))
  request.resume()
}
