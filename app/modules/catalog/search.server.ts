import type { Context } from '#app/platform/context.server.ts'
import type { Language, MarketCode } from '#app/modules/market/market.ts'
import { CARD_COLUMNS, cardJoins, ON_SALE } from './card-sql.ts'
import { Filters } from './list-products.server.ts'
import { type ListQuery, PAGE_SIZE, type Sort } from './list-query.ts'
import { type CardRow, type ProductCard, toCard } from './product-card.ts'
import {
  correctedText,
  type KnownTerm,
  parseQuery,
  type ResolvedTerm,
  resolveTerms,
  type SearchQuery,
  tsquery,
} from './search-query.ts'
import { slipsOf } from './search-terms.ts'

export interface SearchResult {
  cards: ProductCard[]
  /** What was found, at least where `isMore`. */
  total: number
  isMore: boolean
  /** Matches per category, most first, whatever category is chosen. */
  categories: { code: string; products: number }[]
  /** What was looked for in place of what was typed. */
  corrected: string | null
  /** No product had every word: these have some of them. */
  isLoose: boolean
}

/** A common word matches half the shop: this many titles in the reader's language are ranked. */
const MAX_TITLES = 600
/** Titles in other languages, and descriptions, are looked through only where titles are fewer than `ENOUGH`. */
const MAX_OTHERS = 300
const ENOUGH = 100

const DICTIONARY = `
  SELECT typed.term,
         EXISTS (SELECT FROM search_term s
                  WHERE s.language = ANY($1::text[]) AND s.term = typed.term) AS "isKnown",
         EXISTS (SELECT FROM search_term s
                  WHERE s.language = ANY($1::text[]) AND s.term >= typed.term COLLATE "C"
                    AND s.term < (typed.term || chr(1114111)) COLLATE "C") AS "isPrefix",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('term', n.term, 'word', n.word, 'products', n.products)), '[]')
            FROM (SELECT s.term, min(s.word) AS word, max(s.products) AS products FROM search_term s
                   WHERE s.slips && typed.slips AND s.language = ANY($1::text[])
                   GROUP BY s.term ORDER BY max(s.products) DESC LIMIT 30) n) AS near
    FROM jsonb_to_recordset($2::jsonb) AS typed (term text, slips text[])`

/** What the words stand for: one statement for all of them. */
export async function resolveQuery(
  ctx: Pick<Context, 'sql'>,
  query: SearchQuery,
): Promise<ResolvedTerm[]> {
  const typed = query.terms.map(({ term }) => ({ term, slips: slipsOf(term) }))
  const known = await ctx.sql.rows<KnownTerm>('catalog-dictionary', DICTIONARY, [
    query.languages,
    JSON.stringify(typed),
  ])
  return resolveTerms(query.terms, known)
}

const ORDER: Readonly<Record<Sort, string>> = {
  popular: `(l.stock <> 'none') DESC, hit.rank DESC, l.popularity DESC, l.product_id`,
  newest: 'l.published_at DESC, l.product_id',
  cheapest: 'l.from_price_minor, l.product_id',
  dearest: 'l.from_price_minor DESC, l.product_id DESC',
}

/** Weights of D, C, B, A: description, highlights, merchant and creators, title. */
const WEIGHTS = `'{0.05, 0.2, 0.6, 1}'`

interface Row extends Partial<CardRow> {
  total: number
  isMore: boolean
  categories: { code: string; products: number }[]
}

