/**
 * Reads an amount in minor units out of the database (bigint columns) as the integer the rules work with.
 * @throws RangeError beyond 2^53, which no currency here reaches with a real price.
 */
export function toMinor(value: bigint | number | string): number {
  const minor = Number(value)
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a safe integer amount: ${value}`)
  return minor
}
