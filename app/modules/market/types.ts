/** Shapes of the facts about a market. Every group of facts says where it comes from. */

import type { Currency } from '#app/shared/money.ts'
import type { Language, MarketCode } from './codes.ts'

/** A public address that was consulted, or why there is none. */
export type Source =
  | `https://${string}`
  | `http://${string}`
  /** Confident, yet not checked against a text. */
  | 'general knowledge'
  /** Our own choice, open to change. */
  | 'recommendation'

/** A fact that holds from one day to another, both included, ISO dates; null = no end known. */
export type Dated<T> = T & {
  readonly validFrom: string
  readonly validTo: string | null
  readonly source: Source
  /** Why the fact should be confirmed before a market opens. */
  readonly confirm?: string
}

export const TAX_CATEGORIES = [
  'standard',
  'food',
  'basic-food',
  'clothing',
  'childrens-clothing',
  'footwear',
  'bags',
  'cosmetics',
  'books',
  'medicines',
  'hygiene',
  'luxury',
] as const
export type TaxCategory = (typeof TAX_CATEGORIES)[number]

/** `exempt` and zero-rated goods both bear no tax at the till; only the books differ. */
export type TaxRate = Dated<{
  readonly ratePpm: number
  /** Categories the rate is for; absent = everything without a rate of its own. */
  readonly categories?: readonly TaxCategory[]
}>

export type TaxArea = {
  readonly code: string
  readonly postalPrefixes: readonly string[]
  readonly noteKey: string
  readonly source: Source
}

/** How a threshold is read: on the goods' price, with or without the sale tax inside it. */
export type ValueBasis = 'without-tax' | 'shown-price'

export type ImportRule = Dated<{
  /** Threshold in minor units of the market's currency; null = the rule holds at every value. */
  readonly thresholdMinor: number | null
  readonly basis: ValueBasis
  /** Whether the whole parcel or each single item is compared with the threshold. */
  readonly per: 'consignment' | 'item'
  readonly atOrBelow: ImportTreatment
  readonly above: ImportTreatment
}>

/**
 * What happens to a parcel at the border.
 * `tax-at-sale`: sale tax now, no customs duty. `tax-and-duty-at-sale`: both quoted and paid now.
 * `free`: neither. `at-border`: the buyer pays both on delivery, so the price is net of tax.
 * `added-tax-at-sale`: an import tax, foreign to domestic prices, is added now.
 */
export type ImportTreatment =
  'tax-at-sale' | 'tax-and-duty-at-sale' | 'free' | 'at-border' | 'added-tax-at-sale'

export type DutyRate = Dated<{
  readonly code: string
  readonly labelKey: string
  readonly ratePpm: number
  readonly categories?: readonly TaxCategory[]
}>

export type FlatDuty = Dated<{
  readonly code: string
  readonly labelKey: string
  /** Charged once per distinct six-digit tariff heading of a parcel at or below the threshold. */
  readonly amountMinor: number
}>

/** Goods from abroad under this price per unit may not be sold. */
export type ImportBan = Dated<{ readonly minimumUnitUsdCents: number; readonly basis: ValueBasis }>

export type TaxRules = {
  readonly code: string
  readonly labelKey: string
  /** Whether the law wants the shown price to contain the tax. */
  readonly isIncluded: boolean
  /** `by-address` for the United States, where state and place decide. */
  readonly method: 'rates' | 'by-address'
  readonly rates: readonly TaxRate[]
  /** Parts of the country outside its own tax area. */
  readonly outsideAreas: readonly TaxArea[]
  /** Countries whose goods enter without customs, besides the market itself. */
  readonly customsUnion: readonly string[]
  /** What customs duty is taken on: goods alone, or goods and freight. */
  readonly customsValue: 'fob' | 'cif'
  readonly importRules: readonly ImportRule[]
  readonly addedImportTax: readonly TaxRate[]
  readonly dutyRates: readonly DutyRate[]
  readonly flatDuties: readonly FlatDuty[]
  readonly importBans: readonly ImportBan[]
  readonly importNoteKeys: readonly string[]
  readonly source: Source
}

/** Customary prices: below `belowMinor`, amounts end in one of `endingsMinor` within each step. */
export type PriceBand = {
  readonly belowMinor: number
  readonly stepMinor: number
  readonly endingsMinor: readonly number[]
}

export type AddressKey =
  | 'name'
  | 'organization'
  | 'line1'
  | 'line2'
  | 'line3'
  | 'district'
  | 'city'
  | 'area'
  | 'postalCode'
  | 'phone'

export type AddressRules = {
  readonly fields: readonly AddressFieldRule[]
  /** Lines of the label on the parcel; fields of a line are joined, missing ones dropped. */
  readonly labelLines: readonly string[]
  readonly postalCode: { readonly pattern: string; readonly example: string } | null
  readonly source: Source
}

export type AddressFieldRule = {
  readonly key: AddressKey
  readonly isRequired: boolean
  /** Last part of the i18n key under `market:address`. */
  readonly label: string
  readonly width: 'full' | 'half' | 'third'
}

