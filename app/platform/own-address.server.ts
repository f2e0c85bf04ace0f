import type { RequestHandler } from 'express'
import type { Env } from './env.server.ts'

/**
 * Whatever a request claims about where it is (Host, X-Forwarded-Host, an absolute address in its first line), it is at
 * our address: every link, redirect and check that Remix derives from a request comes from configuration.
 */
export function ownAddress({ APP_ORIGIN }: Pick<Env, 'APP_ORIGIN'>): RequestHandler {
  const { host, protocol } = new URL(APP_ORIGIN)
  const scheme = { value: protocol.slice(0, -1) }
  return (request, response, next) => {
    const path = request.url.replace(/^https?:\/\/[^/?#]*(?=\/|$)/i, '') || '/'
    if (!path.startsWith('/'))
      return void response.status(400).type('text/plain').send('No such address.\n')
    request.url = path
    request.originalUrl = path
    request.headers.host = host
    delete request.headers['x-forwarded-host']
    Object.defineProperty(request, 'protocol', scheme)
    next()
  }
}
