import type { StormShop } from './shop.ts'

/** `small` proves the machinery within seconds, for `npm test`; `full` is the promise of the design. */
export type Size = 'small' | 'full'

/** A promise, and what the storm saw of it. */
export interface Claim {
  promise: string
  seen: string
  holds: boolean
}

export interface Storm {
  name: string
  /** Whether it takes parts away, so that buyers are asked to try again; else nobody may be. */
  injects?: true
  run(shop: StormShop, size: Size): Promise<Claim[]>
}

/** A count that must be exactly what was promised. */
export function exactly(promise: string, seen: number, wanted: number): Claim {
  return { promise, seen: `${seen} of ${wanted}`, holds: seen === wanted }
}

/** Something that must not have happened at all. */
export function never(promise: string, seen: number): Claim {
  return { promise, seen: `${seen}`, holds: seen === 0 }
}

/** Runs `work` for each item, at most `width` at a time. */
export async function eachOf<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) await work(item, index)
  }
  await Promise.all(Array.from({ length: width }, worker))
}
