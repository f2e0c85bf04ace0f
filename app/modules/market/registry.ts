import type { MarketCode } from './codes.ts'
import { es } from './markets/es.ts'
import { gb } from './markets/gb.ts'
import { id } from './markets/id.ts'
import { my } from './markets/my.ts'
import { ph } from './markets/ph.ts'
import { sg } from './markets/sg.ts'
import { th } from './markets/th.ts'
import { us } from './markets/us.ts'
import { vn } from './markets/vn.ts'
import type { Market } from './types.ts'

const MARKETS: Readonly<Record<MarketCode, Market>> = {
  US: us,
  ES: es,
  GB: gb,
  ID: id,
  TH: th,
  MY: my,
  VN: vn,
  PH: ph,
  SG: sg,
}

/** Everything we know about a market. Views that only print a price use `format.ts` instead. */
export function market(code: MarketCode): Market {
  return MARKETS[code]
}
