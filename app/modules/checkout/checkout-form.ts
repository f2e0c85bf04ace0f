import { z } from 'zod'
import {
  ADDRESS_MAX_LENGTH,
  addressForm,
  type AddressKey,
  addressSchema,
  type Address,
  type DeliveryCode,
  type MarketCode,
} from '#app/modules/market/market.ts'
import type { PaymentMethod } from '#app/modules/payment/payment.ts'

const MAX_EMAIL_LENGTH = 254
/** More than any field takes: what is too long for its field is told so beside it, and stays in it. */
const MAX_TYPED_LENGTH = 1_000

export type CheckoutField = 'email' | AddressKey

/** What is in the fields now, right or wrong: what is typed is never lost. */
export interface CheckoutDraft {
  fields: Partial<Record<CheckoutField, string>>
  delivery: Record<string, DeliveryCode>
  paymentMethod: PaymentMethod
}

/** Everything needed to order. */
export interface CheckoutDetails {
  email: string
  address: Address
}

/** i18n keys by field. */
export type CheckoutErrors = Partial<Record<CheckoutField, string>>

const DELIVERY_FIELD = /^delivery\.([0-9a-f-]{36}\.[0-9a-f-]{36})$/

const emailSchema = z
  .string()
  .trim()
  .min(1, 'checkout:error.emailRequired')
  .max(MAX_EMAIL_LENGTH, 'checkout:error.email')
  .pipe(z.email('checkout:error.email'))

/** Name of the field that carries the delivery of a parcel. */
export function deliveryField(parcelKey: string): string {
  return `delivery.${parcelKey}`
}

/** The form's own fields besides contact, address and delivery. */
const controlSchema = z.object({
  intent: z.enum(['update', 'pay']),
  payment: z.enum(['stripe', 'cash-on-delivery']).default('stripe'),
  /** Once an order was refused, empty fields are errors too. */
  judge: z.literal('all').optional(),
  /** Signed-in buyers may keep the address. */
  saveAddress: z.literal('yes').optional(),
  /** The total the page showed, as currency and minor units: compared with the new one, never used. */
  shown: z
    .string()
    .regex(/^[A-Z]{3}:\d{1,15}$/)
    .optional(),
})

export type CheckoutForm = z.infer<typeof controlSchema> & { draft: CheckoutDraft }

/**
 * Reads the checkout form of a market without judging what people typed.
 * @returns null if it holds a field, a value or a length that the form cannot send
 */
export function readCheckoutForm(
  code: MarketCode,
  form: Iterable<[string, FormDataEntryValue]>,
): CheckoutForm | null {
  const fields: CheckoutDraft['fields'] = {}
  const delivery: CheckoutDraft['delivery'] = {}
  const control: Record<string, string> = {}
  const keys = new Set<string>(addressForm(code).map(({ key }) => key))
  for (const [name, value] of form) {
    if (typeof value !== 'string') return null
    const parcel = DELIVERY_FIELD.exec(name)?.[1]
    if (name === 'email' || keys.has(name)) {
      if (value.length > MAX_TYPED_LENGTH) return null
      fields[name as CheckoutField] = value
    } else if (parcel) {
      if (value !== 'standard' && value !== 'express') return null
      delivery[parcel] = value
    } else if (Object.hasOwn(controlSchema.shape, name) && !Object.hasOwn(control, name))
      control[name] = value
    else return null
  }
  const parsed = controlSchema.safeParse(control)
  if (!parsed.success) return null
  return { ...parsed.data, draft: { fields, delivery, paymentMethod: parsed.data.payment } }
}

/** Judges what was typed: everything an order needs, or what is wrong with which field. */
export function checkDetails(
  code: MarketCode,
  fields: CheckoutDraft['fields'],
): { ok: true; value: CheckoutDetails } | { ok: false; errors: CheckoutErrors } {
  const { email: typedEmail, ...typedAddress } = fields
  const email = emailSchema.safeParse(typedEmail ?? '')
  const address = addressSchema(code).safeParse(typedAddress)
  if (email.success && address.success) {
    return { ok: true, value: { email: email.data, address: address.data } }
  }
  const errors: CheckoutErrors = {}
  if (!email.success) errors.email = email.error.issues[0]?.message ?? 'checkout:error.email'
  for (const { path, message } of address.error?.issues ?? []) {
    const field = path[0] as AddressKey
    errors[field] ??= message
  }
  return { ok: false, errors }
}

/** The errors of fields that hold something: while a form is being filled, nothing is missing yet. */
export function typedErrors(
  errors: CheckoutErrors,
  fields: CheckoutDraft['fields'],
): CheckoutErrors {
  return Object.fromEntries(
    Object.entries(errors).filter(([field]) => fields[field as CheckoutField]?.trim()),
  )
}

/** What a draft keeps when the market changes: who the buyer is, not where they lived there. */
export function carryOver(fields: CheckoutDraft['fields']): CheckoutDraft['fields'] {
  const { email, name } = fields
  return { ...(email && { email }), ...(name && { name }) }
}

/** Where tax and delivery look, as far as it is typed and right. */
export function placeOf(
  code: MarketCode,
  fields: CheckoutDraft['fields'],
): { area?: string; postalCode?: string } | null {
  const checked = checkDetails(code, fields)
  const errors = checked.ok ? {} : checked.errors
  const typed = (key: 'area' | 'postalCode') =>
    fields[key]?.trim() && !errors[key] ? fields[key].trim() : undefined
  const area = typed('area')
  const postalCode = typed('postalCode')?.slice(0, ADDRESS_MAX_LENGTH.postalCode)
  if (!area && !postalCode) return null
  return { ...(area && { area }), ...(postalCode && { postalCode }) }
}
