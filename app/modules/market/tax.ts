import { allocate, includedTax, percentOf } from '#app/shared/money.ts'
import type { MarketCode } from './codes.ts'
import { CURRENCIES } from './currencies.ts'
import { forCategory, inForce, type IsoDate } from './dated.ts'
import { importBan, importDuties, isImport, treatmentOf } from './duty.ts'
import { market } from './registry.ts'
import type { TaxableLine, TaxInside, TaxLine, TaxQuote, TaxRequest } from './tax-quote.ts'
import type { Market, TaxArea, TaxCategory } from './types.ts'
import { usLineTax, usRatePpm, usTaxesShipping, type UsPlace } from './us-sales-tax.ts'

/**
 * Tax and duty of one parcel, from dated rates. Pure: the same request gives the same quote.
 * @throws RangeError if no rate is known for the date
 */
export function taxFor(request: TaxRequest): TaxQuote {
  const facts = market(request.market)
  const shipping = shippingShares(request)
  const ban = importBan(request, taxInside(facts, request.date))
  const area = outsideArea(facts, request.address?.postalCode)
  const lines =
    facts.tax.method === 'by-address'
      ? salesTaxLines(request, shipping)
      : rateLines(request, shipping, area)
  const duties = area
    ? { lines: [], perLine: request.lines.map(() => 0) }
    : importDuties(request, shipping, taxInside(facts, request.date))
  const isFinal = facts.tax.method === 'rates' || placeOf(request) !== null
  const perLine = lines.map((line, index) => ({
    taxMinor: total(line.taxes, 'taxMinor'),
    reliefMinor: line.reliefMinor,
    dutyMinor: duties.perLine[index] ?? 0,
  }))
  const taxes = mergeTaxes(lines.flatMap((line) => line.taxes))
  const addedTaxMinor = total(
    taxes.filter((line) => !line.included),
    'taxMinor',
  )
  const reliefMinor = total(perLine, 'reliefMinor')
  const dutyMinor = total(duties.lines, 'amountMinor')
  return {
    included: facts.tax.isIncluded,
    isFinal,
    ratePpm: headlineRate(facts, request, area),
    taxMinor: total(taxes, 'taxMinor'),
    addedTaxMinor,
    reliefMinor,
    lines: taxes,
    dutyMinor,
    dutyLines: duties.lines,
    perLine,
    notes: notesFor(facts, request, { area, isFinal, hasDuty: dutyMinor > 0 }),
    blocked: ban,
    totalMinor:
      total(request.lines, 'goodsMinor') +
      request.shippingMinor -
      reliefMinor +
      addedTaxMinor +
      dutyMinor,
  }
}

/** The rate for a category on a day, in a market whose rates do not depend on the address. */
export function rateFor(code: MarketCode, category: TaxCategory, date: IsoDate): number {
  const facts = market(code)
  if (facts.tax.method === 'by-address') return 0
  const rate = forCategory(inForce(facts.tax.rates, date), category)[0]
  if (!rate) throw new RangeError(`no ${facts.tax.code} rate for ${code} on ${date}`)
  return rate.ratePpm
}

/** Facts of a market in force on a day that someone should confirm before selling there. */
export function unconfirmedFacts(code: MarketCode, date: IsoDate): string[] {
  const { tax } = market(code)
  const dated = [...tax.rates, ...tax.importRules, ...tax.dutyRates, ...tax.importBans]
  const open = inForce(dated, date).flatMap((fact) => fact.confirm ?? [])
  return [...new Set(open)]
}

type LineTax = { readonly taxes: readonly TaxLine[]; readonly reliefMinor: number }

function rateLines(
  request: TaxRequest,
  shipping: readonly number[],
  area: TaxArea | null,
): LineTax[] {
  const facts = market(request.market)
  const inside = taxInside(facts, request.date)
  return request.lines.map((line, index) => {
    const ratePpm = rateFor(request.market, line.category, request.date)
    const grossMinor = line.goodsMinor + (shipping[index] ?? 0)
    const insideMinor = inside.taxOf(grossMinor, line.category)
    const treatment = area ? 'at-border' : treatmentOf(request, index, inside)
    if (treatment === 'at-border') return { taxes: [], reliefMinor: insideMinor }
    if (treatment === 'free') return { taxes: [], reliefMinor: 0 }
    const tax: TaxLine = {
      code: facts.tax.code,
      labelKey: facts.tax.labelKey,
      ratePpm,
      baseMinor: grossMinor - insideMinor,
      taxMinor: insideMinor,
      included: true,
    }
    const added = treatment === 'added-tax-at-sale' ? addedImportTax(facts, request, line) : []
    return { taxes: [tax, ...added], reliefMinor: 0 }
  })
}

