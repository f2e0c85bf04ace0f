import { closedLoop, type Work } from '../load.ts'
import type { Part } from '../part.ts'
import { pathIn, visitedPlace } from '../places.ts'
import { measured } from '../row.ts'
import { cpuBetween, type Stack } from '../stack.ts'
import { median, seededRandom } from '../statistics.ts'
import { visitorHeaders } from '../visitors.ts'
import { adder } from './cart.ts'
import { purchaser } from './order.ts'

const ROUNDS = 6
const MS = 3_000
const ORDER_MS = 6_000
const CONNECTIONS = 4

type Kind = 'feed' | 'product' | 'cart' | 'order'
type Works = Readonly<Record<Kind, Work>>

/**
 * What 100,000 products cost more than 1,000: CPU of web and Postgres together for a feed page, a product page, an
 * add to cart and a purchase, two shops beside each other, stretch by stretch in turn. The value is the median of the
 * ratios of neighbouring stretches. Product pages are the same 500 in both (of the 100,000 as of the 1,000), so that
 * what caches may hold is the same.
 */
export const growth: Part = async ({ stack: large, openStack, log }) => {
  const small = await openStack('small')
  const shops = [
    { stack: small, works: await worksOf(small) },
    { stack: large, works: await worksOf(large) },
  ]
  const kinds: Kind[] = ['feed', 'product', 'cart', 'order']
  const ratios = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]))
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const kind of kinds) {
      const costs = new Map<Stack, number>()
      // Turn and turn about, so that a machine that grows slower or faster favours neither.
      for (const { stack, works } of round % 2 === 0 ? shops : shops.toReversed()) {
        costs.set(stack, await cost(stack, kind, works[kind]))
      }
      const few = costs.get(small) ?? NaN
      const many = costs.get(large) ?? NaN
      // The first round warms both shops up.
      if (round > 0) ratios.get(kind)?.push(many / few)
      else log(`${kind}: ${few.toFixed(1)} and ${many.toFixed(1)} CPU ms while warming up`)
    }
  }
  return [...ratios].map(([kind, rounds]) => measured(`growth.${kind}`, median(rounds), { rounds }))
}

async function cost(stack: Stack, kind: Kind, work: Work): Promise<number> {
  const before = stack.cpu()
  const ms = kind === 'order' ? ORDER_MS : MS
  const { count } = await closedLoop({ workers: CONNECTIONS, ms }, work)
  const { web, postgres } = cpuBetween(before, stack.cpu())
  return (web + postgres) / count
}

const PRODUCTS = 500

async function worksOf(stack: Stack): Promise<Works> {
  const random = seededRandom(8)
  const client = stack.client(CONNECTIONS)
  const { rows } = await stack.pool.query<{ slug: string }>(
    'SELECT slug FROM product ORDER BY md5(slug) LIMIT $1',
    [PRODUCTS],
  )
  const page = (rest: () => string): Work => {
    return async () => {
      const path = pathIn(visitedPlace(random), rest())
      const { status } = await client.send(path, { headers: visitorHeaders() })
      if (status !== 200) throw new Error(`${path} answered ${status}`)
    }
  }
  const purchase = await purchaser(stack)
  return {
    feed: page(() => ''),
    product: page(() => `/products/${rows[Math.floor(random() * rows.length)]?.slug}`),
    cart: await adder(stack),
    order: async () => void (await purchase()),
  }
}
