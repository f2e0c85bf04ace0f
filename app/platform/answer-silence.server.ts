import type { Request, RequestHandler, Response } from 'express'
import { DATABASE_RETRY_AFTER_S } from './database-away.server.ts'
import type { MeasuredPool } from './measured-pool.server.ts'
import { refuse } from './request-gate.server.ts'

/**
 * When the database falls silent everybody who waits for a page is told so at once, in one line, and their browsers
 * load it again by themselves: to make a page of regret for each would take longer than they should wait. Forms are
 * left alone, a browser would send them again unasked; who comes later gets a whole page.
 * @param wordsFor the line in the language of who waits
 */
export function answerSilence(
  pool: MeasuredPool,
  wordsFor: (request: Request) => string,
): RequestHandler {
  const waiting = new Map<Response, Request>()
  pool.onGiveUp(() => {
    for (const [response, request] of waiting) {
      if (response.headersSent) continue
      response.set({ 'Retry-After': DATABASE_RETRY_AFTER_S, Refresh: DATABASE_RETRY_AFTER_S })
      refuse(response, 503, wordsFor(request))
    }
  })
  return (request, response, next) => {
    if (request.method !== 'POST') {
      waiting.set(response, request)
      response.once('close', () => waiting.delete(response))
    }
    next()
  }
}
