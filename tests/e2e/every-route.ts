import { globSync, readFileSync } from 'node:fs'
import routes from '#app/routes.ts'

/** An address of `app/routes.ts`, found by reading it: a new one is attacked without anybody remembering to. */
export interface RouteAddress {
  /** As Remix names it: `routes/shop/cart`. */
  id: string
  /** `/:market/:language/cart` */
  pattern: string
  params: readonly string[]
}

type Entry = { id?: string; file: string; path?: string; index?: boolean; children?: Entry[] }

function addressesBelow(entries: readonly Entry[], above: string): RouteAddress[] {
  return entries.flatMap((entry) => {
    const pattern = entry.path ? `${above}/${entry.path}` : above
    const own = {
      id: entry.id ?? entry.file.replace(/\.tsx?$/, ''),
      pattern: pattern || '/',
      params: [...pattern.matchAll(/:(\w+)|\*/g)].map(([, name]) => name ?? '*'),
    }
    const isAddress = entry.path !== undefined || entry.index === true
    return [...(isAddress ? [own] : []), ...addressesBelow(entry.children ?? [], pattern)]
  })
}

export const EVERY_ROUTE: readonly RouteAddress[] = addressesBelow(routes as Entry[], '')

/** What usually stands at a place of an address; anything else is `x`. */
const USUAL: Readonly<Record<string, string>> = {
  market: 'es',
  language: 'es',
  category: 'food',
  page: 'privacy',
  address: '00000000-0000-7000-8000-000000000000',
  '*': 'no/such/page',
}

/** The path of a route; `values` go in as they are, escaped already. */
export function pathOf(route: RouteAddress, values: Readonly<Record<string, string>> = {}): string {
  return route.pattern.replaceAll(/:(\w+)|\*/g, (place: string, name: string | undefined) => {
    const key = name ?? place
    return values[key] ?? USUAL[key] ?? 'x'
  })
}

/** The same address as client navigations ask for it. */
export function dataPath(path: string): string {
  return `${path === '/' ? '/_root' : path}.data`
}

/** What is answered before Remix. */
const MACHINES = [
  '/healthz',
  '/readyz',
  '/metrics',
  '/assets/x',
  '/media/x',
  '/locales/en-x.json',
  '/favicon.svg',
  '/__manifest',
]

/** One path for each address there is. */
export const EVERY_PATH: readonly string[] = [
  ...new Set([...EVERY_ROUTE.map((route) => pathOf(route)), ...MACHINES]),
]

const sources = globSync('app/{routes,modules}/**/*.{ts,tsx}').map((file) =>
  readFileSync(file, 'utf8'),
)

function allMatches(pattern: RegExp): string[] {
  const found = sources.flatMap((source) =>
    [...source.matchAll(pattern)].map(([, name]) => name ?? ''),
  )
  return [...new Set(found)].toSorted()
}

/** Every name that a loader reads from an address. */
export const QUERY_NAMES = allMatches(/(?:searchParams|query)\.(?:get|has|getAll)\('(\w+)'\)/g)
/** Every intent that a form may have, and what else its schemas expect word by word. */
export const INTENTS = allMatches(/z\.literal\('([\w-]+)'\)/g)
