import { MARKET_LANGUAGES, type MarketCode } from './codes.ts'
import { MARKET_CURRENCY } from './currencies.ts'
import { es } from './markets/es.ts'
import { gb } from './markets/gb.ts'
import { id } from './markets/id.ts'
import { my } from './markets/my.ts'
import { ph } from './markets/ph.ts'
import { sg } from './markets/sg.ts'
import { th } from './markets/th.ts'
import { us } from './markets/us.ts'
import { vn } from './markets/vn.ts'
import type { Market, MarketFacts } from './types.ts'

const complete = (facts: MarketFacts): Market => ({
  ...facts,
  nameKey: `market:name.${facts.code}`,
  languages: MARKET_LANGUAGES[facts.code],
  defaultLanguage: MARKET_LANGUAGES[facts.code][0],
  currency: MARKET_CURRENCY[facts.code],
})

const MARKETS: Readonly<Record<MarketCode, Market>> = {
  US: complete(us),
  ES: complete(es),
  GB: complete(gb),
  ID: complete(id),
  TH: complete(th),
  MY: complete(my),
  VN: complete(vn),
  PH: complete(ph),
  SG: complete(sg),
}

/** Everything we know about a market. Views that only print a price use `format.ts` instead. */
export function market(code: MarketCode): Market {
  return MARKETS[code]
}
