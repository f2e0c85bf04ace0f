import cluster from 'node:cluster'
import { createServer } from 'node:http'
import express from 'express'
import { createDrain } from '#app/platform/drain.server.ts'
import { joinMetrics } from '#app/platform/metrics-relay.server.ts'
import { superviseWeb } from '#app/platform/web-cluster.server.ts'

/** A web server without a shop, under the real supervision: for tests of how it starts, ends and is renewed. */
function serve(port: number): void {
  const app = express()
  const server = createServer(app)
  const drain = createDrain(server)
  const snapshots = joinMetrics(() => process.pid)
  app.use(drain.watch)
  app.get('/pid', (_request, response) => void response.json(process.pid))
  app.get('/all', async (_request, response) => void response.json(await snapshots()))
  app.get('/pool', (_request, response) => void response.json(process.env['DATABASE_POOL']))
  app.get('/slow', (_request, response) => void setTimeout(() => response.json('done'), 1_500))
  server.listen(port, '127.0.0.1')
  process.on('SIGTERM', () => void drain.finish(300).then(() => process.exit(0)))
}

if (cluster.isPrimary) superviseWeb({ processes: 2, connections: 3 })
else serve(Number(process.env['PORT']))
