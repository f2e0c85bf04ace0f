import type { HeadersFunction, ServerBuild } from '@remix-run/node'

/** What an answer asks its reader to do next. */
const ADVICE = ['Retry-After', 'Refresh']

const carryAdvice: HeadersFunction = ({
  parentHeaders,
  loaderHeaders,
  actionHeaders,
  errorHeaders,
}) => {
  const headers = new Headers(parentHeaders)
  for (const own of [loaderHeaders, actionHeaders, errorHeaders]) {
    for (const name of ADVICE) {
      const value = own?.get(name)
      if (value) headers.set(name, value)
    }
  }
  return headers
}

/**
 * Lets the advice of loaders and actions, also of what they throw, reach documents and client navigations. Remix drops
 * their headers on every route without a `headers` of its own, and a limit that does not say when it ends is none.
 */
export function withAdvice(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [
    id,
    route && { ...route, module: { headers: carryAdvice, ...route.module } },
  ])
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] }
}
