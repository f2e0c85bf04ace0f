import type { Server, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'

const DRAIN_MS = 30_000

export interface Drain {
  /** First of all handlers: knows what is under way. */
  watch: RequestHandler
  isDraining(): boolean
  /**
   * Lets what is under way finish, and closes each connection in order: its last answer says so. For `graceMs` new
   * requests are still answered, so that whoever keeps a connection hears of its end; then no more are taken.
   * Resolves when all is done, rejects when that takes longer than DRAIN_MS.
   */
  finish(graceMs: number): Promise<void>
}

export function createDrain(server: Server): Drain {
  const underWay = new Set<ServerResponse>()
  let isDraining = false
  return {
    watch: (_request, response, next) => {
      if (isDraining) response.shouldKeepAlive = false
      underWay.add(response)
      response.once('close', () => underWay.delete(response))
      next()
    },
    isDraining: () => isDraining,
    finish: (graceMs) =>
      new Promise((resolve, reject) => {
        isDraining = true
        for (const response of underWay) response.shouldKeepAlive = false
        setTimeout(() => server.close(() => resolve()), graceMs)
        setTimeout(() => reject(new Error('not all requests ended in time')), DRAIN_MS).unref()
      }),
  }
}
