import type pg from 'pg'
import { indexProducts } from '#app/modules/catalog/catalog.server.ts'
import { publishStock } from '#app/modules/inventory/inventory.server.ts'
import { openDatabase, type Tx } from '#app/platform/db.server.ts'

const SAMPLE = 60

/** Thrown to undo what the comparison wrote. */
class Compared extends Error {}

/**
 * What bulk loading passed over is true all the same: no row points nowhere, and for a sample of products the
 * shop's own code would write the same listings and the same words.
 * @throws Error naming the first difference
 */
export async function checkSeed(client: pg.Client, url: string): Promise<void> {
  await checkReferences(client)
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM bench_seed.plan ORDER BY bench_seed.pick(i, 99, 1000000) LIMIT ${SAMPLE}`,
  )
  const ids = rows.map(({ id }) => id)
  const makers = await client.query<{ id: string; names: string }>(
    `SELECT s.product_id AS id, k.name || ' ' || k.handle AS names
       FROM bench_seed.shown s JOIN bench_seed.maker k ON k.number = s.maker WHERE s.product_id = ANY($1)`,
    [ids],
  )
  const creators = new Map(makers.rows.map(({ id, names }) => [id, [names]]))
  const database = openDatabase(url, 2)
  try {
    await database.db.$transaction(
      async (tx) => {
        const before = await readSample(tx, ids)
        await indexProducts(tx, ids, creators)
        await publishStock(tx, ids, new Date())
        const after = await readSample(tx, ids)
        for (const [index, line] of before.entries()) {
          if (line !== after[index]) throw new Error(`seeded: ${line}\nthe shop: ${after[index]}`)
        }
        throw new Compared()
      },
      { timeout: 60_000 },
    )
  } catch (error) {
    if (!(error instanceof Compared)) throw error
  } finally {
    await database.close()
  }
}

/** Listings and words of the products, a line each. */
async function readSample(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ line: string }[]>`
    SELECT concat_ws(' ', product_id, market, stock, ships_from::text, merchant_id,
                     (SELECT min(amount_minor) = l.from_price_minor FROM variant_price vp
                        JOIN variant v ON v.id = vp.variant_id
                       WHERE v.product_id = l.product_id AND vp.market = l.market)) AS line
      FROM listing l WHERE product_id = ANY(${[...ids]}::uuid[])
    UNION ALL
    SELECT concat_ws(' ', product_id, language, tsvector_to_array(head)::text, tsvector_to_array(body)::text,
                     tsvector_to_array(ts_filter(body, '{a}'))::text, tsvector_to_array(ts_filter(body, '{b}'))::text,
                     tsvector_to_array(ts_filter(body, '{c}'))::text)
      FROM search_document WHERE product_id = ANY(${[...ids]}::uuid[])
    ORDER BY 1`
  return rows.map(({ line }) => line)
}

/** Every foreign key of the tables that were loaded, one anti-join each. */
async function checkReferences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{
    child: string
    parent: string
    pairs: string
    key: string
  }>(`
    SELECT c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent, c.conname AS key,
           string_agg(format('p.%I = c.%I', f.attname, a.attname), ' AND ') AS pairs
      FROM pg_constraint c
      CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (child, parent)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.child
      JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = k.parent
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND c.conparentid = 0
     GROUP BY c.oid, c.conrelid, c.confrelid, c.conname`)
  for (const { child, parent, pairs, key } of rows) {
    const column = /c\."?(\w+)"?/.exec(pairs)?.[1] ?? ''
    const lost = await client.query<{ lost: boolean }>(
      `SELECT EXISTS (SELECT FROM ${child} c WHERE c.${column} IS NOT NULL
                        AND NOT EXISTS (SELECT FROM ${parent} p WHERE ${pairs})) AS lost`,
    )
    if (lost.rows[0]?.lost)
      throw new Error(`${key}: a row of ${child} points to no row of ${parent}`)
  }
}
