import type { MarketCode } from './codes.ts'
import { esAreas } from './areas/es.ts'
import { idAreas } from './areas/id.ts'
import { myAreas } from './areas/my.ts'
import { phAreas } from './areas/ph.ts'
import { thAreas } from './areas/th.ts'
import { usAreas } from './areas/us.ts'
import { vnAreas } from './areas/vn.ts'

/** A first-level division as it stands in addresses: state, province, region. */
export type Area = {
  /** ISO 3166-2 without the country, or the statistics office's code in Vietnam. */
  readonly code: string
  /** In the local language. */
  readonly name: string
  /** In Latin letters, where the local name is not. */
  readonly latinName?: string
  /** Pattern its postcodes begin with, where known. */
  readonly postalPattern?: string
  /** Former names and merged neighbours. */
  readonly legacy?: readonly string[]
}

const AREAS: Readonly<Record<MarketCode, readonly Area[]>> = {
  US: usAreas,
  ES: esAreas,
  GB: [],
  ID: idAreas,
  TH: thAreas,
  MY: myAreas,
  VN: vnAreas,
  PH: phAreas,
  SG: [],
}

/** The areas a buyer chooses from; empty where addresses have none or it is free text. */
export function areasOf(market: MarketCode): readonly Area[] {
  return AREAS[market]
}

export function findArea(market: MarketCode, code: string | undefined): Area | null {
  return AREAS[market].find((area) => area.code === code) ?? null
}
