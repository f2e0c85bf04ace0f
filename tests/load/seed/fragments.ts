import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { CATEGORIES } from '#app/modules/catalog/categories.ts'
import { searchDocument } from '#app/modules/catalog/search-document.ts'
import { slipsOf } from '#app/modules/catalog/search-terms.ts'
import { isImportAllowed } from '#app/modules/inventory/import-policy.ts'
import {
  customaryPrice,
  LANGUAGES,
  MARKET_CODES,
  type MarketCode,
} from '#app/modules/market/market.ts'
import { readDemoFiles } from '../../../prisma/seed/files.ts'
import { priceFactor } from '../../../prisma/seed/plan.ts'
import { inProject } from '../../../scripts/lib/paths.mjs'
import { sellerNames } from './sellers.ts'
import { EDITIONS, seriesNames } from './vocabulary.ts'

const SERIES = 4_000
/** The same goods at twelve price levels, in hundredths of the demo price. */
const PRICE_STEPS = [60, 70, 80, 90, 100, 110, 125, 140, 160, 190, 230, 280]

interface Fragment {
  kind: 'title' | 'rest' | 'edition' | 'series' | 'category' | 'merchant' | 'creator'
  number: number
  language: string
  words: string
  terms: string
}

/** Cuts a text as the shop does: its words with weights and places, and what the dictionary must know. */
function cut(parts: Partial<Parameters<typeof searchDocument>[0]>) {
  const empty = { title: '', merchant: '', category: '', description: '' }
  return searchDocument({ ...empty, creators: [], highlights: [], options: [], ...parts })
}

/**
 * Writes what the volume is put together from: words already cut for the search by the shop's own code, prices
 * as the market writes them and where each may be imported from. The set-based steps only join these.
 */
export async function writeFragments(client: pg.ClientBase): Promise<void> {
  const files = readDemoFiles()
  const sellers = sellerNames(files)
  const fragments: Fragment[] = []
  const words = new Map<string, { language: string; term: string; word: string }>()
  const add = (
    place: Pick<Fragment, 'kind' | 'number' | 'language' | 'words'>,
    document: ReturnType<typeof cut>,
  ) => {
    fragments.push({ ...place, terms: document.body })
    for (const [term, word] of document.terms) {
      words.set(`${place.language} ${term}`, { language: place.language, term, word })
    }
  }
  for (const language of LANGUAGES) {
    for (const [number, { slug }] of files.products.entries()) {
      const text = files.texts[slug]?.[language]
      if (!text) throw new Error(`no ${language} text for ${slug}`)
      const { title, highlights, description, options = {} } = text
      add({ kind: 'title', number, language, words: title }, cut({ title }))
      const rest = { highlights, description, options: Object.values(options) }
      add({ kind: 'rest', number, language, words: '' }, cut(rest))
    }
    for (const [number, edition] of EDITIONS.entries()) {
      const title = edition[language]
      add({ kind: 'edition', number, language, words: title }, cut({ title }))
    }
    for (const [number, title] of seriesNames(SERIES).entries()) {
      add({ kind: 'series', number, language, words: title }, cut({ title }))
    }
    const names = categoryNames(language)
    for (const [number, code] of CATEGORIES.entries()) {
      add(
        { kind: 'category', number, language, words: code },
        cut({ category: names[code] ?? code }),
      )
    }
    for (const [number, { name }] of sellers.merchants.entries()) {
      add({ kind: 'merchant', number, language, words: name }, cut({ merchant: name }))
    }
    for (const [number, { name, handle }] of sellers.creators.entries()) {
      const creators = [`${name} ${handle}`]
      add({ kind: 'creator', number, language, words: handle }, cut({ creators }))
    }
  }
  await insert(
    client,
    'fragment',
    'kind text, number int, language text, words text, terms tsvector',
    fragments,
  )
  await client.query('CREATE UNIQUE INDEX ON bench_seed.fragment (language, kind, number)')
  const dictionary = [...words.values()].map((row) => ({ ...row, slips: slipsOf(row.term) }))
  await insert(client, 'word', 'language text, term text, word text, slips text[]', dictionary)
  const merchants = sellers.merchants.map((each, number) => ({ number, ...each }))
  await insert(client, 'seller', 'number int, slug text, name text, model text', merchants)
  const creators = sellers.creators.map((each, number) => ({ number, ...each }))
  await insert(client, 'maker', 'number int, handle text, name text, model text', creators)
  const bases = files.products.map(({ slug }, number) => ({ number, slug }))
  await insert(client, 'base', 'number int, slug text', bases)
  await insert(
    client,
    'price',
    'base int, price_step int, position int, market text, currency text, amount bigint, abroad text[]',
    files.products.flatMap((product, base) =>
      PRICE_STEPS.flatMap((percent, priceStep) =>
        [0, 1].flatMap((position) =>
          MARKET_CODES.map((market) => {
            const cents = product.baseUsd * percent * priceFactor(product, position)
            const { currency, amountMinor } = customaryPrice(market, Math.round(cents))
            return {
              base,
              price_step: priceStep,
              position,
              market,
              currency,
              amount: amountMinor,
              abroad: importableFrom(market, amountMinor),
            }
          }),
        ),
      ),
    ),
  )
}

/** The shelves' names as the shop writes them. */
function categoryNames(language: string): Record<string, string> {
  const file = inProject('locales', language, 'catalog.json')
  const { category } = JSON.parse(readFileSync(file, 'utf8')) as {
    category: Record<string, { name: string }>
  }
  return Object.fromEntries(Object.entries(category).map(([code, { name }]) => [code, name]))
}

function importableFrom(market: MarketCode, amountMinor: number): MarketCode[] {
  const now = new Date()
  return MARKET_CODES.filter(
    (from) => from !== market && isImportAllowed(market, from, amountMinor, now),
  )
}

async function insert(
  client: pg.ClientBase,
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  await client.query(
    `DROP TABLE IF EXISTS bench_seed.${table}; CREATE TABLE bench_seed.${table} (${columns})`,
  )
  // In pieces: one parameter may not be larger than a gigabyte, and need not be near it.
  for (let from = 0; from < rows.length; from += 20_000) {
    await client.query(
      `INSERT INTO bench_seed.${table} SELECT * FROM jsonb_to_recordset($1::jsonb) AS made (${columns})`,
      [JSON.stringify(rows.slice(from, from + 20_000))],
    )
  }
  await client.query(`ANALYZE bench_seed.${table}`)
}
