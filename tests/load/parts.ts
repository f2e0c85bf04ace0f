import type { Part } from './part.ts'
import { memory, swipes, vitals } from './parts/browser.ts'
import { cart } from './parts/cart.ts'
import { category } from './parts/category.ts'
import { events } from './parts/events.ts'
import { feed } from './parts/feed.ts'
import { flash } from './parts/flash.ts'
import { growth } from './parts/growth.ts'
import { order } from './parts/order.ts'
import { product } from './parts/product.ts'
import { rss } from './parts/rss.ts'
import { search } from './parts/search.ts'
import { start } from './parts/start.ts'

export interface NamedPart {
  /** What `npm run bench -- <name>` calls it. */
  name: string
  run: Part
  /** Leaves carts, orders or events behind: it gets a fresh copy of the seeded database. */
  writes?: true
}

/** The parts in the order they run; each file says how it measures. */
export const PARTS: readonly NamedPart[] = [
  { name: 'feed', run: feed },
  { name: 'product', run: product },
  { name: 'category', run: category },
  { name: 'search', run: search },
  { name: 'cart', run: cart, writes: true },
  { name: 'order', run: order, writes: true },
  { name: 'rss', run: rss, writes: true },
  { name: 'growth', run: growth, writes: true },
  { name: 'events', run: events, writes: true },
  { name: 'flash', run: flash, writes: true },
  { name: 'start', run: start },
  { name: 'vitals', run: vitals, writes: true },
  { name: 'swipes', run: swipes, writes: true },
  { name: 'memory', run: memory, writes: true },
]
