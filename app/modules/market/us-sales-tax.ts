import { percentOf } from '#app/shared/money.ts'
import type { TaxCategory } from './types.ts'

/**
 * United States sales tax: combined state and average local rates by state, with the true rate of
 * the largest cities by the first three digits of the ZIP code. An average is right for the state's
 * sum and wrong by some tenths of a percent for most buyers: with nexus in a state, connect a tax
 * service for it. Clothing and groceries follow the state's exemptions.
 *
 * Valid from 2026-01-01; general knowledge: averages as published for 2025, to be confirmed before
 * collecting in a state.
 */

type StateRule = {
  /** Combined rate in parts per million. */
  readonly ratePpm: number
  /** Rate for food to eat at home, where it is not exempt. */
  readonly groceriesPpm?: number
  /** `cap`: exempt up to this price an item (cents); over it all or only the excess is taxed. */
  readonly clothing?: { readonly capCents: number | null; readonly over: 'all' | 'excess' }
  /** Whether delivery charges are taxed when the goods are. */
  readonly taxesShipping: boolean
}

const state = (
  percent: number,
  taxesShipping: boolean,
  rest: { groceries?: number; clothing?: StateRule['clothing'] } = {},
): StateRule => ({
  ratePpm: Math.round(percent * 10_000),
  taxesShipping,
  ...(rest.groceries === undefined ? {} : { groceriesPpm: Math.round(rest.groceries * 10_000) }),
  ...(rest.clothing === undefined ? {} : { clothing: rest.clothing }),
})

const CLOTHING_EXEMPT = { capCents: null, over: 'all' } as const

const STATES: Readonly<Record<string, StateRule>> = {
  AL: state(9.44, false, { groceries: 7.44 }),
  AK: state(1.82, false, { groceries: 1.82 }),
  AZ: state(8.52, false),
  AR: state(9.46, true, { groceries: 2.96 }),
  CA: state(8.8, false),
  CO: state(7.86, false),
  CT: state(6.35, true),
  DE: state(0, false),
  DC: state(6, true),
  FL: state(6.98, false),
  GA: state(7.42, true, { groceries: 3.42 }),
  HI: state(4.5, true, { groceries: 4.5 }),
  ID: state(6.03, false, { groceries: 6.03 }),
  IL: state(8.92, false),
  IN: state(7, true),
  IA: state(6.94, false),
  KS: state(8.69, true, { groceries: 2.19 }),
  KY: state(6, true),
  LA: state(10.11, false, { groceries: 5.11 }),
  ME: state(5.5, false),
  MD: state(6, false),
  MA: state(6.25, false, { clothing: { capCents: 17_500, over: 'excess' } }),
  MI: state(6, true),
  MN: state(8.13, true, { clothing: CLOTHING_EXEMPT }),
  MS: state(7.06, true, { groceries: 5.06 }),
  MO: state(8.41, false, { groceries: 5.41 }),
  MT: state(0, false),
  NE: state(6.98, true),
  NV: state(8.24, false),
  NH: state(0, false),
  NJ: state(6.6, true, { clothing: CLOTHING_EXEMPT }),
  NM: state(7.62, true),
  NY: state(8.53, true, { clothing: { capCents: 11_000, over: 'all' } }),
  NC: state(7, true, { groceries: 2 }),
  ND: state(7.08, true),
  OH: state(7.23, true),
  OK: state(8.99, false, { groceries: 4.49 }),
  OR: state(0, false),
  PA: state(6.34, true, { clothing: CLOTHING_EXEMPT }),
  PR: state(11.5, true, { groceries: 1 }),
  RI: state(7, true, { clothing: { capCents: 25_000, over: 'excess' } }),
  SC: state(7.49, true),
  SD: state(6.11, true, { groceries: 6.11 }),
  TN: state(9.61, true, { groceries: 6.61 }),
  TX: state(8.2, true),
  UT: state(7.42, false, { groceries: 3 }),
  VT: state(6.39, true, { clothing: CLOTHING_EXEMPT }),
  VA: state(5.77, false, { groceries: 1 }),
  WA: state(9.47, true),
  WV: state(6.58, true),
  WI: state(5.72, true),
  WY: state(5.56, false),
}

