import type { Area } from './area.ts'
import type { MarketCode } from './codes.ts'
import { esAreas } from './areas/es.ts'
import { idAreas } from './areas/id.ts'
import { myAreas } from './areas/my.ts'
import { phAreas } from './areas/ph.ts'
import { thAreas } from './areas/th.ts'
import { usAreas } from './areas/us.ts'
import { vnAreas } from './areas/vn.ts'

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

/**
 * The area someone means by a name: local, Latin or former, marks and case aside. "Binh Duong", a
 * Vietnamese province until July 2025, is now Ho Chi Minh City.
 */
export function areaNamed(market: MarketCode, name: string): Area | null {
  const wanted = withoutMarks(name)
  if (wanted === '') return null
  const current = AREAS[market].find((area) =>
    [area.name, area.latinName ?? ''].some((known) => withoutMarks(known) === wanted),
  )
  const former = AREAS[market].find((area) =>
    area.legacy?.some((known) => withoutMarks(known) === wanted),
  )
  return current ?? former ?? null
}

/** Only Latin accents are dropped: Thai vowel signs are marks too, and carry meaning. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .trim()
}
