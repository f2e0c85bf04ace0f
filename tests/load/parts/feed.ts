import { measurePages } from '../pages.ts'
import type { Part } from '../part.ts'
import { pathIn, PLACES, visitedPlace } from '../places.ts'
import { measured } from '../row.ts'
import { statementsPerPage } from '../statements.ts'
import { seededRandom } from '../statistics.ts'

/** As browsers ask for a page. */
const AS_BROWSERS = { 'Accept-Encoding': 'gzip, deflate, br, zstd' }

/**
 * The first page of the feed for somebody without cookies, 10,000 videos behind it, markets as they are visited:
 * once as it is, once compressed as browsers ask for it. `feed.html.sql` counts the statements of nine first pages
 * (one in each market) of a web process that has just begun.
 */
export const feed: Part = async (bench) => {
  const random = seededRandom(1)
  const next = () => pathIn(visitedPlace(random))
  const paths = PLACES.map((place) => pathIn(place))
  const sql = await statementsPerPage(bench.stack, paths)
  const rows = await measurePages(bench, [
    { name: 'feed.html', next },
    { name: 'feed.html.gzip', next, headers: AS_BROWSERS },
  ])
  const { bytes } = await bench.stack.client(1).send(next(), { headers: AS_BROWSERS })
  return [...rows, measured('feed.html.sql', sql), measured('feed.html.gzip.kB', bytes / 1000)]
}
