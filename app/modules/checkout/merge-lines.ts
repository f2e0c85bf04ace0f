import type { DutyLine, TaxLine } from '#app/modules/market/market.ts'
import type { SaleDutyLine, SaleTaxLine } from '#app/modules/orders/orders.ts'

/** Taxes of several parcels as the buyer reads them: one line for each tax and rate, highest first. */
export function mergeTaxes(lines: readonly TaxLine[]): SaleTaxLine[] {
  const merged = new Map<string, SaleTaxLine>()
  for (const { code, labelKey, ratePpm, baseMinor, taxMinor, included } of lines) {
    const key = `${code}|${ratePpm}|${included}`
    const known = merged.get(key)
    merged.set(key, {
      code,
      labelKey,
      ratePpm,
      baseMinor: baseMinor + (known?.baseMinor ?? 0),
      taxMinor: taxMinor + (known?.taxMinor ?? 0),
      isIncluded: included,
    })
  }
  return [...merged.values()].toSorted((a, b) => b.ratePpm - a.ratePpm)
}

/** Duties of several parcels, one line for each kind. */
export function mergeDuties(lines: readonly DutyLine[]): SaleDutyLine[] {
  const merged = new Map<string, SaleDutyLine>()
  for (const { code, labelKey, amountMinor } of lines) {
    const known = merged.get(code)
    merged.set(code, { code, labelKey, amountMinor: amountMinor + (known?.amountMinor ?? 0) })
  }
  return [...merged.values()]
}

export function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
