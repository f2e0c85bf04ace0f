import type { Rollup } from 'vite'

/** Changes with versions of what is built upon, not with the shop: browsers keep it from release to release. */
const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run\/(react|router|server-runtime))\//

/** What the build adds by itself. */
const GLUE = /commonjsHelpers|vite\/preload-helper/

/** The entries of the first page that people see, the feed. */
const FIRST = /\/app\/(entry\.client|root|routes\/shop\/(market|screen-room|feed))\.tsx$/

/** What is shared by design; the modules of the business are left where Rollup finds them needed. */
const SHARED =
  /\/app\/(ui|platform|shared|styles|modules\/market\/codes|routes\/[^/]+$)|node_modules\/(lucide-react|@fontsource)/

/** Named by the first page, but drawn by the server only. */
const SERVER_DRAWN = /\/app\/ui\/(market-form|select|field|control-style)\.tsx?$/

/** The design system as far as the first page has no use for it. */
const PARTS = /\/app\/ui\/|node_modules\/lucide-react\//

/**
 * Few files instead of fifty: small ones compress badly and each costs a request. Rollup by itself makes one for
 * every combination of pages that share something.
 */
export function chunkOf(id: string, graph: Rollup.ManualChunkMeta): string | undefined {
  if (FRAMEWORK.test(id) || GLUE.test(id)) return 'framework'
  if (SHARED.test(id) && !SERVER_DRAWN.test(id) && firstIds(graph).has(id)) return 'frame'
  return PARTS.test(id) ? 'parts' : undefined
}

const known = new WeakMap<Rollup.GetModuleInfo, Set<string>>()

/** All that the first page imports, directly or not, except by `import()`. */
function firstIds({ getModuleIds, getModuleInfo }: Rollup.ManualChunkMeta): Set<string> {
  const found = known.get(getModuleInfo) ?? new Set<string>()
  if (found.size > 0) return found
  const visit = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    for (const next of getModuleInfo(id)?.importedIds ?? []) visit(next)
  }
  for (const id of getModuleIds()) if (FIRST.test(id)) visit(id)
  known.set(getModuleInfo, found)
  return found
}
