import { findArea } from './areas.ts'
import type { Address } from './address-schema.ts'
import type { MarketCode } from './codes.ts'
import { market } from './registry.ts'

export type AddressFormatOptions = {
  /** Put the Latin name of an area instead of the local one, for carriers abroad. */
  readonly isLatin?: boolean
}

/** The lines of a parcel label in the market's own order; empty parts leave no trace. */
export function formatAddress(
  code: MarketCode,
  address: Address,
  options: AddressFormatOptions = {},
): string[] {
  const area = findArea(code, address.area)
  const areaName = (options.isLatin ? area?.latinName : undefined) ?? area?.name ?? address.area
  const values: Readonly<Record<string, string | undefined>> = {
    ...address,
    area: areaName,
    areaCode: address.area,
  }
  return market(code)
    .address.labelLines.map((line) => fill(line, values))
    .filter((line) => line !== '')
}

/**
 * Fills a template; a line none of whose fields is filled is empty even if it has fixed words. What an empty field
 * leaves is tidied away before the others are put in: their words stay as they were typed.
 */
function fill(line: string, values: Readonly<Record<string, string | undefined>>): string {
  const keys = [...line.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  if (keys.every((key) => !values[key])) return ''
  return line
    .replace(/\{(\w+)\}/g, (field, key: string) => (values[key] ? field : ''))
    .replace(/^[\s,]+|[\s,]+$/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')
}
