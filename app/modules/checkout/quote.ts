import {
  type Cart,
  type CartItem,
  type CartPlan,
  type DeliveryChoices,
  type ParcelPlan,
  planCart,
  planParcels,
  taxCategoryOf,
} from '#app/modules/cart/cart.ts'
import type { Level } from '#app/modules/inventory/inventory.ts'
import {
  isoDateIn,
  market,
  type MarketCode,
  type TaxBlock,
  taxFor,
  type TaxQuote,
} from '#app/modules/market/market.ts'
import type { SaleBreakdown, SaleLine, SaleTotals } from '#app/modules/orders/orders.ts'
import {
  type Coupon,
  couponRefusal,
  type CouponRefusal,
  discountLines,
} from '#app/modules/promotions/promotions.ts'
import { mergeDuties, mergeTaxes, unique } from './merge-lines.ts'

/** How long frozen totals hold. */
export const QUOTE_TTL_MS = 30 * 60_000

export interface QuoteRequest {
  market: MarketCode
  now: Date
  items: readonly CartItem[]
  levels: readonly Level[]
  /** Null until the buyer has said where they live: the quote is then an estimate. */
  place: { area?: string | undefined; postalCode?: string | undefined } | null
  delivery: DeliveryChoices
  couponCode: Cart['couponCode']
  coupon: Coupon | null
}

/** What a cart costs now. Nothing in it came from a form but where the buyer lives and what they chose. */
export interface Quote {
  totals: SaleTotals
  breakdown: SaleBreakdown
  parcels: ParcelPlan[]
  aside: CartPlan['aside']
  /** Units of each variant that may be sold into the market: of some there are fewer than are wanted. */
  available: ReadonlyMap<string, number>
  /** False while tax still depends on an address not given. */
  isFinal: boolean
  /** Rate for ordinary goods here, for "incl. 21% IVA". */
  ratePpm: number
  coupon: { code: string; refusal: CouponRefusal | null } | null
  /** Goods that the law does not let in at their price after the discount. */
  blocked: Pick<TaxBlock, 'noteKey'> | null
}

/**
 * Prices a cart for a market, a place and a moment: discount before tax, tax and duty parcel by parcel as customs see
 * them. Pure: the same request gives the same quote.
 * @returns null if nothing in the cart can be bought here
 */
export function quoteCart(request: QuoteRequest): Quote | null {
  const { lines, aside } = planCart(request.items, request.levels, request.market, request.now)
  if (lines.length === 0) return null
  const parcels = planParcels(lines, request.levels, request)
  const saleLines = parcels.flatMap(toSaleLines)
  const goodsMinor = sumOf(saleLines, ({ totalMinor }) => totalMinor)
  const coupon = judgeCoupon(request, goodsMinor)
  const discounts =
    request.coupon && coupon?.refusal === null
      ? discountLines(
          request.coupon,
          saleLines.map(({ totalMinor }) => totalMinor),
          request.market,
        )
      : saleLines.map(() => 0)
  const discountMinor = sumOf(discounts, (minor) => minor)
  const taxes = parcels.map((parcel, index) => {
    const own = discounts.filter((_, line) => saleLines[line]?.parcel === index)
    return parcelTax(parcel, own, request)
  })
  return {
    totals: totalsOf(request.market, { goodsMinor, discountMinor, parcels, taxes }),
    breakdown: {
      lines: saleLines,
      parcels: parcels.map(toSaleParcel),
      discount:
        discountMinor > 0 && coupon ? { code: coupon.code, amountMinor: discountMinor } : null,
      taxLines: mergeTaxes(taxes.flatMap(({ lines: own }) => own)),
      dutyLines: mergeDuties(taxes.flatMap(({ dutyLines }) => dutyLines)),
      noteKeys: unique(taxes.flatMap(({ notes }) => notes)),
    },
    parcels,
    aside,
    available: new Map(lines.map(({ item, available }) => [item.variantId, available])),
    isFinal: taxes.every((tax) => tax.isFinal),
    ratePpm: taxes[0]?.ratePpm ?? 0,
    coupon,
    blocked: taxes.find(({ blocked }) => blocked !== null)?.blocked ?? null,
  }
}

/** The total of a quote as the page sends it back, so that a changed one is never charged unseen. */
export function shownTotal({ totals }: Pick<Quote, 'totals'>): string {
  return `${totals.currency}:${totals.totalMinor}`
}

function judgeCoupon(request: QuoteRequest, goodsMinor: number): Quote['coupon'] {
  if (request.couponCode === null) return null
  const sale = { market: request.market, goodsMinor, now: request.now }
  const refusal = couponRefusal(request.coupon, sale)
  return { code: request.coupon?.code ?? request.couponCode, refusal }
}

function parcelTax(
  parcel: ParcelPlan,
  discounts: readonly number[],
  request: QuoteRequest,
): TaxQuote {
  const facts = market(request.market)
  return taxFor({
    market: request.market,
    date: isoDateIn(request.now, facts.timeZones[0]),
    address: request.place,
    lines: parcel.lines.map(({ item, quantity, totalMinor }, index) => ({
      category: taxCategoryOf(item),
      goodsMinor: totalMinor - (discounts[index] ?? 0),
      quantity,
      tariffHeading: item.hsCode,
    })),
    shippingMinor: parcel.chosen.priceMinor,
    shipsFromCountry: parcel.shipsFrom,
  })
}

function totalsOf(
  code: MarketCode,
  sale: {
    goodsMinor: number
    discountMinor: number
    parcels: readonly ParcelPlan[]
    taxes: readonly TaxQuote[]
  },
): SaleTotals {
  const { goodsMinor, discountMinor, parcels, taxes } = sale
  const facts = market(code)
  const shippingMinor = sumOf(parcels, ({ chosen }) => chosen.priceMinor)
  const addedTaxMinor = sumOf(taxes, (tax) => tax.addedTaxMinor)
  const reliefMinor = sumOf(taxes, (tax) => tax.reliefMinor)
  const dutyMinor = sumOf(taxes, (tax) => tax.dutyMinor)
  return {
    currency: facts.currency,
    goodsMinor,
    discountMinor,
    shippingMinor,
    taxMinor: sumOf(taxes, (tax) => tax.taxMinor),
    addedTaxMinor,
    reliefMinor,
    isTaxIncluded: facts.tax.isIncluded,
    dutyMinor,
    totalMinor:
      goodsMinor - discountMinor + shippingMinor - reliefMinor + addedTaxMinor + dutyMinor,
  }
}

function toSaleLines(parcel: ParcelPlan, index: number): SaleLine[] {
  return parcel.lines.map(({ item, quantity, totalMinor }) => ({
    variantId: item.variantId,
    productSlug: item.productSlug,
    sku: item.sku,
    title: item.title,
    optionText: item.optionText,
    imageStem: item.picture?.stem ?? null,
    videoId: item.videoId,
    quantity,
    unitMinor: item.unitMinor,
    totalMinor,
    parcel: index,
  }))
}

function toSaleParcel(parcel: ParcelPlan): SaleBreakdown['parcels'][number] {
  const { chosen } = parcel
  return {
    merchantId: parcel.merchantId,
    merchantName: parcel.merchantName,
    warehouseId: parcel.warehouseId,
    shipsFrom: parcel.shipsFrom,
    isImport: parcel.isImport,
    deliveryCode: chosen.code,
    shippingMinor: chosen.priceMinor,
    deliverFrom: chosen.dates.from,
    deliverTo: chosen.dates.to,
  }
}

function sumOf<Row>(rows: readonly Row[], amount: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + amount(row), 0)
}
