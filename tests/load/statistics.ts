/**
 * The value below which a share of the values lies (nearest rank).
 * @throws RangeError without values: no measurement is not a measurement of zero
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new RangeError('quantile of nothing')
  return found
}

/** The middle value; between the two middle ones if they are two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const low = sorted[Math.ceil(sorted.length / 2) - 1]
  const high = sorted[Math.floor(sorted.length / 2)]
  if (low === undefined || high === undefined) throw new RangeError('median of nothing')
  return (low + high) / 2
}

export type Random = () => number

/** Mulberry32: numbers in [0, 1) that are the same for the same seed, so that two runs ask the same. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Ranks 0 … size−1 as people choose them: rank r with a weight of 1 / (r + 1)^exponent. With exponent 1 and
 * 100,000 products the first hundred get 43 % of the visits.
 */
export function zipf(size: number, random: Random, exponent = 1): () => number {
  const sums = new Float64Array(size)
  let total = 0
  for (let rank = 0; rank < size; rank += 1) {
    total += 1 / (rank + 1) ** exponent
    sums[rank] = total
  }
  return () => {
    const wanted = random() * total
    let low = 0
    let high = size - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** One of the entries, each as likely as its weight. */
export function weighted<T>(entries: readonly (readonly [T, number])[], random: Random): T {
  let rest = random() * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [entry, weight] of entries) {
    rest -= weight
    if (rest < 0) return entry
  }
  const last = entries.at(-1)
  if (!last) throw new RangeError('choice of nothing')
  return last[0]
}
