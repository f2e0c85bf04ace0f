import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import onHeaders from 'on-headers'
import type { Env } from './env.server.ts'

const STRIPE_SCRIPTS = 'https://js.stripe.com'
const STRIPE_FRAMES = 'https://js.stripe.com https://hooks.stripe.com'
const STRIPE_API = 'https://api.stripe.com'

/** Only checkout pages may talk to Stripe (or, on one machine, send their form on to the sandbox). */
function isCheckout(path: string): boolean {
  return /^\/[a-z]{2}\/[a-z]{2,3}\/checkout(\/|\.data|$)/.test(path)
}

/** @param scripts what of the page's own script may run, as sources: `'nonce-…'`, `'sha256-…'` */
export function contentSecurityPolicy(env: Env, path: string, scripts: string): string {
  const checkout = isCheckout(path)
  const sandbox = env.STRIPE_SANDBOX_ORIGIN
  const development = env.NODE_ENV === 'development'
  const directives: Record<string, string> = {
    'default-src': "'self'",
    'script-src': `'self' ${scripts}${checkout && !sandbox ? ` ${STRIPE_SCRIPTS}` : ''}`,
    // React writes style attributes (a picture's dominant colour, a tag's place).
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'media-src': "'self' blob:",
    'worker-src': "'self' blob:",
    'connect-src': `'self'${development ? ' ws:' : ''}${checkout && !sandbox ? ` ${STRIPE_API}` : ''}`,
    'frame-src': checkout && !sandbox ? STRIPE_FRAMES : "'none'",
    // Chromium applies form-action to the redirect that follows the form, too.
    'form-action': `'self'${checkout && sandbox ? ` ${sandbox}` : ''}`,
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
    'manifest-src': "'self'",
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** What every answer says, whoever gives it: files, pages, refusals. */
export function commonHeaders(env: Env): RequestHandler {
  const headers = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(self)',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // A page replaces it by its own; of anything else nothing may run, wherever it is opened.
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    ...(env.APP_ORIGIN.startsWith('https:') && {
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    }),
  }
  return (_request, response, next) => {
    response.set(headers)
    // What has a session, a nonce or a cookie is nobody else's; an answer that may be shared says so itself.
    onHeaders(response, () => {
      if (!response.hasHeader('Cache-Control') || response.hasHeader('Set-Cookie'))
        response.setHeader('Cache-Control', 'private, no-store')
    })
    next()
  }
}

/** Gives a page its nonce and says what it may load. */
export function pagePolicy(env: Env): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals['nonce'] = nonce
    const policy = contentSecurityPolicy(env, request.path, `'nonce-${nonce}'`)
    response.set('Content-Security-Policy', policy)
    next()
  }
}

export function nonceOf(response: Response): string {
  return String(response.locals['nonce'])
}
