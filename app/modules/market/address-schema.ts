import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'
import { isPrintable } from '#app/shared/printable.ts'
import { ADDRESS_MAX_LENGTH } from './address-form.ts'
import { areasOf, findArea } from './areas.ts'
import type { MarketCode } from './codes.ts'
import { market } from './registry.ts'
import type { AddressKey } from './types.ts'

/** An address as stored: only filled fields, trimmed; area as its code, phone as E.164. */
export type Address = {
  readonly name: string
  readonly organization?: string | undefined
  readonly line1: string
  readonly line2?: string | undefined
  readonly line3?: string | undefined
  readonly district?: string | undefined
  readonly city?: string | undefined
  readonly area?: string | undefined
  readonly postalCode?: string | undefined
  readonly phone?: string | undefined
}

/** Messages are i18n keys, so that browser and server say the same in every language. */
export const ADDRESS_ERRORS = {
  required: 'market:errors.required',
  tooLong: 'market:errors.tooLong',
  characters: 'market:errors.characters',
  postalCode: 'market:errors.postalCode',
  postalCodeArea: 'market:errors.postalCodeArea',
  area: 'market:errors.area',
  phone: 'market:errors.phone',
  unknownField: 'market:errors.unknownField',
} as const

/**
 * The strict schema of a market's address form. Unknown fields are refused; optional ones may be
 * missing or empty. Built once per market.
 */
export function addressSchema(code: MarketCode): z.ZodType<Address> {
  const known = schemas.get(code)
  if (known) return known
  const made = buildSchema(code)
  schemas.set(code, made)
  return made
}

const schemas = new Map<MarketCode, z.ZodType<Address>>()

function buildSchema(code: MarketCode): z.ZodType<Address> {
  const shape: Record<string, z.ZodType<string | undefined>> = {}
  for (const field of market(code).address.fields) {
    const text = textField(field.key, code)
    shape[field.key] = field.isRequired ? required(text) : optional(text)
  }
  return z
    .strictObject(shape, ADDRESS_ERRORS.unknownField)
    .superRefine((address, context) => {
      if (!isPostalCodeInArea(code, address['postalCode'], address['area'])) {
        context.addIssue({
          code: 'custom',
          path: ['postalCode'],
          message: ADDRESS_ERRORS.postalCodeArea,
        })
      }
    })
    .transform(dropEmpty)
}

function textField(key: AddressKey, code: MarketCode): z.ZodType<string> {
  const text = z
    .string(ADDRESS_ERRORS.required)
    .trim()
    .max(ADDRESS_MAX_LENGTH[key], ADDRESS_ERRORS.tooLong)
    .refine(isPrintable, ADDRESS_ERRORS.characters)
  switch (key) {
    case 'postalCode':
      return text
        .transform((value) => normalisePostalCode(code, value))
        .refine((value) => value === '' || isPostalCode(code, value), ADDRESS_ERRORS.postalCode)
    case 'area':
      return text.refine(
        (value) => value === '' || areasOf(code).length === 0 || findArea(code, value) !== null,
        ADDRESS_ERRORS.area,
      )
    case 'phone':
      return text
        .refine((value) => value === '' || parsePhone(code, value) !== null, ADDRESS_ERRORS.phone)
        .transform((value) => parsePhone(code, value) ?? value)
    case 'name':
    case 'organization':
    case 'line1':
    case 'line2':
    case 'line3':
    case 'district':
    case 'city':
      return text
  }
}

const required = (text: z.ZodType<string>) =>
  text.refine((value) => value !== '', ADDRESS_ERRORS.required)

const optional = (text: z.ZodType<string>) =>
  text.optional().transform((value) => (value === '' ? undefined : value))

/** The schema above made sure of the required fields, which its computed shape cannot express. */
function dropEmpty(address: Readonly<Record<string, string | undefined>>): Address {
  const filled = Object.entries(address).filter(([, value]) => value !== undefined)
  return Object.fromEntries(filled) as Address
}

/**
 * A phone number as typed, local or international, to E.164; null if it cannot exist.
 * The market's country is assumed unless the number begins with `+`.
 */
export function parsePhone(code: MarketCode, value: string): string | null {
  const parsed = parsePhoneNumberFromString(value, { defaultCountry: code, extract: false })
  return parsed?.isValid() ? parsed.number : null
}

export function isPostalCode(code: MarketCode, value: string): boolean {
  const rule = market(code).address.postalCode
  return rule === null || new RegExp(rule.pattern).test(value)
}

/** British postcodes are upper case with one space before the last three characters. */
export function normalisePostalCode(code: MarketCode, value: string): string {
  if (code !== 'GB') return value
  const compact = value.toUpperCase().replace(/\s+/g, '')
  if (compact.startsWith('BFPO')) return compact.replace(/^BFPO/, 'BFPO ').trim()
  return compact.length > 3 ? `${compact.slice(0, -3)} ${compact.slice(-3)}` : compact
}

/** Whether a postcode can lie in an area; true where either is missing or the ranges are unknown. */
export function isPostalCodeInArea(
  code: MarketCode,
  postalCode: string | undefined,
  areaCode: string | undefined,
): boolean {
  const pattern = findArea(code, areaCode)?.postalPattern
  if (!postalCode || pattern === undefined || !isPostalCode(code, postalCode)) return true
  // Six-digit Vietnamese codes are the old numbering, which the ranges do not describe.
  if (code === 'VN' && postalCode.length === 6) return true
  return new RegExp(pattern).test(postalCode)
}
