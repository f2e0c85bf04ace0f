import {
  type AsideView,
  type LineView,
  saleFormat,
  type SalePlace,
  toAsideView,
} from '#app/modules/cart/cart.ts'
import type { DeliveryCode } from '#app/modules/market/market.ts'
import type { SaleDutyLine, SaleTaxLine, SaleTotals } from '#app/modules/orders/orders.ts'
import { deliveryField } from './checkout-form.ts'
import { type Quote, shownTotal } from './quote.ts'

/** A parcel as pages show it. */
export interface ParcelView {
  key: string
  /** Name of the form field that carries its delivery. */
  field: string
  merchantName: string
  shipsFrom: string
  isImport: boolean
  lines: LineView[]
  options: {
    code: DeliveryCode
    priceMinor: number
    /** First to last day, as the reader writes them: browsers and the server do not always agree on spaces. */
    datesText: string
  }[]
  chosen: DeliveryCode
}

/** A quote as the cart and the checkout show it, without what only pricing needs. */
export interface QuoteView {
  totals: SaleTotals
  parcels: ParcelView[]
  aside: AsideView[]
  units: number
  taxLines: SaleTaxLine[]
  dutyLines: SaleDutyLine[]
  noteKeys: string[]
  discountCode: string | null
  coupon: Quote['coupon']
  isFinal: boolean
  blockedKey: string | null
  /** Sent back with the form, to notice a total that has changed since. */
  shown: string
}

export function toQuoteView(quote: Quote, place: SalePlace): QuoteView {
  const format = saleFormat(place)
  return {
    totals: quote.totals,
    parcels: quote.parcels.map((parcel) => ({
      key: parcel.key,
      field: deliveryField(parcel.key),
      merchantName: parcel.merchantName,
      shipsFrom: parcel.shipsFrom,
      isImport: parcel.isImport,
      lines: parcel.lines.map(({ item, quantity, totalMinor }) => ({
        variantId: item.variantId,
        productSlug: item.productSlug,
        title: item.title,
        optionText: item.optionText,
        picture: item.picture,
        videoId: item.videoId,
        quantity,
        wanted: item.quantity,
        available: quote.available.get(item.variantId) ?? quantity,
        unitMinor: item.unitMinor,
        totalMinor,
      })),
      options: parcel.options.map(({ code, priceMinor, dates }) => ({
        code,
        priceMinor,
        datesText: format.dates(dates),
      })),
      chosen: parcel.chosen.code,
    })),
    aside: quote.aside.map(toAsideView),
    units: quote.breakdown.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    taxLines: quote.breakdown.taxLines,
    dutyLines: quote.breakdown.dutyLines,
    noteKeys: quote.breakdown.noteKeys,
    discountCode: quote.breakdown.discount?.code ?? null,
    coupon: quote.coupon,
    isFinal: quote.isFinal,
    blockedKey: quote.blocked?.noteKey ?? null,
    shown: shownTotal(quote),
  }
}
