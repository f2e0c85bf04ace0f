import type { Context } from '#app/platform/context.server.ts'
import type { Language, MarketCode } from '#app/modules/market/market.ts'
import { CARD_COLUMNS, cardJoins, ON_SALE } from './card-sql.ts'
import { type ListQuery, PAGE_SIZE, type Sort } from './list-query.ts'
import { type CardRow, type ProductCard, toCard } from './product-card.ts'

/** Matches are counted up to here: nobody reads page forty-two for the exact number. */
export const MAX_COUNTED = 1_000

export interface ProductList {
  cards: ProductCard[]
  /** At most MAX_COUNTED + 1. */
  total: number
}

/** Each order reads one index from its end; the id makes it the same on every page. */
const ORDER: Readonly<Record<Sort, string>> = {
  popular: 'l.popularity DESC, l.product_id',
  newest: 'l.published_at DESC, l.product_id',
  cheapest: 'l.from_price_minor, l.product_id',
  dearest: 'l.from_price_minor DESC, l.product_id DESC',
}

/** A statement with the filters that are set: Postgres plans each combination by itself. */
export class Filters {
  readonly values: unknown[]
  readonly clauses: string[] = []
  private readonly marks: string[] = []

  constructor(...values: unknown[]) {
    this.values = values
  }

  /** `mark` names the clause in the prepared statement's name; `$` in it stands for the value. */
  add(mark: string, clause: string, value: unknown): void {
    this.values.push(value)
    this.clauses.push(clause.replaceAll('$', `$${this.values.length}`))
    this.marks.push(mark)
  }

  addQuery(query: ListQuery): void {
    if (query.minMinor !== null) this.add('min', 'l.from_price_minor >= $', query.minMinor)
    if (query.maxMinor !== null) this.add('max', 'l.from_price_minor <= $', query.maxMinor)
    if (query.isAvailable) this.add('stock', 'l.stock <> $', 'none')
    if (query.shipsFrom) this.add('from', '$ = ANY(l.ships_from)', query.shipsFrom)
    if (query.merchant) {
      this.add('seller', 'l.merchant_id = (SELECT id FROM merchant WHERE slug = $)', query.merchant)
    }
  }

  get name(): string {
    return this.marks.join('-')
  }

  get sql(): string {
    return this.clauses.map((clause) => ` AND ${clause}`).join('')
  }
}

/** A page of a category or a store, in one statement. */
export async function listProducts(
  ctx: Pick<Context, 'sql' | 'clock'>,
  input: {
    market: MarketCode
    language: Language
    query: ListQuery
    category?: string
  },
): Promise<ProductList> {
  const { market, language, query, category } = input
  const filters = new Filters(market, language, PAGE_SIZE, (query.page - 1) * PAGE_SIZE)
  if (category) filters.add('category', 'l.category = $', category)
  filters.addQuery(query)
  const matching = `FROM listing l WHERE l.market = $1 AND ${ON_SALE}${filters.sql}`
  const rows = await ctx.sql.rows<CardRow & { total: number }>(
    `catalog-list-${query.sort}-${filters.name}`,
    `WITH s AS MATERIALIZED (
       SELECT l.*, row_number() OVER () AS place FROM (
         SELECT l.* ${matching} ORDER BY ${ORDER[query.sort]} LIMIT $3 OFFSET $4) l
     ), counted AS (
       SELECT count(*) AS total FROM (SELECT ${matching} LIMIT ${MAX_COUNTED + 1}) matched
     )
     SELECT ${CARD_COLUMNS}, counted.total
       FROM counted CROSS JOIN s ${cardJoins('$1', '$2')}
      ORDER BY s.place`,
    filters.values,
  )
  const place = { market, language, now: ctx.clock.now() }
  return { cards: rows.map((row) => toCard(row, place)), total: rows[0]?.total ?? 0 }
}
