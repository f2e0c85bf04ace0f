const ROUNDS = 9

/**
 * How much longer the first takes than the second. One after the other by turns, the quickest of each: what else the
 * machine does slows single rounds, and both alike.
 */
export async function timeRatio(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<number> {
  const quickest = [Infinity, Infinity]
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, work] of [first, second].entries()) {
      const started = performance.now()
      await work()
      quickest[at] = Math.min(quickest[at] ?? Infinity, performance.now() - started)
    }
  }
  return (quickest[0] ?? 0) / (quickest[1] ?? 1)
}
