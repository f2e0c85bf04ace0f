import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']
type Route = NonNullable<Routes[string]>

/** A route and those it stands in, as `app/routes.ts` writes them. */
export interface FoundRoute {
  /** Its path from the root: `/:market/:language/products/:slug`. */
  name: string
  /** What Remix calls it and its parents. */
  ids: readonly string[]
}

/** Where nothing of ours is: whatever strangers try is one line in the metrics, not one each. */
export const NO_ROUTE = '(none)'

interface Branch {
  literal: Map<string, Branch>
  param: Branch | null
  /** The route that ends here. */
  found: FoundRoute | null
}

const newBranch = (): Branch => ({ literal: new Map(), param: null, found: null })

/**
 * Finds a path's route in one step per segment. What only a splat takes, or is spelled otherwise than our links are
 * (capitals, escapes, empty segments), is not found here; Remix may still know it.
 */
export function routeFinder(routes: Routes): (path: string) => FoundRoute | null {
  const root = newBranch()
  for (const route of Object.values(routes)) {
    if (!route) continue
    const line = lineOf(routes, route)
    const segments = line.flatMap(({ path }) => (path ?? '').split('/').filter(Boolean))
    if (!segments.includes('*')) enter(root, segments, line)
  }
  return (path) => {
    const asked = path.replace(/^\/_root\.data$/, '/').replace(/\.data$/, '')
    const inside = asked.replace(/^\/|\/$/g, '')
    return find(root, inside === '' ? [] : inside.split('/'), 0)
  }
}

/** From the root down to the route itself. */
function lineOf(routes: Routes, route: Route): Route[] {
  const parent = route.parentId ? routes[route.parentId] : undefined
  return parent ? [...lineOf(routes, parent), route] : [route]
}

function enter(root: Branch, segments: readonly string[], line: readonly Route[]): void {
  let branch = root
  for (const segment of segments) {
    if (segment.startsWith(':')) branch = branch.param ??= newBranch()
    else {
      const known = branch.literal.get(segment) ?? newBranch()
      branch.literal.set(segment, known)
      branch = known
    }
  }
  // A layout has its index route's path: the deeper one is what answers.
  if (line.length <= (branch.found?.ids.length ?? 0)) return
  branch.found = { name: `/${segments.join('/')}`, ids: line.map(({ id }) => id) }
}

function find(branch: Branch, segments: readonly string[], at: number): FoundRoute | null {
  const segment = segments[at]
  if (segment === undefined) return branch.found
  const literal = branch.literal.get(segment)
  const found = literal && find(literal, segments, at + 1)
  if (found) return found
  return segment && branch.param ? find(branch.param, segments, at + 1) : null
}