async function findProducts(
  ctx: Pick<Context, 'sql' | 'clock'>,
  input: SearchInput,
  languages: readonly string[],
  words: string,
): Promise<Omit<SearchResult, 'corrected' | 'isLoose'>> {
  const { market, language, query, category } = input
  const filters = new Filters(
    market,
    language,
    PAGE_SIZE,
    (query.page - 1) * PAGE_SIZE,
    languages,
    words,
    category ?? null,
  )
  filters.addQuery(query)
  const rows = await ctx.sql.rows<Row>(
    `catalog-search-${query.sort}-${filters.name}`,
    `WITH own AS MATERIALIZED (
       SELECT product_id, 2 + ts_rank(${WEIGHTS}, head, $6::tsquery) AS rank FROM search_document
        WHERE language = $2 AND head @@ $6::tsquery LIMIT ${MAX_TITLES}
     ), other AS MATERIALIZED (
       SELECT product_id, 1 + ts_rank(${WEIGHTS}, head, $6::tsquery) AS rank FROM search_document
        WHERE language = ANY($5::text[]) AND head @@ $6::tsquery AND (SELECT count(*) FROM own) < ${ENOUGH}
        LIMIT ${MAX_OTHERS}
     ), hit AS MATERIALIZED (
       SELECT product_id, max(rank) AS rank FROM (
         SELECT * FROM own UNION ALL SELECT * FROM other UNION ALL
         (SELECT product_id, ts_rank(${WEIGHTS}, body, $6::tsquery) FROM search_document
           WHERE language = ANY($5::text[]) AND body @@ $6::tsquery
             AND (SELECT count(*) FROM own) + (SELECT count(*) FROM other) < ${ENOUGH}
           LIMIT ${MAX_OTHERS})
       ) found GROUP BY product_id
     ), matched AS MATERIALIZED (
       SELECT l.product_id, l.category, row_number() OVER (ORDER BY ${ORDER[query.sort]}) AS place
         FROM hit JOIN listing l ON l.product_id = hit.product_id
        WHERE l.market = $1 AND ${ON_SALE}${filters.sql}
     ), facts AS (
       SELECT (SELECT count(*) FROM matched WHERE $7::text IS NULL OR category = $7) AS total,
              (SELECT count(*) FROM own) = ${MAX_TITLES} AS "isMore",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('code', category, 'products', n) ORDER BY n DESC), '[]')
                 FROM (SELECT category, count(*) AS n FROM matched GROUP BY 1) c) AS categories
     ), page AS (
       SELECT product_id, place FROM matched WHERE $7::text IS NULL OR category = $7
        ORDER BY place LIMIT $3 OFFSET $4
     ), shown AS (
       SELECT page.place, ${CARD_COLUMNS}
         FROM page JOIN listing s ON s.product_id = page.product_id AND s.market = $1
         ${cardJoins('$1', '$2')}
     )
     SELECT facts.*, shown.* FROM facts LEFT JOIN shown ON true ORDER BY shown.place`,
    filters.values,
  )
  const place = { market, language, now: ctx.clock.now() }
  return {
    cards: rows.filter(isCard).map((row) => toCard(row, place)),
    total: rows[0]?.total ?? 0,
    isMore: rows[0]?.isMore ?? false,
    categories: rows[0]?.categories ?? [],
  }
}

function isCard(row: Row): row is Row & CardRow {
  return typeof row.productId === 'string'
}

export interface SearchInput {
  text: string
  market: MarketCode
  language: Language
  category?: string | null
  query: ListQuery
}

/**
 * Products that hold every typed word, the last one perhaps only begun: titles before brands before descriptions,
 * and what can be bought before what is gone. Two statements; a third where no product has all the words.
 * @returns null if nothing was typed that could be found
 */
export async function searchProducts(
  ctx: Pick<Context, 'sql' | 'clock'>,
  input: SearchInput,
): Promise<SearchResult | null> {
  const query = parseQuery(input.text, input.market, input.language)
  if (!query) return null
  const terms = await resolveQuery(ctx, query)
  const corrected = correctedText(terms)
  const all = await findProducts(ctx, input, query.languages, tsquery(terms, '&'))
  if (all.total > 0 || all.categories.length > 0 || terms.length === 1) {
    return { ...all, corrected, isLoose: false }
  }
  const some = await findProducts(ctx, input, query.languages, tsquery(terms, '|'))
  return { ...some, corrected, isLoose: some.total > 0 }
}
