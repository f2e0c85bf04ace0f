import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express } from 'express'
import type { ViteDevServer } from 'vite'
import { clientAddress } from './platform/client-address.server.ts'
import { createContext } from './platform/context.server.ts'
import { readEnv } from './platform/env.server.ts'
import { localeBundle } from './platform/i18n.server.ts'
import { requestMetrics, writeMetrics } from './platform/metrics.server.ts'
import { ownAddress } from './platform/own-address.server.ts'
import {
  limitBody,
  refuseNul,
  sameOriginGate,
  securityHeaders,
} from './platform/security.server.ts'

const env = readEnv(process.env)
const isDevelopment = env.NODE_ENV === 'development'
const ctx = createContext(env)

const app: Express = express()
const server = createServer(app)

const vite: ViteDevServer | null = isDevelopment
  ? await (
      await import('vite')
    ).createServer({
      // Hot reload speaks over the shop's own port, so that two checkouts do not fight for one.
      server: { middlewareMode: true, hmr: { server } },
    })
  : null

const IMMUTABLE = { immutable: true, maxAge: '1y', index: false, redirect: false } as const
const LANGUAGE_FILE = /^\/locales\/(en|es|id|th|ms|vi|fil|zh)-[\w-]+\.json$/

app.disable('x-powered-by')
app.set('etag', false)
app.use(requestMetrics(ctx.log))
app.get('/healthz', (_request, response) => void response.type('text/plain').send('ok\n'))
app.get('/readyz', async (_request, response) => {
  const isReady = await ctx.db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  response
    .status(isReady ? 200 : 503)
    .type('text/plain')
    .send(isReady ? 'ready\n' : 'the database does not answer\n')
})
app.get('/metrics', writeMetrics(ctx))

app.use('/media', express.static(ctx.media.directory, { ...IMMUTABLE, fallthrough: false }))
if (vite) app.use(vite.middlewares)
else {
  app.use(compression())
  app.use('/assets', express.static(join('build', 'client', 'assets'), IMMUTABLE))
  app.use(express.static(join('build', 'client'), { maxAge: '1h', index: false, redirect: false }))
}
app.get(LANGUAGE_FILE, (request, response) => {
  const bundle = localeBundle(LANGUAGE_FILE.exec(request.path)?.[1] ?? 'en')
  // A page of another version (during a deployment) asks for texts we no longer have: today's are near enough.
  const isSame = bundle.path === request.path
  response.set('Cache-Control', isSame ? 'public, max-age=31536000, immutable' : 'no-store')
  response.type('json').send(bundle.json)
})

app.use((_request, response, next) => {
  response.locals['nonce'] = randomBytes(16).toString('base64')
  next()
})
app.use(securityHeaders(env), ownAddress(env), refuseNul, sameOriginGate(env), limitBody)
app.all(
  '*',
  createRequestHandler({
    mode: env.NODE_ENV,
    build: vite
      ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
      : ((await import(join(process.cwd(), 'build/server/index.js'))) as ServerBuild),
    getLoadContext: (request, response) => ({
      ctx,
      nonce: response.locals['nonce'] as string,
      clientAddress: clientAddress(request, env.TRUSTED_PROXIES),
    }),
  }),
)

server.listen(env.PORT, env.HOST, () => {
  ctx.log.info({ port: env.PORT, origin: env.APP_ORIGIN }, 'web server listening')
})
server.headersTimeout = 15_000
server.requestTimeout = 30_000

const DRAIN_MS = 30_000

/** Stops taking connections, lets what is under way finish, then leaves. */
function shutDown(): void {
  const force = setTimeout(() => process.exit(1), DRAIN_MS)
  force.unref()
  server.close(async () => {
    await vite?.close()
    await ctx.close()
    process.exit(0)
  })
  server.closeIdleConnections()
}
process.once('SIGTERM', shutDown)
process.once('SIGINT', shutDown)
