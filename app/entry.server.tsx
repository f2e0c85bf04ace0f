import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { DATABASE_RETRY_AFTER_S, isDatabaseAway } from './platform/database-away.server.ts'
import { handoffScripts } from './platform/handoff.server.ts'
import { textsFor } from './platform/i18n.server.ts'
import { renderDocument } from './platform/render-document.server.ts'
import { requestLocale } from './modules/market/market.server.ts'
import { NonceProvider } from './platform/nonce.ts'
import { RequestReferenceProvider } from './platform/request-reference.ts'
import { TextsProvider } from './ui/texts.tsx'

export const streamTimeout = 5_000

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  { serverHandoffStream, ...remix }: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { ctx, nonce, requestId } = context
  const { language } = requestLocale(ctx, request)
  if (context.isDatabaseAway) {
    status = 503
    headers.set('Retry-After', DATABASE_RETRY_AFTER_S)
  }
  // What fails here Remix logs, and renders as the error's own page.
  const html = await renderDocument(
    <TextsProvider value={textsFor(language)}>
      <NonceProvider value={nonce}>
        <RequestReferenceProvider value={requestId}>
          <RemixServer context={remix} url={request.url} nonce={nonce} />
        </RequestReferenceProvider>
      </NonceProvider>
    </TextsProvider>,
  )
  // A page without scripts (an error before anything was known) has nobody to hand it to.
  const hasScripts = remix.renderMeta?.didRenderScripts && serverHandoffStream
  const handoff = hasScripts ? await handoffScripts(serverHandoffStream, nonce) : ''
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // As bytes: a string would be looked through for what is not Unicode, then encoded.
  return new Response(Buffer.from(html + handoff), { headers, status })
}

/** What client navigations fetch. */
export function handleDataRequest(
  response: Response,
  { context }: { context: AppLoadContext },
): Response {
  if (!context.isDatabaseAway) return response
  const headers = new Headers(response.headers)
  headers.set('Retry-After', DATABASE_RETRY_AFTER_S)
  return new Response(response.body, { status: 503, headers })
}

/** Loaders and actions that threw: the database is away, or a bug, unless the visitor went away. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (isDatabaseAway(error)) {
    // Once a request: every loader of the page says the same.
    if (!context.isDatabaseAway) context.ctx.log.warn({ why: String(error) }, 'database away')
    context.isDatabaseAway = true
    return
  }
  // A method or an address that a route does not have is the visitor's matter.
  if (isRouteErrorResponse(error) && error.status < 500) return
  if (!request.signal.aborted) context.ctx.log.error({ err: error }, 'request failed')
}
