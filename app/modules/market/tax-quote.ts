import type { MarketCode } from './codes.ts'
import type { IsoDate } from './dated.ts'
import type { TaxCategory } from './types.ts'

/** One line of goods in a parcel. Amounts are what the buyer sees, after discounts. */
export type TaxableLine = {
  readonly category: TaxCategory
  readonly goodsMinor: number
  readonly quantity: number
  /** Six-digit tariff heading, for duties counted by heading. */
  readonly tariffHeading?: string | undefined
}

/** What is taxed: one parcel, as customs judge parcels. */
export type TaxRequest = {
  readonly market: MarketCode
  readonly date: IsoDate
  /** Null until the buyer has said where they live. */
  readonly address: {
    readonly area?: string | undefined
    readonly postalCode?: string | undefined
  } | null
  readonly lines: readonly TaxableLine[]
  readonly shippingMinor: number
  readonly shipsFromCountry: string
}

export type TaxLine = {
  readonly code: string
  readonly labelKey: string
  readonly ratePpm: number
  /** Net amount the tax was taken on. */
  readonly baseMinor: number
  readonly taxMinor: number
  /** Whether the tax is inside the shown prices or added to them. */
  readonly included: boolean
}

/** A customs duty, or a tax on one: always on top of the shown prices. */
export type DutyLine = {
  readonly code: string
  readonly labelKey: string
  /** Null for a duty of a fixed amount. */
  readonly ratePpm: number | null
  readonly baseMinor: number
  readonly amountMinor: number
}

export type TaxQuote = {
  readonly included: boolean
  /** False while the rate still depends on an address not given. */
  readonly isFinal: boolean
  /** Rate for ordinary goods here, for "incl. 21% IVA". */
  readonly ratePpm: number
  /** All tax, whether inside the prices or added. */
  readonly taxMinor: number
  /** The part of the tax that is added to the shown prices. */
  readonly addedTaxMinor: number
  /** Tax inside the shown prices that is not due and is taken off them. */
  readonly reliefMinor: number
  readonly lines: readonly TaxLine[]
  readonly dutyMinor: number
  readonly dutyLines: readonly DutyLine[]
  /** Shares of each line, its part of the shipping included; they add up to the totals. */
  readonly perLine: readonly LineShare[]
  readonly notes: readonly string[]
  readonly blocked: TaxBlock | null
  /** Goods + shipping − relief + added tax + duty: what the parcel costs the buyer. */
  readonly totalMinor: number
}

export type TaxBlock = {
  readonly reason: 'below-import-minimum'
  readonly noteKey: string
  /** Indexes of the lines that may not be sold. */
  readonly lines: readonly number[]
}

export type LineShare = {
  readonly taxMinor: number
  readonly reliefMinor: number
  readonly dutyMinor: number
}

/** The sale tax inside shown prices, by category; thresholds and customs values are without it. */
export type TaxInside = {
  readonly ratePpm: (category: TaxCategory) => number
  readonly taxOf: (grossMinor: number, category: TaxCategory) => number
}