export type DeliveryService = {
  /** Price of the first kilogram, tax as in the market's shown prices. */
  readonly priceMinor: number
  readonly extraKgMinor: number
  /** Working days from hand-over to the carrier, first to last. */
  readonly minDays: number
  readonly maxDays: number
}

export type DeliveryZone = {
  readonly code: string
  /** The zone's places; a zone without either is the rest of the country. */
  readonly areas?: readonly string[]
  readonly postalPrefixes?: readonly string[]
  readonly standard: DeliveryService
  readonly express: DeliveryService | null
}

export type DeliveryRules = {
  readonly region: 'americas' | 'europe' | 'south-east-asia'
  /** First match wins; the last zone matches everything. */
  readonly zones: readonly DeliveryZone[]
  /** From abroad, by whether the sender is in the same region. */
  readonly crossBorder: {
    readonly near: { readonly standard: DeliveryService; readonly express: DeliveryService | null }
    readonly far: { readonly standard: DeliveryService; readonly express: DeliveryService | null }
  }
  /** Local hour after which an order is handed over the next working day. */
  readonly cutOffHour: number
  readonly source: Source
}

export type CashOnDelivery =
  | { readonly isOffered: false; readonly source: Source }
  | {
      readonly isOffered: true
      readonly minMinor: number
      readonly maxMinor: number
      /** E.164 pattern a buyer's mobile must match, because the courier calls before coming. */
      readonly mobilePattern: string
      readonly noteKeys: readonly string[]
      readonly source: Source
    }

export type ConsumerRules = {
  /** Days to send something back without a reason; 0 = no such right. */
  readonly withdrawalDays: number
  /** The same right when the shop failed to explain it; null = no longer term. */
  readonly uninformedWithdrawalDays: number | null
  /** What the shop gives where the law gives nothing, in days. */
  readonly shopReturnDays: number
  readonly hasWithdrawalFunction: boolean
  readonly refundDeadlineDays: number | null
  /** Years of statutory guarantee; null = no fixed term. */
  readonly guaranteeYears: number | null
  /** Days before a reduction whose lowest price is the reference; null = no fixed rule. */
  readonly priceReductionDays: number | null
  readonly orderButton: 'obligation' | 'payNow' | 'placeOrder'
  readonly returnsKey: string
  readonly guaranteeKey: string
  readonly forbiddenTerms: readonly string[]
  readonly source: Source
}

export type DisclosureRules = {
  readonly authority: string
  /** The market's own label, shown whatever the reader's language. */
  readonly officialLabel: string
  readonly officialLanguages: readonly Language[]
  readonly labelsOk: readonly string[]
  readonly labelsAvoid: readonly string[]
  readonly isRepeatedInLive: boolean
  readonly source: Source
}

export type ConsentRegime =
  | 'opt_in'
  | 'opt_in_with_exemptions'
  | 'opt_in_recommended'
  | 'notice_and_consent'
  | 'notice_deemed_consent'
  | 'opt_out'

export type PrivacyRules = {
  readonly consentRegime: ConsentRegime
  readonly laws: readonly string[]
  /** Days to answer a data request; null = differs by right. */
  readonly requestDeadlineDays: number | null
  readonly breachNoticeHours: number | null
  /**
   * Years for which tax or company law wants invoices kept, with the buyer's name and address on them, counted from the
   * end of the year of the purchase.
   */
  readonly invoiceYears: number
  readonly childConsentAge: number
  readonly marketingEmail: 'opt_in' | 'opt_out'
  readonly source: Source
}

/** Goods behind an age gate, or not sold over the Internet at all. */
export type RestrictedGoods = { readonly minAge: number; readonly isSoldOnline: boolean }

/** What one file under `markets/` states. */
export type MarketFacts = {
  readonly code: MarketCode
  readonly iso3: string
  /** Stripe's listed minimum in minor units; null = none listed, settlement currency decides. */
  readonly stripeMinimumMinor: number | null
  /** Smallest total we let anyone pay, in minor units. */
  readonly checkoutFloorMinor: number
  readonly priceBands: readonly PriceBand[]
  readonly priceStepMinor: number
  readonly tax: TaxRules
  readonly address: AddressRules
  readonly phone: { readonly callingCode: string; readonly example: string }
  readonly cashOnDelivery: CashOnDelivery
  readonly delivery: DeliveryRules
  readonly consumer: ConsumerRules
  readonly disclosure: DisclosureRules
  readonly privacy: PrivacyRules
  readonly timeZones: readonly [string, ...string[]]
  readonly firstDayOfWeek: 'monday' | 'sunday'
  readonly units: { readonly system: 'metric' | 'us'; readonly sizes: 'US' | 'UK' | 'EU' | 'INT' }
  readonly restricted: { readonly alcohol: RestrictedGoods; readonly tobacco: RestrictedGoods }
  readonly source: Source
}

/** A market with what `codes.ts` and `currencies.ts` already say about it. */
export type Market = MarketFacts & {
  readonly nameKey: string
  readonly languages: readonly Language[]
  readonly defaultLanguage: Language
  readonly currency: Currency
}
