/**
 * What a visitor means to buy: variants and quantities, priced anew by the market of each request. Lines that cannot
 * be had there are kept aside, never dropped; the rest is grouped into the parcels that will be sent.
 */
import { z } from 'zod'

export type { Cart, CartItem, CartPicture } from './cart-item.ts'
export { toAsideView } from './line-view.ts'
export type { AsideView, LineView } from './line-view.ts'
export { planCart } from './plan-cart.ts'
export type { AsideLine, CartPlan, PlannedLine } from './plan-cart.ts'
export { planParcels } from './plan-parcels.ts'
export type { DeliveryChoices, ParcelPlan, ParcelLine } from './plan-parcels.ts'
export { saleFormat } from './sale-format.ts'
export type { SalePlace } from './sale-format.ts'
export { taxCategoryOf } from './tax-category.ts'

export const MAX_QUANTITY = 999
export const MAX_LINES = 100

const MAX_TYPED_CODE = 1_000

const variantId = z.uuid()
/** A form without a film behind it may send the field empty. */
const videoId = z.union([z.literal('').transform(() => undefined), z.uuid()]).optional()
/** Digits only: a coerced number would also take `1e2`, spaces and nothing at all. */
const quantity = (least: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().int().min(least).max(MAX_QUANTITY))

/** Every form that posts to the cart, told apart by `intent`. Unknown fields are refused. */
export const cartFormSchema = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('add'),
    variantId,
    quantity: quantity(1).default(1),
    videoId,
    next: z.enum(['checkout', 'cart']).optional(),
  }),
  z.strictObject({ intent: z.literal('set-quantity'), variantId, quantity: quantity(0) }),
  z.strictObject({ intent: z.literal('remove'), variantId }),
  z.strictObject({
    intent: z.literal('undo-remove'),
    variantId,
    quantity: quantity(1),
    videoId,
  }),
  /** As typed, whatever it is: what is no code is answered as one that nobody knows. */
  z.strictObject({ intent: z.literal('apply-coupon'), code: z.string().max(MAX_TYPED_CODE) }),
  z.strictObject({ intent: z.literal('remove-coupon') }),
])

export type CartForm = z.infer<typeof cartFormSchema>
