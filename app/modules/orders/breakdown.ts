import { z } from 'zod'

/**
 * The line-by-line account of a sale: what the buyer is shown, what a quote freezes and what an order keeps.
 * Amounts are minor units of the sale's currency.
 */
const amount = z.number().int()
const positive = amount.min(0)

const saleLine = z.strictObject({
  variantId: z.uuid(),
  productSlug: z.string(),
  sku: z.string(),
  title: z.string(),
  optionText: z.string(),
  imageStem: z.string().nullable(),
  videoId: z.uuid().nullable(),
  quantity: amount.min(1).max(999),
  unitMinor: positive,
  totalMinor: positive,
  /** Index into `parcels`. A cart line that two warehouses share is two lines here. */
  parcel: amount.min(0),
})

const saleParcel = z.strictObject({
  merchantId: z.uuid(),
  merchantName: z.string(),
  warehouseId: z.uuid(),
  /** ISO country the parcel leaves from. */
  shipsFrom: z.string().length(2),
  isImport: z.boolean(),
  deliveryCode: z.string(),
  shippingMinor: positive,
  /** ISO dates, both included. */
  deliverFrom: z.iso.date(),
  deliverTo: z.iso.date(),
})

const taxLine = z.strictObject({
  code: z.string(),
  labelKey: z.string(),
  ratePpm: z.number().int(),
  baseMinor: amount,
  taxMinor: positive,
  isIncluded: z.boolean(),
})

const dutyLine = z.strictObject({
  code: z.string(),
  labelKey: z.string(),
  amountMinor: positive,
})

export const saleBreakdownSchema = z.strictObject({
  lines: z.array(saleLine).min(1).max(200),
  parcels: z.array(saleParcel).min(1),
  discount: z.strictObject({ code: z.string(), amountMinor: positive }).nullable(),
  taxLines: z.array(taxLine),
  dutyLines: z.array(dutyLine),
  /** i18n keys of what the law wants said beside the total (import notes, areas without tax). */
  noteKeys: z.array(z.string()),
})

export type SaleBreakdown = z.infer<typeof saleBreakdownSchema>
export type SaleLine = z.infer<typeof saleLine>
export type SaleParcel = z.infer<typeof saleParcel>
export type SaleTaxLine = z.infer<typeof taxLine>
export type SaleDutyLine = z.infer<typeof dutyLine>
