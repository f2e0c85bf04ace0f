import {
  formatMoney,
  type Language,
  localeTag,
  type MarketCode,
  MARKET_CURRENCY,
  pathFor,
} from '#app/modules/market/market.ts'
import { listSearch, type ListQuery, PAGE_SIZE, plainAmount } from './list-query.ts'
import type { ActiveFilter, ListView } from './list-view.ts'
import type { ProductCard } from './product-card.ts'

interface Source {
  market: MarketCode
  language: Language
  /** Without market and language: `/shop/beauty`. */
  path: string
  query: ListQuery
  hidden?: Record<string, string>
  cards: ProductCard[]
  total: number
  isMore: boolean
  facets: {
    lowestMinor: number
    highestMinor: number
    merchants: { slug: string; name: string; products: number }[]
    countries: { code: string; products: number }[]
  }
}

/** Puts a list into the words and addresses of its page. */
export function toListView(source: Source): ListView {
  const { market, language, query, facets, hidden = {} } = source
  const currency = MARKET_CURRENCY[market]
  const action = pathFor(market, language, source.path)
  const amount = (minor: number) =>
    formatMoney({ amountMinor: minor, currency }, localeTag(language, market))
  const to = (change: Partial<ListQuery>) =>
    action + listSearch({ ...query, page: 1, ...change }, currency, hidden)
  const seller = facets.merchants.find(({ slug }) => slug === query.merchant)
  const active: { key: ActiveFilter; value: string | null; to: string }[] = [
    {
      key: 'min',
      value: query.minMinor === null ? null : amount(query.minMinor),
      to: to({ minMinor: null }),
    },
    {
      key: 'max',
      value: query.maxMinor === null ? null : amount(query.maxMinor),
      to: to({ maxMinor: null }),
    },
    { key: 'stock', value: query.isAvailable ? '' : null, to: to({ isAvailable: false }) },
    {
      key: 'seller',
      value: query.merchant && (seller?.name ?? query.merchant),
      to: to({ merchant: null }),
    },
    { key: 'from', value: query.shipsFrom, to: to({ shipsFrom: null }) },
  ]
  return {
    base: pathFor(market, language),
    action,
    cards: source.cards,
    total: source.total,
    isMore: source.isMore,
    query,
    hidden,
    active: active.flatMap(({ key, value, to }) => (value === null ? [] : [{ key, value, to }])),
    clearTo:
      action +
      listSearch(
        {
          ...query,
          page: 1,
          minMinor: null,
          maxMinor: null,
          isAvailable: false,
          merchant: null,
          shipsFrom: null,
        },
        currency,
        hidden,
      ),
    previousTo: query.page > 1 ? to({ page: query.page - 1 }) : null,
    nextTo:
      source.isMore || query.page * PAGE_SIZE < source.total ? to({ page: query.page + 1 }) : null,
    min: query.minMinor === null ? '' : plainAmount(query.minMinor, currency),
    max: query.maxMinor === null ? '' : plainAmount(query.maxMinor, currency),
    // A search has no shelf whose prices could be told.
    lowest: facets.highestMinor > 0 ? plainAmount(facets.lowestMinor, currency) : '',
    highest: facets.highestMinor > 0 ? plainAmount(facets.highestMinor, currency) : '',
    currency,
    merchants: facets.merchants,
    countries: facets.countries,
  }
}