/** Own keys only: a code typed by a stranger must not reach Object's prototype. */
function ruleOf(place: UsPlace): StateRule | undefined {
  return Object.hasOwn(STATES, place.state) ? STATES[place.state] : undefined
}

/** Combined percent in large cities, by state and ZIP prefix. A New York rate is for all boroughs. */
const CITIES: readonly { state: string; zip3: readonly string[]; percent: number }[] = [
  {
    state: 'NY',
    zip3: ['100', '101', '102', '103', '104', '111', '112', '113', '114', '116'],
    percent: 8.875,
  },
  { state: 'CA', zip3: ['900', '901'], percent: 9.75 },
  { state: 'CA', zip3: ['941'], percent: 8.625 },
  { state: 'CA', zip3: ['921'], percent: 7.75 },
  { state: 'IL', zip3: ['606'], percent: 10.25 },
  { state: 'TX', zip3: ['770', '752', '782', '787'], percent: 8.25 },
  { state: 'PA', zip3: ['191'], percent: 8 },
  { state: 'AZ', zip3: ['850'], percent: 9.1 },
  { state: 'WA', zip3: ['981'], percent: 10.35 },
  { state: 'CO', zip3: ['802'], percent: 9.15 },
  { state: 'FL', zip3: ['331'], percent: 7 },
  { state: 'NV', zip3: ['891'], percent: 8.375 },
  { state: 'TN', zip3: ['372'], percent: 9.75 },
  { state: 'GA', zip3: ['303'], percent: 8.9 },
  { state: 'LA', zip3: ['701'], percent: 10 },
  { state: 'MN', zip3: ['554'], percent: 9.025 },
]

export type UsPlace = { readonly state: string; readonly zip: string }

/** Combined rate for ordinary goods at an address; null if the state is not one of ours. */
export function usRatePpm(place: UsPlace): number | null {
  const rule = ruleOf(place)
  if (!rule) return null
  const city = CITIES.find(
    (entry) => entry.state === place.state && entry.zip3.includes(place.zip.slice(0, 3)),
  )
  return city ? Math.round(city.percent * 10_000) : rule.ratePpm
}

export type UsLineTax = { readonly ratePpm: number; readonly baseMinor: number; taxMinor: number }

/**
 * Sales tax in cents on one line of goods.
 * @param itemMinor price of one piece in cents, which the clothing caps look at
 */
export function usLineTax(
  place: UsPlace,
  category: TaxCategory,
  goodsMinor: number,
  itemMinor: number,
): UsLineTax {
  const rule = ruleOf(place)
  const ratePpm = usRatePpm(place)
  if (!rule || ratePpm === null) return { ratePpm: 0, baseMinor: 0, taxMinor: 0 }
  const tax = (baseMinor: number, rate: number): UsLineTax => ({
    ratePpm: rate,
    baseMinor,
    taxMinor: percentOf(baseMinor, rate),
  })
  switch (category) {
    case 'food':
    case 'basic-food':
      return rule.groceriesPpm === undefined ? tax(0, 0) : tax(goodsMinor, rule.groceriesPpm)
    case 'medicines':
      return tax(0, 0)
    case 'clothing':
    case 'childrens-clothing':
    case 'footwear':
      return tax(taxableClothing(rule, goodsMinor, itemMinor), ratePpm)
    case 'standard':
    case 'bags':
    case 'cosmetics':
    case 'books':
    case 'hygiene':
    case 'luxury':
      return tax(goodsMinor, ratePpm)
  }
}

/** Whether delivery is taxed in a state, given that the goods are. */
export function usTaxesShipping(place: UsPlace): boolean {
  return ruleOf(place)?.taxesShipping ?? false
}

function taxableClothing(rule: StateRule, goodsMinor: number, itemMinor: number): number {
  if (!rule.clothing) return goodsMinor
  const { capCents, over } = rule.clothing
  if (capCents === null) return 0
  if (itemMinor <= 0) return 0
  // New York exempts an item sold *below* its cap, the other states one *up to* it.
  const isUnderCap = over === 'all' ? itemMinor < capCents : itemMinor <= capCents
  if (isUnderCap) return 0
  if (over === 'all') return goodsMinor
  const pieces = Math.max(1, Math.round(goodsMinor / itemMinor))
  return Math.max(0, goodsMinor - pieces * capCents)
}
