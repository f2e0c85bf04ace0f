import type { ServerBuild } from '@remix-run/node'

interface Branch {
  literal: Map<string, Branch>
  param: Branch | null
  /** The route that ends here, as it stands in `app/routes.ts`. */
  name: string | null
}

/** Where nothing of ours is: whatever strangers try is one line in the metrics, not one each. */
export const NO_ROUTE = '(none)'

const newBranch = (): Branch => ({ literal: new Map(), param: null, name: null })

/** Finds the name of a path's route (`/:market/:language/products/:slug`), in one step per segment. */
export function routeNames(routes: ServerBuild['routes']): (path: string) => string {
  const root = newBranch()
  for (const route of Object.values(routes)) {
    if (!route) continue
    const segments: string[] = []
    for (let each: typeof route | undefined = route; each; each = routes[each.parentId ?? '']) {
      segments.unshift(...(each.path ?? '').split('/').filter(Boolean))
    }
    if (!segments.includes('*')) enter(root, segments)
  }
  return (path) => {
    const segments = path
      .replace(/(\/_root)?\.data$/, '')
      .split('/')
      .filter(Boolean)
    return find(root, segments, 0) ?? NO_ROUTE
  }
}

function enter(root: Branch, segments: readonly string[]): void {
  let branch = root
  for (const segment of segments) {
    if (segment.startsWith(':')) branch = branch.param ??= newBranch()
    else {
      const known = branch.literal.get(segment) ?? newBranch()
      branch.literal.set(segment, known)
      branch = known
    }
  }
  branch.name = `/${segments.join('/')}`
}

function find(branch: Branch, segments: readonly string[], at: number): string | null {
  const segment = segments[at]
  if (segment === undefined) return branch.name
  const literal = branch.literal.get(segment)
  const found = literal && find(literal, segments, at + 1)
  return found ?? (branch.param && find(branch.param, segments, at + 1))
}
