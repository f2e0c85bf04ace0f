import type { RequestHandler, Response } from 'express'
import { DATABASE_RETRY_AFTER_S } from './database-away.server.ts'
import type { MeasuredPool } from './measured-pool.server.ts'
import { refuse } from './request-gate.server.ts'

/**
 * When the database falls silent everybody who waits for a page is told so at once, in one line, and their browsers
 * load it again by themselves: to make a page of regret for each would take longer than they should wait. Forms are
 * left alone, a browser would send them again unasked; who comes later gets a whole page.
 */
export function answerSilence(pool: MeasuredPool): RequestHandler {
  const waiting = new Set<Response>()
  pool.onGiveUp(() => {
    for (const response of waiting) {
      if (response.headersSent) continue
      response.set({ 'Retry-After': DATABASE_RETRY_AFTER_S, Refresh: DATABASE_RETRY_AFTER_S })
      refuse(response, 503, 'The shop will be back in a moment.')
    }
  })
  return (request, response, next) => {
    if (request.method !== 'POST') {
      waiting.add(response)
      response.once('close', () => waiting.delete(response))
    }
    next()
  }
}
