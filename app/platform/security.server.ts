import type { NextFunction, Request, RequestHandler, Response } from 'express'
import onHeaders from 'on-headers'
import type { Env } from './env.server.ts'

const STRIPE_SCRIPTS = 'https://js.stripe.com'
const STRIPE_FRAMES = 'https://js.stripe.com https://hooks.stripe.com'
const STRIPE_API = 'https://api.stripe.com'

/** Only checkout pages may talk to Stripe (or, on one machine, send their form on to the sandbox). */
function isCheckout(path: string): boolean {
  return /^\/[a-z]{2}\/[a-z]{2,3}\/checkout(\/|\.data|$)/.test(path)
}

export function contentSecurityPolicy(env: Env, path: string, nonce: string): string {
  const checkout = isCheckout(path)
  const sandbox = env.STRIPE_SANDBOX_ORIGIN
  const development = env.NODE_ENV === 'development'
  const directives: Record<string, string> = {
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}'${checkout && !sandbox ? ` ${STRIPE_SCRIPTS}` : ''}`,
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

export function securityHeaders(env: Env): RequestHandler {
  const isSecure = env.APP_ORIGIN.startsWith('https:')
  return (request, response, next) => {
    response.set({
      'Content-Security-Policy': contentSecurityPolicy(
        env,
        request.path,
        response.locals['nonce'] as string,
      ),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(self)',
      'Cross-Origin-Opener-Policy': 'same-origin',
      ...(isSecure && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
    })
    // What has a session, a nonce or a cookie is nobody else's; an answer that may be shared says so itself.
    onHeaders(response, () => {
      if (!response.hasHeader('Cache-Control'))
        response.setHeader('Cache-Control', 'private, no-store')
    })
    next()
  }
}

/**
 * The one gate for everything that may change something: the browser must say that the request comes from
 * our own pages. Remix's own check leaves resource routes open. Stripe's webhook has its signature instead.
 */
export function sameOriginGate(env: Env): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || isFromUs(env, request)) next()
    else response.status(403).type('text/plain').send('This request did not come from our pages.\n')
  }
}

function isFromUs(env: Env, request: Request): boolean {
  if (request.path === '/webhooks/stripe') return true
  const site = request.get('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return request.get('Origin') === env.APP_ORIGIN
}

/** Postgres has no NUL in its texts: an address with one names nothing, and is refused before it gets there. */
export function refuseNul(request: Request, response: Response, next: NextFunction): void {
  if (/%00/.test(request.url)) response.status(400).type('text/plain').send('No such address.\n')
  else next()
}

const MAX_BODY_BYTES = 256 * 1024

/** Refuses a body that is too large before anything parses it, whether it announces its size or not. */
export function limitBody(request: Request, response: Response, next: NextFunction): void {
  const refuse = () => {
    if (!response.headersSent) response.status(413).type('text/plain').send('Too large.\n')
    request.destroy()
  }
  if (Number(request.get('Content-Length') ?? 0) > MAX_BODY_BYTES) return refuse()
  let received = 0
  request.on('data', (chunk: Buffer) => {
    received += chunk.length
    if (received > MAX_BODY_BYTES) refuse()
  })
  // Listening starts the flow; nothing may be lost before Remix reads.
  request.pause()
  next()
}
