import { CATEGORIES } from '#app/modules/catalog/categories.ts'
import { SORTS } from '#app/modules/catalog/list-query.ts'
import { measurePages } from '../pages.ts'
import type { Part } from '../part.ts'
import { pathIn, PLACES, visitedPlace } from '../places.ts'
import { measured } from '../row.ts'
import { statementsPerPage } from '../statements.ts'
import { seededRandom, weighted, zipf } from '../statistics.ts'

const PAGES = 20

/**
 * Shelves of a shop with 100,000 products: every category, every market as it is visited, all four orders (most
 * leave "popular" as it is) and pages one to twenty, the first ones far more often. `category.html.sql` counts the
 * statements of addresses never asked for before.
 */
export const category: Part = async (bench) => {
  const random = seededRandom(3)
  const page = zipf(PAGES, random)
  const next = () => {
    const code = CATEGORIES[Math.floor(random() * CATEGORIES.length)]
    const sort = weighted(
      SORTS.map((each) => [each, each === 'popular' ? 7 : 1] as const),
      random,
    )
    const query = new URLSearchParams({
      ...(sort !== 'popular' && { sort }),
      ...withPage(page() + 1),
    }).toString()
    return pathIn(visitedPlace(random), `/shop/${code}${query && `?${query}`}`)
  }
  const paths = PLACES.map((place, index) =>
    pathIn(place, `/shop/${CATEGORIES[index % CATEGORIES.length]}?page=${index + 1}`),
  )
  const sql = await statementsPerPage(bench.stack, paths)
  const rows = await measurePages(bench, [{ name: 'category.html', next }])
  return [...rows, measured('category.html.sql', sql)]
}

function withPage(page: number): Record<string, string> {
  return page > 1 ? { page: String(page) } : {}
}
