import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express } from 'express'
import type { ViteDevServer } from 'vite'
import { rememberLocale, requestLocale } from './modules/market/market.server.ts'
import { withAdvice } from './platform/advice-headers.server.ts'
import { createAnonymousPages } from './platform/anonymous-pages.server.ts'
import { answerError, unreadable } from './platform/answer-error.server.ts'
import { answerSilence } from './platform/answer-silence.server.ts'
import { clientAddress } from './platform/client-address.server.ts'
import { commonHeaders, nonceOf, pagePolicy } from './platform/content-security.server.ts'
import { createContext } from './platform/context.server.ts'
import { createDrain } from './platform/drain.server.ts'
import { readEnv } from './platform/env.server.ts'
import { healthRoutes } from './platform/health.server.ts'
import { localeBundle, textsFor } from './platform/i18n.server.ts'
import { writeMetrics } from './platform/metrics.server.ts'
import { remixHandler, requestOf } from './platform/remix-handler.server.ts'
import {
  allowMethods,
  checkAddress,
  collectBody,
  sameOriginGate,
} from './platform/request-gate.server.ts'
import { countRequests, createRequestCounts, named } from './platform/request-metrics.server.ts'
import { requestId, requestScope } from './platform/request-scope.server.ts'

/** One web process: from the socket to Remix, each door in its order. */
const env = readEnv(process.env)
const isDevelopment = env.NODE_ENV === 'development'
const ctx = createContext(env)
const counts = createRequestCounts()

const app: Express = express()
const server = createServer(
  // Who sends its headers or body drop by drop is let go after these; looked at every 5 s.
  { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 },
  app,
)
// A proxy keeps its connections; were ours shorter, it would send into one that just closes.
if (env.TRUSTED_PROXIES.rules.length > 0) server.keepAliveTimeout = 65_000
server.on('clientError', unreadable)
const drain = createDrain(server)

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
app.set('query parser', 'simple')
app.use(drain.watch, requestScope(env.TRUSTED_PROXIES), countRequests(counts, ctx.log))
app.use(commonHeaders(env), allowMethods, checkAddress)
app.use(healthRoutes(ctx, drain))
app.get('/metrics', named('/metrics'), writeMetrics(ctx, counts))

const media = express.static(ctx.media.directory, { ...IMMUTABLE, fallthrough: false })
app.use('/media', named('/media/*'), media)
if (vite) app.use(vite.middlewares)
else {
  // Quality 3 is smaller than gzip's default and takes half the time.
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } } }))
  const assets = express.static(join('build', 'client', 'assets'), {
    ...IMMUTABLE,
    fallthrough: false,
  })
  app.use('/assets', named('/assets/*'), assets)
  // Looked for by name alone: to ask the disk at every page whether it is a file costs a twentieth of the page.
  const root = join('build', 'client')
  const files = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile())
  const rootFiles = files.map(({ name }) => `/${name}`)
  app.get(rootFiles, express.static(root, { maxAge: '1h', index: false, redirect: false }))
}
app.get(LANGUAGE_FILE, named('/locales/*'), (request, response) => {
  const bundle = localeBundle(LANGUAGE_FILE.exec(request.path)?.[1] ?? 'en')
  // A page of another version (during a deployment) asks for texts we no longer have: today's are near enough.
  const isSame = bundle.path === request.path
  response.set('Cache-Control', isSame ? 'public, max-age=31536000, immutable' : 'no-store')
  response.type('json').send(bundle.json)
})

const silence = answerSilence(ctx.database.pool, (request) => {
  const { language } = requestLocale(ctx, requestOf(request, env.APP_ORIGIN))
  return textsFor(language).of('common')('error.busyBody')
})
app.use(pagePolicy(env), sameOriginGate(env), collectBody, silence)
app.all(
  '*',
  remixHandler({
    origin: env.APP_ORIGIN,
    mode: env.NODE_ENV,
    build: vite
      ? async () =>
          withAdvice((await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild)
      : withAdvice((await import(join(process.cwd(), 'build/server/index.js'))) as ServerBuild),
    anonymous:
      env.PAGE_CACHE_SECONDS > 0 && !isDevelopment
        ? {
            pages: createAnonymousPages(ctx.cookies, env.PAGE_CACHE_SECONDS * 1_000),
            env,
            cookieFor: (request) => rememberLocale(ctx, request),
          }
        : null,
    getLoadContext: (request, response) => ({
      ctx,
      requestId: requestId() ?? '',
      nonce: nonceOf(response),
      clientAddress: clientAddress(request, env.TRUSTED_PROXIES),
    }),
  }),
)
app.use(answerError(ctx.log))

server.listen(env.PORT, env.HOST, () => {
  ctx.log.info({ port: env.PORT, origin: env.APP_ORIGIN, pid: process.pid }, 'web server listening')
})

/** For so long after the signal, who keeps a connection is still answered and told that it ends. */
const LAST_CALL_MS = isDevelopment ? 0 : 1_000

async function shutDown(): Promise<void> {
  if (drain.isDraining()) return
  const code = await drain.finish(LAST_CALL_MS).then(
    () => 0,
    () => 1,
  )
  await vite?.close()
  await ctx.close()
  process.exit(code)
}
process.on('SIGTERM', () => void shutDown())
process.on('SIGINT', () => void shutDown())
