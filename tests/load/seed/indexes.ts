import type pg from 'pg'

/** Tables that grow by more than a handful of rows. */
const TABLES = [
  'product',
  'product_image',
  'variant',
  'listing',
  'price_history',
  'stock_level',
  'stock_movement',
  'search_document',
  'video',
  'video_file',
  'video_tag',
  'event',
]

/** Indexes that are no key of a constraint, kept by definition and dropped: building them at the end is far cheaper. */
export const DROP_INDEXES = `
  CREATE TABLE IF NOT EXISTS bench_seed.index_kept (name text PRIMARY KEY, definition text NOT NULL);
  DO $$
  DECLARE found record;
  BEGIN
    FOR found IN
      SELECT i.relname AS name, replace(pg_get_indexdef(x.indexrelid), ' ON ONLY ', ' ON ') AS definition
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
       WHERE t.relnamespace = 'public'::regnamespace AND t.relname IN ('${TABLES.join("','")}')
         AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = x.indexrelid)
    LOOP
      INSERT INTO bench_seed.index_kept VALUES (found.name, found.definition) ON CONFLICT DO NOTHING;
      EXECUTE format('DROP INDEX public.%I', found.name);
    END LOOP;
  END $$`

/** Makes them again as they were defined. */
export async function makeIndexes(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ definition: string }>(
    `SELECT definition FROM bench_seed.index_kept k
      WHERE NOT EXISTS (SELECT FROM pg_class c WHERE c.relname = k.name AND c.relnamespace = 'public'::regnamespace)
      ORDER BY name`,
  )
  for (const { definition } of rows) await client.query(definition)
}
