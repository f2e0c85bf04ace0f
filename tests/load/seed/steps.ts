import type pg from 'pg'
import { DICTIONARY, DOCUMENTS } from './catalog-search.ts'
import { LISTINGS, PRICES, STOCK } from './catalog-offer.ts'
import { PLAN, PRODUCTS, SELLERS } from './catalog-rows.ts'
import type { Volume } from './databases.ts'
import { writeFragments } from './fragments.ts'
import { DROP_INDEXES, makeIndexes } from './indexes.ts'
import { EVENTS, VIDEOS } from './video-rows.ts'
import { writePlaylists } from './playlists.ts'

export interface SeedStep {
  name: string
  /** Runs inside a transaction that also notes that it is done: a killed run goes on with the next one. */
  run(client: pg.ClientBase, volume: Volume): Promise<void>
}

/** Triggers rest while rows are loaded in bulk: the steps write what they would have, `checkSeed` compares. */
const bulk =
  (statements: readonly string[]): SeedStep['run'] =>
  async (client, volume) => {
    await client.query('SET LOCAL session_replication_role = replica')
    for (const statement of statements) {
      await client.query(
        statement
          .replaceAll(':products', String(volume.products))
          .replaceAll(':videos', String(volume.videos))
          .replaceAll(':events', String(volume.events)),
      )
    }
  }

export const SEED_STEPS: readonly SeedStep[] = [
  { name: 'words and prices', run: writeFragments },
  { name: 'sellers and creators', run: bulk(SELLERS) },
  { name: 'without indexes', run: bulk([DROP_INDEXES]) },
  { name: 'plan', run: bulk(PLAN) },
  { name: 'products', run: bulk(PRODUCTS) },
  { name: 'prices', run: bulk(PRICES) },
  { name: 'stock', run: bulk(STOCK) },
  { name: 'listings', run: bulk(LISTINGS) },
  { name: 'playlists', run: (_client, { videos }) => writePlaylists(videos) },
  { name: 'videos', run: bulk(VIDEOS) },
  { name: 'search documents', run: bulk(DOCUMENTS) },
  { name: 'dictionary', run: bulk(DICTIONARY) },
  { name: 'events', run: bulk(EVENTS) },
  { name: 'indexes', run: makeIndexes },
]
