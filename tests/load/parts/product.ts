import { measurePages } from '../pages.ts'
import type { Part } from '../part.ts'
import { pathIn, PLACES, visitedPlace } from '../places.ts'
import { measured } from '../row.ts'
import type { Stack } from '../stack.ts'
import { statementsPerPage } from '../statements.ts'
import { seededRandom, zipf } from '../statistics.ts'

/**
 * Product pages among 100,000, markets as they are visited. `product.html` follows popularity (the product of rank r
 * is visited 1/r as often), as shops see it; `product.html.distinct` never asks for the same address twice, so no
 * cache can answer. `product.html.sql` counts the statements of pages never asked for before.
 */
export const product: Part = async (bench) => {
  const slugs = await readSlugs(bench.stack)
  const random = seededRandom(2)
  const rank = zipf(slugs.length, random)
  const pathOf = (index: number) =>
    pathIn(visitedPlace(random), `/products/${slugs[index % slugs.length]}`)
  let visited = 0
  const unseen = slugs.slice(-PLACES.length)
  const sql = await statementsPerPage(
    bench.stack,
    PLACES.map((place, index) => pathIn(place, `/products/${unseen[index]}`)),
  )
  const rows = await measurePages(bench, [
    { name: 'product.html', next: () => pathOf(rank()) },
    { name: 'product.html.distinct', next: () => pathOf(visited++) },
  ])
  return [...rows, measured('product.html.sql', sql)]
}

/** In an order that has nothing to do with how they lie on disk. */
async function readSlugs({ pool }: Stack): Promise<string[]> {
  const { rows } = await pool.query<{ slug: string }>('SELECT slug FROM product ORDER BY md5(slug)')
  return rows.map(({ slug }) => slug)
}
