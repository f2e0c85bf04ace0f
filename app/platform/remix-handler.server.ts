import {
  type AppLoadContext,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node'
import type { Request as ExpressRequest, RequestHandler, Response } from 'express'
import type { Env } from './env.server.ts'
import { DATABASE_RETRY_AFTER_S } from './database-away.server.ts'
import { type AnonymousPages, sendPage, toPage } from './anonymous-pages.server.ts'
import { remixBranches } from './remix-branches.server.ts'
import { nameRoute } from './request-metrics.server.ts'
import { NO_ROUTE } from './route-finder.server.ts'

interface RemixOptions {
  /** Our own address: what requests claim about theirs never matters (Host, X-Forwarded-Host, an absolute target). */
  origin: string
  mode: string
  build: ServerBuild | (() => Promise<ServerBuild>)
  getLoadContext(request: ExpressRequest, response: Response): AppLoadContext
  /** Pages made once for many; absent = each is made for who asks. */
  anonymous?: { pages: AnonymousPages; env: Env; cookieFor(request: Request): string | null } | null
}

/** Answers with Remix. A body has been collected before (`collectBody`) and stands in `request.body`. */
export function remixHandler(options: RemixOptions): RequestHandler {
  const { build, mode, origin, getLoadContext, anonymous } = options
  // While the shop is worked on, each request asks for the newest build.
  const branches =
    typeof build === 'function'
      ? async () => remixBranches(await build(), mode)
      : remixBranches(build, mode)
  return async (request, response, next) => {
    try {
      const { find, handlerOf } = typeof branches === 'function' ? await branches() : branches
      const found = find(request.path)
      nameRoute(response, found?.name ?? NO_ROUTE)
      const answer = handlerOf(found)
      const context = getLoadContext(request, response)
      const key = anonymous?.pages.keyOf(request)
      if (anonymous && key && anonymous.pages.isAskedAgain(key)) {
        // Made for whoever else waits as well: it does not end with this visitor, and has no nonce.
        const asked = requestOf(request, origin)
        const page = await anonymous.pages.read(key, async () =>
          toPage(anonymous.env, request.path, await answer(asked, { ...context, nonce: '' })),
        )
        if (response.headersSent) return
        const cookie = page.status === 200 ? anonymous.cookieFor(asked) : null
        if (cookie) response.append('Set-Cookie', cookie)
        return await sendPage(request, response, page)
      }
      const gone = new AbortController()
      response.once('close', () => gone.abort())
      const answered = await answer(requestOf(request, origin, gone.signal), context)
      // Somebody who waited for a silent database has been sent away meanwhile.
      if (response.headersSent) return
      // Documents and client navigations know it (entry.server.tsx); a resource route's failure passes by them.
      const isAway = context.isDatabaseAway === true && answered.status === 500
      if (isAway) answered.headers.set('Retry-After', DATABASE_RETRY_AFTER_S)
      await send(response, answered, isAway ? 503 : answered.status)
    } catch (error) {
      next(error)
    }
  }
}

/** What Express read, as the web's own kind of request to our own address. */
export function requestOf(
  request: ExpressRequest,
  origin: string,
  signal: AbortSignal | null = null,
): Request {
  const body = request.body as Uint8Array<ArrayBuffer> | undefined
  return new Request(origin + request.originalUrl, {
    method: request.method,
    headers: headersOf(request, origin),
    signal,
    ...(body && { body }),
  })
}

function headersOf(request: ExpressRequest, origin: string): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (name.startsWith('x-forwarded-') || name === 'forwarded') continue
    for (const value of values ?? []) headers.append(name, value)
  }
  headers.set('host', new URL(origin).host)
  return headers
}

async function send(
  response: Response,
  answer: globalThis.Response,
  status: number,
): Promise<void> {
  response.status(status)
  if (answer.statusText && status === answer.status) response.statusMessage = answer.statusText
  for (const [name, value] of answer.headers) response.append(name, value)
  if (isDocument(answer)) response.end(Buffer.from(await answer.arrayBuffer()))
  else if (answer.body) await writeReadableStreamToWritable(answer.body, response)
  else response.end()
}

/** Pages are rendered whole (entry.server.tsx), so they are sent whole; `.data` may come in pieces. */
function isDocument({ headers }: globalThis.Response): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') ?? false
}
