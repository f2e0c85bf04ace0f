import {
  type AppLoadContext,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node'
import type { Request as ExpressRequest, RequestHandler, Response } from 'express'
import { nameRoute } from './request-metrics.server.ts'
import { routeNames } from './route-name.server.ts'

interface RemixOptions {
  /** Our own address: what requests claim about theirs never matters (Host, X-Forwarded-Host, an absolute target). */
  origin: string
  mode: string
  build: ServerBuild | (() => Promise<ServerBuild>)
  getLoadContext(request: ExpressRequest, response: Response): AppLoadContext
}

const RETRY_AFTER_S = '5'

/** Answers with Remix. A body has been collected before (`collectBody`) and stands in `request.body`. */
export function remixHandler(options: RemixOptions): RequestHandler {
  const { build, mode, origin, getLoadContext } = options
  const answer = createRequestHandler(build, mode)
  let nameOf: ((path: string) => string) | null =
    typeof build === 'function' ? null : routeNames(build.routes)
  return async (request, response, next) => {
    try {
      if (typeof build === 'function') nameOf ??= routeNames((await build()).routes)
      nameRoute(response, nameOf?.(request.path) ?? request.path)
      const gone = new AbortController()
      response.once('close', () => gone.abort())
      const body = request.body as Uint8Array<ArrayBuffer> | undefined
      const asked = new Request(origin + request.originalUrl, {
        method: request.method,
        headers: headersOf(request, origin),
        signal: gone.signal,
        ...(body && { body }),
      })
      const context = getLoadContext(request, response)
      const answered = await answer(asked, context)
      // Documents and client navigations know it (entry.server.tsx); a resource route's failure passes by them.
      const isAway = context.isDatabaseAway === true && answered.status === 500
      if (isAway) answered.headers.set('Retry-After', RETRY_AFTER_S)
      await send(response, answered, isAway ? 503 : answered.status)
    } catch (error) {
      next(error)
    }
  }
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
  if (answer.body) await writeReadableStreamToWritable(answer.body, response)
  else response.end()
}
