/**
 * What was sold, as it was shown. An order is made from a frozen quote when its payment is certain and is
 * never re-priced; its parcels go their own ways.
 */
import { allocate } from '#app/shared/money.ts'
import type { Entry } from '#app/modules/ledger/ledger.ts'
import type { SaleBreakdown } from './breakdown.ts'

export { saleBreakdownSchema } from './breakdown.ts'
export type { SaleBreakdown, SaleDutyLine, SaleLine, SaleParcel, SaleTaxLine } from './breakdown.ts'

export type OrderState = 'placed' | 'canceled'
export type ParcelState = 'preparing' | 'packed' | 'shipped' | 'delivered' | 'canceled'

/** The totals a quote froze. total = goods - discount + shipping - relief + added tax + duty. */
export interface SaleTotals {
  currency: string
  goodsMinor: number
  discountMinor: number
  shippingMinor: number
  /** All tax, whether inside the shown prices or on top of them. */
  taxMinor: number
  /** The part of the tax that is on top. */
  addedTaxMinor: number
  /** Tax inside the shown prices that is not due and is taken off. */
  reliefMinor: number
  isTaxIncluded: boolean
  dutyMinor: number
  totalMinor: number
}

/** Without the letters and digits that are misread or misheard (I, L, O, 0, 1, U). */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const NUMBER_LENGTH = 8

/** An order number such as `ES-7K3M9Q2D`: short enough to read out, too many to guess. */
export function orderNumber(market: string, random: Uint8Array): string {
  const letters = Array.from(
    random.subarray(0, NUMBER_LENGTH),
    (byte) => ALPHABET[byte % ALPHABET.length],
  )
  return `${market}-${letters.join('')}`
}

const NUMBER = new RegExp(`^[A-Z]{2}-[${ALPHABET}]{${NUMBER_LENGTH}}$`)

/** Whether a text could be an order's number at all. */
export const isOrderNumber = (text: string): boolean => NUMBER.test(text)

/** Before anything is packed the buyer may cancel at one press. */
export function canCancel(order: {
  state: OrderState
  parcels: { state: ParcelState }[]
}): boolean {
  return order.state === 'placed' && order.parcels.every(({ state }) => state === 'preparing')
}

/**
 * Who is owed what by a sale. The buyer's total is what we have (or the courier will bring); the state gets tax and
 * duty; shipping pays the carriers; the rest belongs to the merchants by the value of what each sold.
 */
export function saleEntries(
  sale: SaleTotals & { market: string; breakdown: SaleBreakdown },
  asset: 'stripe' | 'cash-in-transit',
): Entry[] {
  const { currency, breakdown } = sale
  const goodsPaid = sale.goodsMinor - sale.discountMinor
  // What of the shown prices is not the sellers': tax inside them, and tax taken off them.
  const inside = sale.taxMinor - sale.addedTaxMinor + sale.reliefMinor
  const [goodsInside = 0, shippingInside = 0] = allocate(inside, [goodsPaid, sale.shippingMinor])
  const sold = new Map<string, number>()
  for (const line of breakdown.lines) {
    const merchant = breakdown.parcels[line.parcel]?.merchantId
    if (!merchant) throw new RangeError(`line without a parcel: ${line.sku}`)
    sold.set(merchant, (sold.get(merchant) ?? 0) + line.totalMinor)
  }
  const shares = allocate(goodsPaid - goodsInside, [...sold.values()])
  return [
    { account: asset, currency, amountMinor: sale.totalMinor },
    { account: `tax:${sale.market}`, currency, amountMinor: -sale.taxMinor },
    { account: `duty:${sale.market}`, currency, amountMinor: -sale.dutyMinor },
    { account: 'shipping', currency, amountMinor: -(sale.shippingMinor - shippingInside) },
    ...[...sold.keys()].map((merchant, index) => ({
      account: `merchant:${merchant}` as const,
      currency,
      amountMinor: -(shares[index] ?? 0),
    })),
  ]
}
