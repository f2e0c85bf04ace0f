import { createHash } from 'node:crypto'
import { TEST_CARDS, type TestCard } from './test-cards.ts'

export interface CardInput {
  number: string
  expMonth: number
  expYear: number
  cvc: string
}

/** Codes of Stripe's card errors for what is typed wrong, by field. */
export type CardFault =
  | { field: 'number'; code: 'incorrect_number' | 'live_card' }
  | { field: 'expiry'; code: 'invalid_expiry_month' | 'invalid_expiry_year' }
  | { field: 'cvc'; code: 'invalid_cvc' }

const byNumber = new Map(TEST_CARDS.map((card) => [card.number, card]))
const byToken = new Map(TEST_CARDS.flatMap((card) => card.tokens.map((token) => [token, card])))

/** The card behind `pm_card_visa` and its like. */
export function cardByToken(token: string): TestCard | undefined {
  return byToken.get(token)
}

/** The test card with this number, spaces and dashes left out. */
export function cardByNumber(number: string): TestCard | undefined {
  return byNumber.get(digitsOf(number))
}

export function digitsOf(text: string): string {
  return text.replaceAll(/[\s-]/g, '')
}

/**
 * Checks what was typed as a card: digits and Luhn sum, an expiry not in the past, the length of
 * the CVC. A number that is right but no test card is refused, so that no real card is ever used.
 */
export function cardFaults(input: CardInput, nowMs: number): CardFault[] {
  const faults: CardFault[] = []
  const number = digitsOf(input.number)
  const card = byNumber.get(number)
  if (!hasLuhnSum(number)) faults.push({ field: 'number', code: 'incorrect_number' })
  else if (!card) faults.push({ field: 'number', code: 'live_card' })

  const now = new Date(nowMs)
  const thisMonth = now.getUTCFullYear() * 12 + now.getUTCMonth() + 1
  const isMonth = Number.isInteger(input.expMonth) && input.expMonth >= 1 && input.expMonth <= 12
  const expiry = input.expYear * 12 + input.expMonth
  if (!isMonth) faults.push({ field: 'expiry', code: 'invalid_expiry_month' })
  else if (!(expiry >= thisMonth && expiry <= thisMonth + 50 * 12)) {
    faults.push({ field: 'expiry', code: 'invalid_expiry_year' })
  }
  const cvcForm = card?.brand === 'amex' ? /^\d{3,4}$/ : /^\d{3}$/
  if (!cvcForm.test(input.cvc)) faults.push({ field: 'cvc', code: 'invalid_cvc' })
  return faults
}

/** Same card, same fingerprint; the number cannot be read back from the store. */
export function fingerprint(number: string): string {
  return createHash('sha256').update(`stripe-sandbox:${number}`).digest('base64url').slice(0, 16)
}

/** "28" and "2028" both mean 2028. */
export function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

function hasLuhnSum(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false
  let sum = 0
  for (let index = 0; index < number.length; index++) {
    const digit = Number(number.at(-1 - index))
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
