/**
 * Money is an integer count of minor units with its currency; never a float, never a bare number.
 * The minor unit stored everywhere is the one Stripe uses: the dong has none (×1), every other
 * currency here has hundredths (×100), the rupiah included although nobody prints its sen.
 */

export const CURRENCY_CODES = [
  'USD',
  'EUR',
  'GBP',
  'IDR',
  'THB',
  'MYR',
  'VND',
  'PHP',
  'SGD',
] as const

export type Currency = (typeof CURRENCY_CODES)[number]

export type Money = { readonly amountMinor: number; readonly currency: Currency }

/** `half-up` rounds a tie away from zero, the way a cashier does; `half-even` favours no side. */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up'

/** One whole expressed in the rate unit used everywhere: parts per million (21% = 210 000). */
export const PPM = 1_000_000

/** @throws RangeError if the amount is not a safe integer: a bug, never a user's mistake. */
export function money(amountMinor: number, currency: Currency): Money {
  assertMinor(amountMinor)
  // Adding zero turns -0 into 0, so that equal amounts are also identical for Object.is.
  return { amountMinor: amountMinor + 0, currency }
}

export function zero(currency: Currency): Money {
  return { amountMinor: 0, currency }
}

export function isCurrency(code: string): code is Currency {
  return (CURRENCY_CODES as readonly string[]).includes(code)
}

/** @throws RangeError on unsafe integers. */
export function assertMinor(amountMinor: number): void {
  if (!Number.isSafeInteger(amountMinor)) {
    throw new RangeError(`not a safe integer of minor units: ${amountMinor}`)
  }
}

/** @throws TypeError if the currencies differ, RangeError on overflow. */
export function add(a: Money, b: Money): Money {
  assertSameCurrency(a, b)
  return money(a.amountMinor + b.amountMinor, a.currency)
}

/** @throws TypeError if the currencies differ, RangeError on overflow. */
export function subtract(a: Money, b: Money): Money {
  assertSameCurrency(a, b)
  return money(a.amountMinor - b.amountMinor, a.currency)
}

/** Price × quantity. @throws RangeError if the quantity is not an integer or on overflow. */
export function multiply(a: Money, quantity: number): Money {
  assertMinor(quantity)
  return money(a.amountMinor * quantity, a.currency)
}

/** Sum of a list; the currency is given because the list may be empty. */
export function sum(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(add, zero(currency))
}

/** Negative, zero or positive, for sorting. @throws TypeError if the currencies differ. */
export function compare(a: Money, b: Money): number {
  assertSameCurrency(a, b)
  return Math.sign(a.amountMinor - b.amountMinor)
}

/**
 * Splits an amount by weights so that the parts add up to the whole (largest remainder; a tie goes
 * to the earlier part). If all weights are 0 the parts are equal.
 * @throws RangeError if there is no weight, or one is negative or not an integer.
 */
export function allocate(amountMinor: number, weights: readonly number[]): number[] {
  assertMinor(amountMinor)
  if (weights.length === 0) throw new RangeError('nothing to allocate to')
  for (const weight of weights) {
    assertMinor(weight)
    if (weight < 0) throw new RangeError(`negative weight: ${weight}`)
  }
  const effective = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)
  const whole = BigInt(Math.abs(amountMinor))
  const total = effective.reduce((acc, weight) => acc + BigInt(weight), 0n)
  const shares = effective.map((weight) => (whole * BigInt(weight)) / total)
  const remainders = effective.map((weight, index) => ({
    index,
    rest: (whole * BigInt(weight)) % total,
  }))
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  let missing = whole - shares.reduce((acc, share) => acc + share, 0n)
  for (const { index } of remainders) {
    if (missing === 0n) break
    shares[index] = (shares[index] ?? 0n) + 1n
    missing -= 1n
  }
  const sign = amountMinor < 0 ? -1 : 1
  return shares.map((share) => Number(share) * sign + 0)
}

/**
 * `amountMinor × numerator ÷ denominator`, exact until the one rounding at the end.
 * `stepMinor` is the smallest amount that may come out (100 for the rupiah: no sen).
 */
export function scale(
  amountMinor: number,
  numerator: number,
  denominator: number,
  rounding: Rounding = 'half-up',
  stepMinor = 1,
): number {
  assertMinor(amountMinor)
  assertMinor(numerator)
  assertMinor(denominator)
  assertMinor(stepMinor)
  if (denominator <= 0 || stepMinor <= 0) throw new RangeError('denominator and step must be > 0')
  const product = BigInt(amountMinor) * BigInt(numerator)
  const steps = divide(product, BigInt(denominator) * BigInt(stepMinor), rounding)
  const result = Number(steps) * stepMinor + 0
  assertMinor(result)
  return result
}

/** A rate in parts per million of an amount. */
export function percentOf(
  amountMinor: number,
  ratePpm: number,
  rounding: Rounding = 'half-up',
  stepMinor = 1,
): number {
  return scale(amountMinor, ratePpm, PPM, rounding, stepMinor)
}

/** The tax contained in a tax-inclusive amount; the net is the amount minus this, so nothing is lost. */
export function includedTax(
  grossMinor: number,
  ratePpm: number,
  rounding: Rounding = 'half-up',
  stepMinor = 1,
): number {
  return scale(grossMinor, ratePpm, PPM + ratePpm, rounding, stepMinor)
}

/** The nearest multiple of a step, e.g. 5 sen for cash in Malaysia. */
export function roundToStep(
  amountMinor: number,
  stepMinor: number,
  rounding: Rounding = 'half-up',
): number {
  return scale(amountMinor, 1, 1, rounding, stepMinor)
}

function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const isNegative = dividend < 0n
  const magnitude = isNegative ? -dividend : dividend
  const quotient = magnitude / divisor
  const twiceRest = (magnitude % divisor) * 2n
  const rounded = quotient + (roundsUp(quotient, twiceRest, divisor, rounding) ? 1n : 0n)
  return isNegative ? -rounded : rounded
}

function roundsUp(
  quotient: bigint,
  twiceRest: bigint,
  divisor: bigint,
  rounding: Rounding,
): boolean {
  switch (rounding) {
    case 'down':
      return false
    case 'up':
      return twiceRest > 0n
    case 'half-up':
      return twiceRest >= divisor
    case 'half-even':
      return twiceRest > divisor || (twiceRest === divisor && quotient % 2n === 1n)
  }
}

function assertSameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) {
    throw new TypeError(`cannot mix ${a.currency} and ${b.currency}`)
  }
}
