/** An answer without its visitor: what everyone who asks the same way is sent. */
export interface Page {
  status: number
  headers: [name: string, value: string][]
  /** By content coding; `identity` is always there, others once someone asked for them. */
  bodies: Map<string, Buffer>
}

export interface PageCache {
  /**
   * Whether `key` was asked for lately, as it is now: a page that only one visitor looks at is not worth keeping, and
   * making it fit for everyone costs a tenth more.
   */
  isAskedAgain(key: string): boolean
  /**
   * The page kept under `key`, or what `render` makes now. Who asks while it is being made gets the same one. Only
   * pages with status 200 are kept.
   */
  read(key: string, render: () => Promise<Page>): Promise<Page>
}

const REMEMBERED_MS = 30_000
/** About 2 MB. */
const MAX_REMEMBERED = 20_000

/** Keys asked for within the last `REMEMBERED_MS` to twice that: two sets that take turns, so nothing is searched. */
function createMemory(now: () => number): (key: string) => boolean {
  let current = new Set<string>()
  let last = new Set<string>()
  let turnAtMs = now() + REMEMBERED_MS
  return (key) => {
    if (now() >= turnAtMs || current.size >= MAX_REMEMBERED) {
      last = now() < turnAtMs + REMEMBERED_MS ? current : new Set()
      current = new Set()
      turnAtMs = now() + REMEMBERED_MS
    }
    const isKnown = current.has(key) || last.has(key)
    current.add(key)
    return isKnown
  }
}

/**
 * Pages in the memory of one process; the least recently asked leaves first. They are not thrown away when a price or
 * stock changes but after a few seconds whatever happens: there is nothing that could be forgotten, and nobody's page
 * is more exact than that by the time it is read. What is paid never comes from here.
 * @param freshMs for how long a page is shown after it was asked of the database
 * @param maxPages how many are kept, about 0.1 MB each
 */
export function createPageCache(
  freshMs: number,
  maxPages: number,
  now: () => number = () => performance.now(),
): PageCache {
  const kept = new Map<string, { page: Page; staleAtMs: number }>()
  const underWay = new Map<string, Promise<Page>>()

  async function make(key: string, render: () => Promise<Page>): Promise<Page> {
    const staleAtMs = now() + freshMs
    try {
      const page = await render()
      if (page.status === 200) kept.set(key, { page, staleAtMs })
      const oldest = kept.size > maxPages && kept.keys().next().value
      if (oldest) kept.delete(oldest)
      return page
    } finally {
      underWay.delete(key)
    }
  }

  return {
    isAskedAgain: createMemory(now),
    async read(key, render) {
      const entry = kept.get(key)
      kept.delete(key)
      if (entry && now() < entry.staleAtMs) {
        kept.set(key, entry)
        return entry.page
      }
      const waiting = underWay.get(key) ?? make(key, render)
      underWay.set(key, waiting)
      return waiting
    },
  }
}
