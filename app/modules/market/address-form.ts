import type { Area } from './area.ts'
import { areasOf } from './areas.ts'
import type { MarketCode } from './codes.ts'
import { market } from './registry.ts'
import type { AddressFieldRule, AddressKey } from './types.ts'

export type AddressOption = { readonly value: string; readonly label: string }

/** One field of a market's address form, ready for a view. */
export type AddressField = {
  readonly key: AddressKey
  readonly required: boolean
  readonly labelKey: string
  readonly autocomplete: string
  readonly inputMode: 'text' | 'numeric' | 'tel'
  readonly width: 'full' | 'half' | 'third'
  readonly kind: 'text' | 'select'
  readonly options?: readonly AddressOption[]
  readonly pattern?: string
  readonly placeholder?: string
  readonly maxLength: number
}

/** Generous for people, small enough for every carrier's interface and for the database. */
export const ADDRESS_MAX_LENGTH: Readonly<Record<AddressKey, number>> = {
  name: 100,
  organization: 100,
  line1: 120,
  line2: 120,
  line3: 120,
  district: 80,
  city: 80,
  area: 80,
  postalCode: 12,
  phone: 30,
}

const AUTOCOMPLETE: Readonly<Record<AddressKey, string>> = {
  name: 'name',
  organization: 'organization',
  line1: 'address-line1',
  line2: 'address-line2',
  line3: 'address-line3',
  district: 'address-level3',
  city: 'address-level2',
  area: 'address-level1',
  postalCode: 'postal-code',
  phone: 'tel',
}

/** Fields in the order people of the market write them. Names of inputs are the keys. */
export function addressForm(code: MarketCode): AddressField[] {
  return market(code).address.fields.map((rule) => fieldOf(code, rule))
}

/** Names of a market's areas: local name with its Latin one where the script differs. */
export function areaLabel(area: Area): string {
  return area.latinName ? `${area.name} (${area.latinName})` : area.name
}

function fieldOf(code: MarketCode, rule: AddressFieldRule): AddressField {
  const base = {
    key: rule.key,
    required: rule.isRequired,
    labelKey: `market:address.${rule.label}`,
    autocomplete: AUTOCOMPLETE[rule.key],
    width: rule.width,
    maxLength: ADDRESS_MAX_LENGTH[rule.key],
  }
  const { postalCode } = market(code).address
  const areas = rule.key === 'area' ? areasOf(code) : []
  if (areas.length > 0) {
    const options = areas.map((area) => ({ value: area.code, label: areaLabel(area) }))
    return { ...base, inputMode: 'text', kind: 'select', options }
  }
  if (rule.key === 'phone') {
    return { ...base, inputMode: 'tel', kind: 'text', placeholder: market(code).phone.example }
  }
  if (rule.key === 'postalCode' && postalCode) {
    // Letters occur in British postcodes only; elsewhere the number pad is faster.
    const inputMode = /[A-Z]/.test(postalCode.example) ? 'text' : 'numeric'
    return {
      ...base,
      inputMode,
      kind: 'text',
      placeholder: postalCode.example,
      pattern: htmlPattern(postalCode.pattern),
    }
  }
  return { ...base, inputMode: 'text', kind: 'text' }
}

/** HTML patterns are anchored by the browser and know no flags, so case is spelled out. */
function htmlPattern(pattern: string): string {
  return pattern
    .replace(/^\^|\$$/g, '')
    .replace(/\[A-Z\]/g, '[A-Za-z]')
    .replace(/\[A-Z\\d\]/g, '[A-Za-z\\d]')
    .replace(/GIR|BFPO/g, (word) =>
      [...word].map((letter) => `[${letter}${letter.toLowerCase()}]`).join(''),
    )
    .replace('0AA', '0[Aa][Aa]')
}