function salesTaxLines(request: TaxRequest, shipping: readonly number[]): LineTax[] {
  const { tax } = market(request.market)
  const place = placeOf(request)
  return request.lines.map((line, index) => {
    if (!place) return { taxes: [], reliefMinor: 0 }
    const itemMinor = Math.round(line.goodsMinor / line.quantity)
    const goods = usLineTax(place, line.category, line.goodsMinor, itemMinor)
    const isTaxed = goods.taxMinor > 0 && usTaxesShipping(place)
    const freight = usLineTax(place, 'standard', isTaxed ? (shipping[index] ?? 0) : 0, 0)
    const taxes = [goods, freight]
      .filter((part) => part.baseMinor > 0 && part.ratePpm > 0)
      .map((part) => ({ code: tax.code, labelKey: tax.labelKey, ...part, included: false }))
    return { taxes, reliefMinor: 0 }
  })
}

function addedImportTax(facts: Market, request: TaxRequest, line: TaxableLine): TaxLine[] {
  return forCategory(inForce(facts.tax.addedImportTax, request.date), line.category).map(
    (rate) => ({
      code: `${facts.tax.code}-import`,
      labelKey: 'market:tax.lowValueImport',
      ratePpm: rate.ratePpm,
      baseMinor: line.goodsMinor,
      // Sales tax on low-value goods is taken on the price without shipping.
      taxMinor: percentOf(line.goodsMinor, rate.ratePpm),
      included: false,
    }),
  )
}

function taxInside(facts: Market, date: IsoDate): TaxInside {
  const ratePpm = (category: TaxCategory) =>
    facts.tax.isIncluded ? rateFor(facts.code, category, date) : 0
  return {
    ratePpm,
    taxOf: (grossMinor, category) =>
      includedTax(grossMinor, ratePpm(category), 'half-up', stepOf(facts)),
  }
}

function headlineRate(facts: Market, request: TaxRequest, area: TaxArea | null): number {
  if (area) return 0
  const place = placeOf(request)
  if (facts.tax.method === 'by-address') return place ? (usRatePpm(place) ?? 0) : 0
  return rateFor(facts.code, 'standard', request.date)
}

function notesFor(
  facts: Market,
  request: TaxRequest,
  state: { area: TaxArea | null; isFinal: boolean; hasDuty: boolean },
): string[] {
  if (state.area) return [state.area.noteKey]
  const notes = state.isFinal ? [] : ['market:notes.plusTax']
  if (!isImport(facts, request.shipsFromCountry)) return notes
  const inside = taxInside(facts, request.date)
  const treatments = new Set(request.lines.map((_, index) => treatmentOf(request, index, inside)))
  if (treatments.has('at-border')) notes.push('market:notes.importTaxOnDelivery')
  if (treatments.has('free')) notes.push('market:notes.importFree')
  if (state.hasDuty) notes.push('market:notes.dutyPaidNow')
  return [...notes, ...facts.tax.importNoteKeys]
}

function outsideArea(facts: Market, postalCode: string | undefined): TaxArea | null {
  if (!postalCode) return null
  const found = facts.tax.outsideAreas.find((area) =>
    area.postalPrefixes.some((prefix) => postalCode.toUpperCase().startsWith(prefix)),
  )
  return found ?? null
}

function placeOf(request: TaxRequest): UsPlace | null {
  const { area, postalCode } = request.address ?? {}
  return area && postalCode ? { state: area, zip: postalCode } : null
}

/** Shipping bears the tax of the goods it carries, in proportion to their price. */
function shippingShares(request: TaxRequest): number[] {
  if (request.lines.length === 0) return []
  return allocate(
    request.shippingMinor,
    request.lines.map((line) => line.goodsMinor),
  )
}

function mergeTaxes(taxes: readonly TaxLine[]): TaxLine[] {
  const merged = new Map<string, TaxLine>()
  for (const tax of taxes) {
    const key = `${tax.code}|${tax.ratePpm}|${tax.included}`
    const known = merged.get(key)
    merged.set(key, {
      ...tax,
      baseMinor: tax.baseMinor + (known?.baseMinor ?? 0),
      taxMinor: tax.taxMinor + (known?.taxMinor ?? 0),
    })
  }
  return [...merged.values()].toSorted((a, b) => b.ratePpm - a.ratePpm)
}

function stepOf(facts: Market): number {
  return CURRENCIES[facts.currency].chargeStepMinor
}

function total<K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K): number {
  return rows.reduce((acc, row) => acc + row[key], 0)
}
