import { allocate, percentOf } from '#app/shared/money.ts'
import { CURRENCIES } from './currencies.ts'
import { forCategory, inForce } from './dated.ts'
import { convertToUsdCents } from './pricing.ts'
import { market } from './registry.ts'
import type { DutyLine, TaxableLine, TaxBlock, TaxInside, TaxRequest } from './tax-quote.ts'
import type { ImportTreatment, Market, ValueBasis } from './types.ts'

/** What the border does to a parcel: thresholds, duties, bans. Every rule is a dated row of a market. */

export function isImport(facts: Market, shipsFromCountry: string): boolean {
  return shipsFromCountry !== facts.code && !facts.tax.customsUnion.includes(shipsFromCountry)
}

/**
 * How one line of a parcel is treated. Goods from inside the market are simply taxed at sale; so is
 * a parcel on a day without an import rule, as an untaxed sale is the worse mistake.
 */
export function treatmentOf(
  request: TaxRequest,
  lineIndex: number,
  inside: TaxInside,
): ImportTreatment {
  const facts = market(request.market)
  const line = request.lines[lineIndex]
  if (!line || !isImport(facts, request.shipsFromCountry)) return 'tax-at-sale'
  const rule = inForce(facts.tax.importRules, request.date)[0]
  if (!rule) return 'tax-at-sale'
  if (rule.thresholdMinor === null) return rule.above
  const value =
    rule.per === 'item'
      ? valueOf(line, rule.basis, inside)
      : request.lines.reduce((acc, each) => acc + valueOf(each, rule.basis, inside), 0)
  const pieces = rule.per === 'item' ? line.quantity : 1
  return value > rule.thresholdMinor * pieces ? rule.above : rule.atOrBelow
}

/** Goods that may not be sold from abroad at their price, or null. */
export function importBan(request: TaxRequest, inside: TaxInside): TaxBlock | null {
  const facts = market(request.market)
  if (!isImport(facts, request.shipsFromCountry)) return null
  const ban = inForce(facts.tax.importBans, request.date)[0]
  if (!ban) return null
  const lines = request.lines.flatMap((line, index) => {
    const valueMinor = valueOf(line, ban.basis, inside)
    const usdCents = convertToUsdCents({ amountMinor: valueMinor, currency: facts.currency })
    return usdCents < ban.minimumUnitUsdCents * line.quantity ? [index] : []
  })
  if (lines.length === 0) return null
  return { reason: 'below-import-minimum', noteKey: 'market:notes.importMinimum', lines }
}

export type Duties = { readonly lines: readonly DutyLine[]; readonly perLine: readonly number[] }

/** Duties paid with the order, and their share per line. */
export function importDuties(
  request: TaxRequest,
  shipping: readonly number[],
  inside: TaxInside,
): Duties {
  const facts = market(request.market)
  const none = request.lines.map(() => 0)
  if (!isImport(facts, request.shipsFromCountry)) return { lines: [], perLine: none }
  const proportional = request.lines.map((line, index) =>
    treatmentOf(request, index, inside) === 'tax-and-duty-at-sale'
      ? lineDuties(request, line, shipping[index] ?? 0, inside)
      : [],
  )
  const flat = flatDuty(request, inside)
  return {
    lines: mergeDuties([...proportional.flat(), ...flat.lines]),
    perLine: proportional.map((duties, index) =>
      duties.reduce((acc, duty) => acc + duty.amountMinor, flat.perLine[index] ?? 0),
    ),
  }
}

function lineDuties(
  request: TaxRequest,
  line: TaxableLine,
  shippingMinor: number,
  inside: TaxInside,
): DutyLine[] {
  const facts = market(request.market)
  const step = CURRENCIES[facts.currency].chargeStepMinor
  const grossMinor = line.goodsMinor + (facts.tax.customsValue === 'cif' ? shippingMinor : 0)
  const baseMinor = grossMinor - inside.taxOf(grossMinor, line.category)
  const rows = inForce(facts.tax.dutyRates, request.date)
  const codes = [...new Set(rows.map((row) => row.code))]
  const duties = codes.flatMap((code) =>
    forCategory(
      rows.filter((row) => row.code === code),
      line.category,
    )
      .filter((row) => row.ratePpm > 0)
      .map((row) => ({
        code: row.code,
        labelKey: row.labelKey,
        ratePpm: row.ratePpm,
        baseMinor,
        amountMinor: percentOf(baseMinor, row.ratePpm, 'half-up', step),
      })),
  )
  const dutyMinor = duties.reduce((acc, duty) => acc + duty.amountMinor, 0)
  return [...duties, ...taxOnDuty(facts, dutyMinor, inside.ratePpm(line.category), step)]
}

/** VAT at import is taken on value plus duty; the shown price holds only the part on the value. */
function taxOnDuty(
  facts: Market,
  dutyMinor: number,
  ratePpm: number,
  stepMinor: number,
): DutyLine[] {
  if (dutyMinor === 0 || ratePpm === 0) return []
  return [
    {
      code: `${facts.tax.code}-on-duty`,
      labelKey: 'market:duty.taxOnDuty',
      ratePpm,
      baseMinor: dutyMinor,
      amountMinor: percentOf(dutyMinor, ratePpm, 'half-up', stepMinor),
    },
  ]
}

/** A fixed duty per distinct tariff heading; a line without a heading counts as one of its own. */
function flatDuty(request: TaxRequest, inside: TaxInside): Duties {
  const facts = market(request.market)
  const none = request.lines.map(() => 0)
  const rate = inForce(facts.tax.flatDuties, request.date)[0]
  const isDue = request.lines.map((_, i) => treatmentOf(request, i, inside) === 'tax-at-sale')
  if (!rate || !isDue.includes(true)) return { lines: [], perLine: none }
  const headings = request.lines.map((line, index) => line.tariffHeading ?? `line-${index}`)
  const perLine = [...none]
  const distinct = [...new Set(headings.filter((_, index) => isDue[index]))]
  for (const heading of distinct) {
    const members = headings.flatMap((each, i) => (each === heading && isDue[i] ? [i] : []))
    const shares = allocate(
      rate.amountMinor,
      members.map((index) => request.lines[index]?.goodsMinor ?? 0),
    )
    for (const [position, index] of members.entries()) perLine[index] = shares[position] ?? 0
  }
  const line: DutyLine = {
    code: rate.code,
    labelKey: rate.labelKey,
    ratePpm: null,
    baseMinor: request.lines.reduce((acc, each) => acc + valueOf(each, 'without-tax', inside), 0),
    amountMinor: rate.amountMinor * distinct.length,
  }
  return { lines: [line], perLine }
}

function valueOf(line: TaxableLine, basis: ValueBasis, inside: TaxInside): number {
  return basis === 'without-tax'
    ? line.goodsMinor - inside.taxOf(line.goodsMinor, line.category)
    : line.goodsMinor
}

function mergeDuties(duties: readonly DutyLine[]): DutyLine[] {
  const merged = new Map<string, DutyLine>()
  for (const duty of duties) {
    const key = `${duty.code}|${duty.ratePpm}`
    const known = merged.get(key)
    merged.set(key, {
      ...duty,
      baseMinor: duty.baseMinor + (known?.baseMinor ?? 0),
      amountMinor: duty.amountMinor + (known?.amountMinor ?? 0),
    })
  }
  return [...merged.values()]
}
