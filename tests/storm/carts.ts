import { aProduct } from '#tests/support/builders.ts'
import { Buyer } from './buyer.ts'
import { kindOfFailure } from './failure.ts'
import { eachOf, never, type Size, type Storm } from './storm.ts'
import { Tally } from './tally.ts'

const BUYERS: Record<Size, number> = { small: 40, full: 1_000 }
const VARIANTS = 10
const MOST_LINES = 5
const MOST_UNITS = 3
/** Half of what the carts want on average, so that stock runs out while they fight. */
const SHARE_IN_STOCK = 0.5
const PREPARING_AT_ONCE = 16

/**
 * Carts that want the same goods in different orders never block each other for good: random carts of one to five
 * lines over ten variants are ordered at one moment. Nobody sees an error, Postgres has to break no deadlock.
 */
export const carts: Storm = {
  name: 'carts',
  async run(shop, size) {
    const { db } = shop.ctx
    const wanted = (BUYERS[size] * ((MOST_LINES + 1) / 2) * ((MOST_UNITS + 1) / 2)) / VARIANTS
    const stock = Math.ceil(wanted * SHARE_IN_STOCK)
    const products = await Promise.all(
      Array.from({ length: VARIANTS }, () => aProduct(db, { stock: { ES: stock } })),
    )
    const deadlocksBefore = await deadlocks(shop.ctx.sql)
    const crowd = Array.from({ length: BUYERS[size] }, () => new Buyer(shop))
    await eachOf(crowd, PREPARING_AT_ONCE, async (buyer) => {
      for (const { variantId } of someOf(products)) {
        await buyer.add(variantId, 1 + Math.floor(Math.random() * MOST_UNITS))
      }
      await buyer.openCheckout()
    })
    const told = new Tally()
    await Promise.all(crowd.map(async (buyer) => told.add(await buyer.buy().catch(kindOfFailure))))
    const title = `${crowd.length} random carts over ${VARIANTS} variants`
    return [
      { promise: `${title}: ordered`, seen: `${told}`, holds: told.of('order') > 0 },
      never(
        `${title}: told neither "ordered" nor that goods have gone`,
        told.matching(/^(?!order$|sold-out$|new-total$)/),
      ),
      never('deadlocks that Postgres broke', (await deadlocks(shop.ctx.sql)) - deadlocksBefore),
    ]
  },
}

/** One to five different ones in random order. */
function someOf<Item>(items: readonly Item[]): Item[] {
  const shuffled = items
    .map((item) => ({ item, key: Math.random() }))
    .toSorted((a, b) => a.key - b.key)
  return shuffled.slice(0, 1 + Math.floor(Math.random() * MOST_LINES)).map(({ item }) => item)
}

async function deadlocks(sql: {
  rows<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>
}): Promise<number> {
  const rows = await sql.rows<{ deadlocks: number }>(
    'storm-deadlocks',
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
    [],
  )
  return rows[0]?.deadlocks ?? 0
}
