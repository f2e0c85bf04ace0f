import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'
import { type FoundRoute, routeFinder } from './route-finder.server.ts'

export interface RemixBranches {
  /** The route of a path, where it is one of ours as our links spell it. */
  find(path: string): FoundRoute | null
  /** Remix, knowing `found` and what it stands in, or every route where none was found. */
  handlerOf(found: FoundRoute | null): RequestHandler
}

/**
 * Remix flattens and ranks all the routes it knows at each of a page's four matchings and makes them anew to render
 * it, which is a twelfth of a page. So it is told one branch: the answers are the same.
 */
export function remixBranches(build: ServerBuild, mode: string): RemixBranches {
  const whole = createRequestHandler(build, mode)
  const handlers = new Map<string, RequestHandler>()
  return {
    find: routeFinder(build.routes),
    handlerOf(found) {
      if (!found) return whole
      const id = found.ids.at(-1) ?? ''
      const known = handlers.get(id)
      if (known) return known
      const handler = createRequestHandler(branchOf(build, found.ids), mode)
      handlers.set(id, handler)
      return handler
    },
  }
}

function branchOf(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const only = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)))
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}
