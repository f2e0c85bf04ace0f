import {
  type Language,
  MARKET_CODES,
  MARKET_LANGUAGES,
  type MarketCode,
  pathFor,
} from '#app/modules/market/market.ts'
import type { Random } from './statistics.ts'
import { weighted } from './statistics.ts'

export interface Place {
  market: MarketCode
  language: Language
}

/** Markets by how many of the visitors they have. */
const VISITORS: readonly (readonly [MarketCode, number])[] = [
  ['US', 26],
  ['ID', 18],
  ['TH', 11],
  ['VN', 11],
  ['PH', 10],
  ['GB', 9],
  ['MY', 7],
  ['ES', 5],
  ['SG', 3],
]

/** Where the next visitor is, reading the market's own language. */
export function visitedPlace(random: Random): Place {
  const market = weighted(VISITORS, random)
  return { market, language: MARKET_LANGUAGES[market][0] }
}

/** Every market in its own language. */
export const PLACES: readonly Place[] = MARKET_CODES.map((market) => ({
  market,
  language: MARKET_LANGUAGES[market][0],
}))

export const pathIn = ({ market, language }: Place, rest = ''): string =>
  pathFor(market, language, rest)
