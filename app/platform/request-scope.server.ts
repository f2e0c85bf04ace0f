import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { isFromProxy, type TrustedProxies } from './client-address.server.ts'

interface RequestScope {
  id: string
}

const scope = new AsyncLocalStorage<RequestScope>()

/** The id of the request that is being answered, wherever in its course one asks; undefined outside of any. */
export function requestId(): string | undefined {
  return scope.getStore()?.id
}

const BELIEVABLE_ID = /^[\w.-]{8,64}$/

/**
 * Gives every request an id: in its answer, its log lines and, where it fails, on the page. A proxy of ours may have
 * given it one; anybody else's would let them write into our logs what they like.
 */
export function requestScope(proxies: TrustedProxies): RequestHandler {
  return (request, response, next) => {
    const given = isFromProxy(request, proxies) ? request.get('X-Request-Id') : undefined
    const id = given && BELIEVABLE_ID.test(given) ? given : randomUUID()
    response.setHeader('X-Request-Id', id)
    scope.run({ id }, next)
  }
}
