import { z } from 'zod'
import { cardFaults, digitsOf, fullYear, type CardInput } from '../cards.ts'
import type { TextKey } from './texts.ts'

/** The form as it is posted; the names are stable, so that a script can pay without a browser. */
export const payForm = z.strictObject({
  client_secret: z.string().max(200),
  publishable_key: z.string().max(200).optional(),
  return_url: z.string().max(2048),
  cancel_url: z.string().max(2048).optional(),
  lang: z.string().max(10).optional(),
  number: z.string().max(40).default(''),
  expiry: z.string().max(20).default(''),
  cvc: z.string().max(10).default(''),
  /** A card picked from the list; counts when no number is typed. */
  test_card: z.string().max(30).optional(),
})

export interface CardFields {
  number: string
  expiry: string
  cvc: string
}
export type FieldErrors = Partial<Record<keyof CardFields, TextKey>>

const MONTH_YEAR = /^(\d{1,2})\s*[/.\- ]\s*(\d{2}|\d{4})$|^(\d{2})(\d{2}|\d{4})$/
const PICKED_CVC = '123'

/** What was typed, or what picking a card without typing stands for. */
export function fieldsOf(form: z.output<typeof payForm>, nowMs: number): CardFields {
  const { number, expiry, cvc, test_card: picked } = form
  if (number.trim() !== '' || picked === undefined) {
    return { number: number.trim(), expiry: expiry.trim(), cvc: cvc.trim() }
  }
  return {
    number: picked,
    expiry: expiry.trim() || exampleExpiry(nowMs),
    cvc: cvc.trim() || PICKED_CVC,
  }
}

/** An expiry some years ahead, as it would be typed. */
export function exampleExpiry(nowMs: number): string {
  return `12 / ${String(new Date(nowMs).getUTCFullYear() + 4).slice(-2)}`
}

/** The card that was typed, or what is wrong with each field. */
export function checkFields(
  fields: CardFields,
  nowMs: number,
): { card: CardInput; errors: FieldErrors } {
  const match = MONTH_YEAR.exec(fields.expiry)
  const card: CardInput = {
    number: digitsOf(fields.number),
    expMonth: Number(match?.[1] ?? match?.[3] ?? 0),
    expYear: fullYear(Number(match?.[2] ?? match?.[4] ?? 0)),
    cvc: fields.cvc,
  }
  const errors: FieldErrors = {}
  for (const fault of cardFaults(card, nowMs))
    errors[fault.field] = errorText(fault.code, match !== null)
  if (fields.number === '') errors.number = 'numberMissing'
  if (fields.expiry === '') errors.expiry = 'expiryMissing'
  if (fields.cvc === '') errors.cvc = 'cvcMissing'
  return { card, errors }
}

function errorText(code: ReturnType<typeof cardFaults>[number]['code'], isDate: boolean): TextKey {
  switch (code) {
    case 'incorrect_number':
      return 'incorrectNumber'
    case 'live_card':
      return 'liveCard'
    case 'invalid_expiry_month':
      return 'invalidExpiry'
    case 'invalid_expiry_year':
      return isDate ? 'pastExpiry' : 'invalidExpiry'
    case 'invalid_cvc':
      return 'invalidCvc'
  }
}
