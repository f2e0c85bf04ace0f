import type { Dated, TaxCategory } from './types.ts'

/** A calendar day `YYYY-MM-DD`, in the market's own time zone. */
export type IsoDate = string

/** The facts in force on a day, first and last day included. */
export function inForce<T>(facts: readonly Dated<T>[], date: IsoDate): Dated<T>[] {
  return facts.filter(
    (fact) => fact.validFrom <= date && (fact.validTo === null || date <= fact.validTo),
  )
}

type ForCategories = { readonly categories?: readonly TaxCategory[] }

/** The facts for a category of goods: its own if there are any, else the general ones. */
export function forCategory<T extends ForCategories>(
  facts: readonly T[],
  category: TaxCategory,
): T[] {
  const own = facts.filter((fact) => fact.categories?.includes(category))
  return own.length > 0 ? own : facts.filter((fact) => fact.categories === undefined)
}

interface ZoneFormats {
  day: Intl.DateTimeFormat
  hour: Intl.DateTimeFormat
}

/** Making a formatter costs more than using it a thousand times; every quote asks for days and hours. */
const zoneFormats = new Map<string, ZoneFormats>()

function formatsOf(timeZone: string): ZoneFormats {
  const known = zoneFormats.get(timeZone)
  if (known) return known
  const made = {
    // Swedish writes dates as ISO does; naming the calendar keeps any default away.
    day: new Intl.DateTimeFormat('sv-SE', { timeZone, calendar: 'gregory' }),
    hour: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }),
  }
  zoneFormats.set(timeZone, made)
  return made
}

/** The calendar day of an instant in a time zone. */
export function isoDateIn(instant: Date, timeZone: string): IsoDate {
  return formatsOf(timeZone).day.format(instant)
}

/** The hour of an instant in a time zone, 0–23. */
export function hourIn(instant: Date, timeZone: string): number {
  return Number(formatsOf(timeZone).hour.format(instant))
}

/** A day some days later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
