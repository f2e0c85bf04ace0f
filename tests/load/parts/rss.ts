import { setTimeout as wait } from 'node:timers/promises'
import { closedLoop } from '../load.ts'
import type { Part } from '../part.ts'
import { pathIn, visitedPlace } from '../places.ts'
import { measured } from '../row.ts'
import { seededRandom } from '../statistics.ts'
import { visitorHeaders } from '../visitors.ts'
import { adder } from './cart.ts'
import { purchaser } from './order.ts'

const IDLE_MS = 10_000
const LOAD_MS = 45_000
const CONNECTIONS = 16
const SAMPLE_MS = 250
const MEGABYTE = 1_000_000

/**
 * Resident memory of the largest web process: ten seconds after it began and served one page of each kind, and the
 * most it had during 45 seconds of pages, carts and purchases at full speed.
 */
export const rss: Part = async ({ stack }) => {
  await stack.restartWeb()
  const random = seededRandom(6)
  const client = stack.client(64)
  const { rows } = await stack.pool.query<{ slug: string }>('SELECT slug FROM product LIMIT 5000')
  const kinds = [
    () => '',
    () => '/shop/beauty',
    () => `/products/${rows[Math.floor(random() * rows.length)]?.slug}`,
  ]
  const page = async (index: number) => {
    const path = pathIn(visitedPlace(random), kinds[index % kinds.length]?.())
    const { status } = await client.send(path, { headers: visitorHeaders() })
    if (status !== 200) throw new Error(`${path} answered ${status}`)
  }
  for (const index of kinds.keys()) await page(index)
  await wait(IDLE_MS)
  const idle = stack.webBytes()
  const add = await adder(stack)
  const purchase = await purchaser(stack)
  let most = idle
  const timer = setInterval(() => (most = Math.max(most, stack.webBytes())), SAMPLE_MS)
  try {
    await closedLoop({ workers: CONNECTIONS, ms: LOAD_MS }, async (index) => {
      if (index % 50 === 0) await purchase()
      else if (index % 10 === 0) await add()
      else await page(index)
    })
  } finally {
    clearInterval(timer)
  }
  return [measured('rss.idle', idle / MEGABYTE), measured('rss.load', most / MEGABYTE)]
}
