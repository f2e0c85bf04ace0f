import { Router } from 'express'
import type { RunningContext } from './context.server.ts'
import { DATABASE_RETRY_AFTER_S } from './database-away.server.ts'
import type { Drain } from './drain.server.ts'
import { named } from './request-metrics.server.ts'

/** `/healthz`: the process answers. `/readyz`: it may be sent visitors (its database answers, it is not about to end). */
export function healthRoutes({ db }: RunningContext, drain: Drain): Router {
  const router = Router()
  router.get('/healthz', named('/healthz'), (_request, response) => {
    response.type('text/plain').send('ok\n')
  })
  router.get('/readyz', named('/readyz'), async (_request, response) => {
    const hasDatabase = await db.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    )
    const isReady = hasDatabase && !drain.isDraining()
    const why = hasDatabase ? 'about to end' : 'the database does not answer'
    response.status(isReady ? 200 : 503).type('text/plain')
    if (!isReady) response.set('Retry-After', DATABASE_RETRY_AFTER_S)
    response.send(isReady ? 'ready\n' : `${why}\n`)
  })
  return router
}
